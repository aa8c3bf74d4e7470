// One document through the whole reader.
import Diagnostics
import Testing
import YAMLTree

@Test("a small document becomes a tree")
func smallDocument() throws {
    var log = DiagnosticLog()
    let file = SourceFile(path: "a.yaml", bytes: Array("base: &b {x: 1}\nmap:\n  <<: *b\n  list: [1, é, OFF]\n".utf8))
    let root = try #require(YAMLParser.parse(file, into: &log))
    #expect(log.diagnostics == [])
    #expect(root["map"]?.entries.map(\.name) == ["x", "list"])
    #expect(root.at(pointer: "/map/list/1")?.pointer == "/map/list/1")
    #expect(root.at(pointer: "/map/list/2")?.span.start == SourcePosition(line: 4, column: 16))
}
