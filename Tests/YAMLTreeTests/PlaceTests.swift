// Every node says where it stands: its span in the text and its pointer in the tree.
import Diagnostics
import Testing
import YAMLTree

@Suite("Places")
struct PlaceTests {
    private static let sample = """
        # a comment
        plain: text here  # why
        'quoted key': "quo\\"ted"
        long: one
          two
        literal: |-  # c
          text
        folded: >2
            text
        empty:
        flow: [1, {a: b}, []]
        list:
        - one
        - - inner
        - k: v
        anchored: &x  # c
          deep: &y 5
        tagged: !!str &z 1.0
        tagged list: !!seq
          - 1
        alias: *y
        ? long key
        : its value
        备份: 名称
        end: é x
        """

    @Test(
        "a span is the text of a scalar, the first key of a mapping, or the first character of a sequence",
        arguments: [
            ("", "2:1+5"), ("/plain", "2:8+9"), ("/quoted key", "3:15+10"), ("/long", "4:7+3"), ("/literal", "6:10+2"),
            ("/folded", "8:9+2"), ("/empty", "10:7+1"), ("/flow", "11:7+1"), ("/flow/0", "11:8+1"),
            ("/flow/1", "11:11+1"), ("/flow/1/a", "11:15+1"), ("/flow/2", "11:19+1"), ("/list", "13:1+1"),
            ("/list/0", "13:3+3"), ("/list/1", "14:3+1"), ("/list/1/0", "14:5+5"), ("/list/2", "15:3+1"),
            ("/list/2/k", "15:6+1"), ("/anchored", "17:3+4"), ("/anchored/deep", "17:12+1"), ("/tagged", "18:18+3"),
            ("/tagged list", "20:3+1"), ("/tagged list/0", "20:5+1"), ("/long key", "23:3+9"), ("/备份", "24:5+2"),
            ("/end", "25:6+3"),
        ]
    )
    func spans(pointer: String, place: String) throws {
        let node = try #require(Reading(Self.sample).root?.at(pointer: pointer))
        #expect(node.place == place)
        #expect(node.span.file == "a.yaml")
        #expect(node.pointer == pointer)
    }

    @Test("a key has a place of its own and its value's pointer")
    func keys() throws {
        let root = try #require(Reading(Self.sample).root)
        let places = root.entries.map { "\($0.key.place) \($0.key.pointer)" }
        #expect(
            places == [
                "2:1+5 /plain", "3:1+12 /quoted key", "4:1+4 /long", "6:1+7 /literal", "8:1+6 /folded", "10:1+5 /empty",
                "11:1+4 /flow", "12:1+4 /list", "16:1+8 /anchored", "18:1+6 /tagged", "19:1+11 /tagged list",
                "21:1+5 /alias", "22:3+8 /long key", "24:1+2 /备份", "25:1+3 /end",
            ]
        )
    }

    @Test("a node reached by an alias says where it is written")
    func alias() throws {
        let node = try #require(Reading(Self.sample).root?["alias"])
        #expect(node.place == "17:12+1")
        #expect(node.pointer == "/anchored/deep")
        #expect(node.id == Reading(Self.sample).root?["anchored"]?["deep"]?.id)
    }

    @Test("line breaks of every kind and a byte order mark shift nothing", arguments: ["\n", "\r\n", "\r"])
    func lineBreaks(lineBreak: String) throws {
        let lines = Self.sample.split(separator: "\n", omittingEmptySubsequences: false)
        let reading = Reading("\u{FEFF}" + lines.joined(separator: lineBreak))
        let root = try #require(reading.root)
        #expect(root.all.map(\.place) == Reading(Self.sample).root?.all.map(\.place))
        #expect(root.outline == Reading(Self.sample).root?.outline)
    }

    @Test("a JSON document has the same places as its YAML")
    func json() throws {
        let reading = Reading("{\n\t\"a\": {\"b\":[1, \"é\", true]},\n\t\"c/d\": null\n}\n")
        let root = try #require(reading.root)
        #expect(root.outline == #"{a: {b: [1, "é", true]}, c/d: null}"#)
        #expect(root.place == "1:1+1")
        #expect(root.at(pointer: "/a/b/1")?.place == "2:16+3")
        #expect(root.at(pointer: "/a/b/2")?.place == "2:21+4")
        #expect(root.at(pointer: "/c~1d")?.place == "3:9+4")
    }

    @Test("pointers of all nodes lead back to them")
    func roundTrip() throws {
        let text = "a/b: {c~d: [1, [2]], '': x, e f: y, é: z}\n~1: {~: 1}\n0: [[[a]]]\n"
        let root = try #require(Reading(text).root)
        let values = root.all.filter { node in !root.all.contains { $0.entries.contains { $0.key.id == node.id } } }
        #expect(values.count == 15)
        for node in values {
            #expect(root.at(pointer: node.pointer)?.id == node.id, "\(node.pointer)")
        }
        #expect(root["a/b"]?["c~d"]?.pointer == "/a~1b/c~0d")
        #expect(root["a/b"]?.at(pointer: "/c~0d/1/0")?.pointer == "/a~1b/c~0d/1/0")
    }

    @Test(
        "a pointer that leads nowhere is nil",
        arguments: [
            "a", "/x", "/list/3", "/list/01", "/list/-1", "/list/+1", "/list/", "/list/-", "/plain/0", "/~2", "/~",
            "/flow/1/a/b", "/list/99999999999999999999", "/literal/",
        ]
    )
    func nowhere(pointer: String) throws {
        let root = try #require(Reading(Self.sample).root)
        #expect(root.at(pointer: pointer) == nil)
    }
}

@Suite("JSON pointer")
struct JSONPointerTests {
    @Test(
        "tokens are those of RFC 6901",
        arguments: [
            ("", []), ("/", [""]), ("/foo/0", ["foo", "0"]), ("/a~1b", ["a/b"]), ("/m~0n", ["m~n"]), ("/~01", ["~1"]),
            ("/c%d", ["c%d"]), ("//", ["", ""]), ("/é", ["é"]), ("a", nil), ("/~", nil), ("/~2", nil), ("/a~/b", nil),
        ] as [(String, [String]?)]
    )
    func tokens(pointer: String, tokens: [String]?) {
        #expect(JSONPointer.tokens(of: pointer) == tokens)
        if let tokens { #expect(tokens.map { "/" + JSONPointer.escape($0) }.joined() == pointer) }
    }
}
