// What scalars mean: YAML 1.2's core schema, where YAML 1.1 would surprise.
import Testing
import YAMLTree

@Suite("Core schema")
struct CoreSchemaTests {
    private static let table: [(String, YAMLScalar)] = [
        ("", .null), ("~", .null), ("null", .null), ("Null", .null), ("NULL", .null), ("nULL", .string("nULL")),
        ("true", .boolean(true)), ("True", .boolean(true)), ("TRUE", .boolean(true)), ("tRUE", .string("tRUE")),
        ("false", .boolean(false)), ("False", .boolean(false)), ("FALSE", .boolean(false)),
        // Booleans, times and dates of YAML 1.1 only.
        ("yes", .string("yes")), ("No", .string("No")), ("y", .string("y")), ("n", .string("n")), ("on", .string("on")),
        ("OFF", .string("OFF")), ("18:00", .string("18:00")), ("190:20:30", .string("190:20:30")),
        ("2001-12-14", .string("2001-12-14")), ("0b101", .string("0b101")), ("1_000", .string("1_000")),
        ("0", .integer(0)), ("-0", .integer(0)), ("+12", .integer(12)), ("-19", .integer(-19)), ("017", .integer(17)),
        ("08", .integer(8)), ("0o17", .integer(15)), ("0x1F", .integer(31)), ("0xff", .integer(255)),
        ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
        ("9223372036854775808", .number(9_223_372_036_854_775_808)),
        ("-9223372036854775809", .number(-9_223_372_036_854_775_808)),
        ("0xFFFFFFFFFFFFFFFF", .number(18_446_744_073_709_551_616)),
        ("0o2000000000000000000000", .number(18_446_744_073_709_551_616)),
        ("0o8", .string("0o8")), ("0x", .string("0x")), ("0xG", .string("0xG")), ("-0x1F", .string("-0x1F")),
        ("0X1F", .string("0X1F")), ("0o", .string("0o")), ("+", .string("+")), ("-1-", .string("-1-")),
        ("+-1", .string("+-1")), ("١", .string("١")),
        ("1.5", .number(1.5)), ("-1.5", .number(-1.5)), ("+.5", .number(0.5)), (".5", .number(0.5)), ("5.", .number(5)),
        ("1.10", .number(1.1)), ("1e3", .number(1000)), ("1E+3", .number(1000)), ("12.5e-1", .number(1.25)),
        ("1e400", .number(.infinity)), ("1e-400", .number(0)), ("-1e400", .number(-.infinity)),
        ("1.2.3", .string("1.2.3")), ("1e", .string("1e")), ("e3", .string("e3")), (".", .string(".")),
        (".e3", .string(".e3")), ("1e3.5", .string("1e3.5")), ("0x1p3", .string("0x1p3")), ("1f", .string("1f")),
        (".inf", .number(.infinity)), ("-.Inf", .number(-.infinity)), ("+.INF", .number(.infinity)),
        ("inf", .string("inf")), ("nan", .string("nan")), ("infinity", .string("infinity")), (".iNF", .string(".iNF")),
        ("-.nan", .string("-.nan")), ("<<", .string("<<")), ("=", .string("=")), ("200 OK", .string("200 OK")),
    ]

    @Test("a plain scalar means what the core schema says", arguments: table)
    func plain(text: String, expected: YAMLScalar) throws {
        #expect(YAMLScalar(resolving: text) == expected)
        let node = try #require(Reading("a: \(text)\n").root?["a"])
        #expect(node.scalar == expected)
        #expect(node.text == text)
        #expect(!node.isQuoted)
    }

    @Test("not a number is a number", arguments: [".nan", ".NaN", ".NAN"])
    func notANumber(text: String) throws {
        guard case .number(let value) = YAMLScalar(resolving: text) else {
            Issue.record("no number")
            return
        }
        #expect(value.isNaN)
    }

    @Test("what YAML 1.1 took for line breaks is content", arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
    func oldBreaks(sign: String) throws {
        let text = "x\(sign)y \(sign)\u{E000}"
        for source in [text, "'\(text)'", "\"\(text)\"", "|-\n  \(text)", ">-\n  \(text)"] {
            let reading = Reading("a: \(source)\n'\(sign)b': [1, 2]\nc: 0\nc: 1\n")
            #expect(try #require(reading.root?["a"]).text == text)
            #expect(reading.root?["\(sign)b"]?.elements.count == 2)
            // Places are counted in the document's own bytes.
            #expect(reading.problems == ["yaml-duplicate-key \(source.contains("\n") ? 5 : 4):1"])
        }
    }

    @Test("a quoted scalar or a block is a string, whatever it says", arguments: table.map(\.0))
    func quoted(text: String) throws {
        for source in ["'\(text)'", "\"\(text)\"", "|-\n  \(text)", ">-\n  \(text)"] {
            let node = try #require(Reading("a: \(source)\n").root?["a"])
            #expect(node.scalar == .string(text))
            #expect(node.isQuoted)
        }
    }

    @Test(
        "a core tag decides",
        arguments: [
            ("!!str 123", .string("123")), ("!!str", .string("")), ("!!str ~", .string("~")), ("! 12", .string("12")),
            ("!!int '5'", .integer(5)), ("!!int 0x10", .integer(16)), ("!!float 5", .number(5)),
            ("!!float '1.5'", .number(1.5)), ("!!float .inf", .number(.infinity)), ("!!bool \"true\"", .boolean(true)),
            ("!!null ''", .null), ("!!null null", .null), ("!<tag:yaml.org,2002:str> 1", .string("1")),
        ] as [(String, YAMLScalar)]
    )
    func tags(source: String, expected: YAMLScalar) throws {
        let reading = Reading("a: \(source)\n")
        #expect(reading.problems == [])
        #expect(reading.root?["a"]?.scalar == expected)
    }

    @Test("a declared handle names the same tags")
    func tagHandle() {
        let reading = Reading("%TAG !c! tag:yaml.org,2002:\n---\na: !c!str 1\n")
        #expect(reading.root?.outline == #"{a: "1"}"#)
    }

    @Test("a document's texts are unquoted, unescaped and folded")
    func texts() {
        let text = #"""
            a: 'it''s'
            b: "tab\t\u00e9\x41\n\U0001F600\"\/"
            c: one
              two

              three
            d: "one
              two"
            e: >
              folded
              text

              next
            f: |+
              kept

            g: "joined\
              text"
            """#
        let root = Reading(text).root
        let texts = [
            "it's", "tab\té\u{41}\n😀\"/", "one two\nthree", "one two", "folded text\nnext\n", "kept\n\n", "joinedtext",
        ]
        #expect(root?.entries.map(\.value.text) == texts)
    }
}
