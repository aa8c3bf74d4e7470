// Documents in JSON become the same tree as those in YAML.
import Diagnostics
import Testing
import YAMLTree

@Suite("JSON documents")
struct JSONDocumentTests {
    private func tree(_ text: String, path: String = "openapi.json") -> (root: YAMLNode?, log: DiagnosticLog) {
        var log = DiagnosticLog()
        let root = YAMLParser.parse(SourceFile(path: path, bytes: Array(text.utf8)), into: &log)
        return (root, log)
    }

    @Test("surrogate pairs, long keys and every kind of scalar, with their places")
    func content() throws {
        let key = String(repeating: "k", count: 3_000)
        let text = "{\n  \"face\": \"\\ud83d\\ude00\",\n  \"\(key)\": [1.50, true, null, \"1\"]\n}\n"
        let (root, log) = tree(text)
        #expect(log.diagnostics.isEmpty)
        let node = try #require(root)
        #expect(node["face"]?.text == "😀")
        #expect(node["face"]?.pointer == "/face")
        #expect(node["face"]?.span.start == SourcePosition(line: 2, column: 11))
        let elements = try #require(node[key]?.elements)
        #expect(elements.map(\.scalar) == [.number(1.5), .boolean(true), .null, .string("1")])
        #expect(elements[0].text == "1.50")
    }

    @Test("a byte-order mark before JSON changes nothing: escapes are JSON's, and places those of the text")
    func byteOrderMark() throws {
        let (root, log) = tree("\u{FEFF}{\"face\": \"\\ud83d\\ude00\",\r\n\t\"slash\": \"\\/\"}")
        #expect(log.diagnostics.isEmpty)
        let node = try #require(root)
        #expect(node["face"]?.text == "😀")
        #expect(node["face"]?.span.start == SourcePosition(line: 1, column: 10))
        #expect(node["slash"]?.text == "/")
    }

    @Test(
        "what is no JSON is named at its place, whatever YAML would make of it",
        arguments: [
            ("{\"a\": yes}", 1, 7), ("{\"a\": 1,}", 1, 9), ("{\"a\": [1, 2}", 1, 12), ("{a: 1}", 1, 2),
        ]
    )
    func problems(_ text: String, _ line: Int, _ column: Int) {
        let (root, log) = tree(text)
        #expect(root == nil)
        #expect(log.diagnostics.map(\.code) == [.jsonSyntax])
        #expect(log.diagnostics.first?.span?.start == SourcePosition(line: line, column: column))
    }

    @Test("a duplicate key is found in JSON, too")
    func duplicates() {
        #expect(tree("{\"a\": 1, \"a\": 2}").log.diagnostics.map(\.code) == [.yamlDuplicateKey])
    }

    @Test("depth is bounded")
    func depth() {
        let (root, log) = tree(String(repeating: "[", count: 100_000))
        #expect(root == nil)
        #expect(log.hasErrors)
    }
}
