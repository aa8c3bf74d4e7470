// Queries: what they find, and what is said of texts that are none.
import Diagnostics
import Testing
import YAMLTree

@testable import DocumentOverlay

@Suite("JSONPath (RFC 9535)")
struct JSONPathTests {
    private static let document = """
        store:
          book:
            - {category: reference, author: Nigel, title: Sayings, price: 8.95}
            - {category: fiction, author: Evelyn, title: Sword, price: 12.99, tags: [war, honour]}
            - {category: fiction, author: Herman, title: Moby, isbn: 0-553, price: 8.99, x-rare: true}
            - {category: fiction, author: J, title: Lord, isbn: 0-395, price: 22.99, note: ~}
          bicycle: {color: red, price: 399}
        'a/b': {'': empty, 'é': accent, "it's": quote}
        numbers: [0, 1, 2, 3, 4, 5]
        """

    private func found(_ path: String) throws -> [String] {
        var log = DiagnosticLog()
        let file = SourceFile(path: "a.yaml", bytes: Array(Self.document.utf8))
        let root = try #require(YAMLParser.parse(file, into: &log))
        let tree = try EditableTree(root)
        var evaluation = PathEvaluation(tree, .standard(nodes: tree.nodeCount))
        let nodes = try evaluation.nodes(of: JSONPathParser.parse(path), from: tree.root)
        return nodes.map { id in
            if let title = tree.value(of: "title", in: id) { return tree.text(of: title) }
            return tree.kind(of: id) == .scalar ? tree.text(of: id) : "\(tree.kind(of: id))"
        }
    }

    @Test(
        "a query finds nodes in the document's order",
        arguments: [
            ("$", ["mapping"]), ("$.store.bicycle.color", ["red"]), ("$['store']['bicycle'][\"color\"]", ["red"]),
            ("$.store.book[0]", ["Sayings"]), ("$.store.book[-1]", ["Lord"]), ("$.store.book[9]", []),
            ("$.store.book[*].author", ["Nigel", "Evelyn", "Herman", "J"]),
            ("$.store.book.*.isbn", ["0-553", "0-395"]),
            ("$..author", ["Nigel", "Evelyn", "Herman", "J"]), ("$.store.book[0,2]", ["Sayings", "Moby"]),
            ("$.store.book[0,0]", ["Sayings"]), ("$.store.*", ["sequence", "mapping"]),
            ("$.numbers[1:3]", ["1", "2"]), ("$.numbers[:2]", ["0", "1"]), ("$.numbers[-2:]", ["4", "5"]),
            ("$.numbers[::2]", ["0", "2", "4"]), ("$.numbers[::-2]", ["5", "3", "1"]),
            ("$.numbers[4:1:-1]", ["4", "3", "2"]),
            ("$.numbers[::0]", []), ("$ .store\n [ 'bicycle' ]", ["mapping"]), ("$['a/b']['']", ["empty"]),
            ("$['a/b']['\\u00e9']", ["accent"]), ("$['a/b'].é", ["accent"]), ("$['a/b']['it\\'s']", ["quote"]),
            ("$.store.book[?@.isbn]", ["Moby", "Lord"]), ("$.store.book[?(!@.isbn)]", ["Sayings", "Sword"]),
            ("$.store.book[?@.note]", ["Lord"]), ("$.store.book[?@.note == null]", ["Lord"]),
            ("$.store.book[?@.price < 10]", ["Sayings", "Moby"]), ("$.store.book[?@.price>=12.99]", ["Sword", "Lord"]),
            ("$.store.book[?@.category == 'fiction' && @.price < 10]", ["Moby"]),
            ("$.store.book[?@.price < 9 || @.price > 20]", ["Sayings", "Moby", "Lord"]),
            ("$.store.book[?!(@.price < 9 || @.price > 20)]", ["Sword"]),
            ("$.store.book[?@.x-rare == true].title", ["Moby"]), ("$..[?@.price == 399].color", ["red"]),
            ("$.store.book[?length(@.title) == 4]", ["Moby", "Lord"]),
            ("$.store.book[?count(@.*) > 4].title", ["Sword", "Moby", "Lord"]),
            ("$.store.book[?length(@.tags) == 2]", ["Sword"]),
            ("$.store.book[?match(@.title, 'S.*')]", ["Sayings", "Sword"]),
            ("$.store.book[?match(@.title, 'a')]", []), ("$.store.book[?search(@.title, 'or')]", ["Sword", "Lord"]),
            ("$.store.book[?@.tags[?@ == 'war']]", ["Sword"]), ("$.store.book[?value(@..price) == 8.95]", ["Sayings"]),
            ("$.store.book[?@.price == $.store.book[0].price]", ["Sayings"]),
            ("$.store.book[?@.a == @.b].title", ["Sayings", "Sword", "Moby", "Lord"]),
            ("$.store.book[?@.title < 'M']", ["Lord"]), ("$.store.book[?@.price == '8.95']", []),
            ("$.store.book[?@.tags == @.tags && @.tags]", ["Sword"]),
            ("$.numbers[?@ != 3]", ["0", "1", "2", "4", "5"]),
        ] as [(String, [String])]
    )
    func finds(_ path: String, _ expected: [String]) throws {
        #expect(try found(path) == expected)
    }

    @Test(
        "what is no query is said, with the character where it ends",
        arguments: [
            ("", 1, "a query begins with '$'"), ("store", 1, "a query begins with '$'"),
            ("$.", 3, "the query ends too early"),
            ("$./pets", 3, "'/' cannot stand here"), ("$.paths./pets", 9, "'/' cannot stand here"),
            ("$[store]", 3, "a name in brackets stands in quotes"), ("$['a", 3, "the text has no end"),
            ("$['a'", 6, "']' is missing"), ("$[01]", 3, "this is no index"), ("$[-0]", 3, "this is no index"),
            ("$[99999999999999999999]", 3, "this is no index"),
            ("$.404", 3, "a name behind a dot does not begin with a digit"),
            ("$[?@.a = 1]", 8, "there is no operator '='"), ("$[?@.a =~ 'x']", 8, "there is no operator '=~'"),
            ("$[?@.* == 1]", 4, "a query that may find several nodes has no value to compare"),
            ("$[?1]", 4, "this is neither a test nor a comparison"),
            ("$[?length(@.a)]", 4, "this is neither a test nor a comparison"),
            ("$[?match(@.a, 'b') == true]", 4, "match and search are true or false, and are compared with nothing"),
            ("$[?foo(@.a)]", 4, "there is no function 'foo'"),
            ("$[?count('a') == 1]", 4, "'count' is called otherwise"),
            ("$[?@.a == fiction]", 11, "'fiction' means nothing here"),
            ("$[(@.length-1)]", 3, "scripts are no part of JSONPath (RFC 9535)"),
            ("$['\\x']", 5, "there is no escape '\\x'"), ("$['\\ud800']", 10, "half of a surrogate pair stands alone"),
            ("$ x", 2, "' ' cannot stand here"), ("$[?@.a == 01]", 11, "'01' is no number"),
            ("$[?!@.a == 1]", 13, "'!' stands before a comparison in brackets"),
            ("$[]", 3, "']' cannot stand here"), ("$...a", 4, "'.' cannot stand here"),
        ]
    )
    func problems(_ path: String, _ character: Int, _ message: String) {
        let problem = #expect(throws: JSONPathProblem.self) { try JSONPathParser.parse(path) }
        #expect(problem?.message == message)
        #expect(problem.map { $0.offset + 1 } == character)
    }

    @Test(
        "brackets inside each other, and long texts, have a limit",
        arguments: [
            "$" + String(repeating: "[?@", count: 100_000), "$[?" + String(repeating: "(", count: 5_000),
            "$[?" + String(repeating: "!", count: 5_000) + "@.a]", "$[?" + String(repeating: "length(", count: 1_000),
            "$" + String(repeating: "..*", count: 5_000),
        ]
    )
    func limits(_ path: String) {
        #expect(throws: JSONPathProblem.self) { try JSONPathParser.parse(path) }
    }

    @Test("nested filters over everything end when their work is spent, and no sooner")
    func budget() throws {
        let rows = (0..<300).map { "  - {v: \($0)}\n" }.joined()
        let path = "$..[?$..[?$..[?@.v == 1]]]"
        let spent = try OverlaidDocument(
            "a:\n" + rows,
            actions: "  - {target: '\(path)', remove: true}\n",
            steps: 1_000_000
        )
        #expect(spent.root == nil)
        #expect(
            spent.problems == [
                "overlay.yaml:4:14 error finding the target takes too long | name it by fewer '..' and filters"
            ]
        )
        let descendants = "$" + String(repeating: "..*", count: 50)
        let quick = try OverlaidDocument(
            "a:\n" + rows,
            actions: "  - {target: '\(descendants)', remove: true}\n",
            steps: 1_000_000
        )
        #expect(quick.problems == [] || quick.problems.allSatisfy { $0.contains("warning") })
    }
}
