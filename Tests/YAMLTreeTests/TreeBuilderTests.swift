// Events from any source build the same tree: nothing in it depends on libyaml.
import Diagnostics
import Testing
import YAMLTree

@Suite("Tree builder")
struct TreeBuilderTests {
    private func builder(_ text: String, limits: YAMLLimits = .standard) -> TreeBuilder {
        TreeBuilder(path: "a.json", lines: LineTable(Array(text.utf8)), limits: limits)
    }

    @Test("events of JSON become a tree with places")
    func json() throws {
        var builder = builder(#"{"a":[1,"😀"]}"#)
        try builder.startCollection(.mapping, at: 0, style: .flow)
        try builder.scalar("a", at: 1..<4, style: .quoted)
        try builder.startCollection(.sequence, at: 5, style: .flow)
        try builder.scalar("1", at: 6..<7, style: .plain)
        try builder.scalar("😀", at: 8..<14, style: .quoted)
        builder.endCollection()
        builder.endCollection()
        #expect(builder.log.diagnostics == [])
        let root = try #require(builder.finish())
        #expect(root.outline == #"{a: [1, "😀"]}"#)
        #expect(root.at(pointer: "/a/1")?.place == "1:9+3")
    }

    @Test("a tree with an open end is no tree")
    func incomplete() throws {
        var open = builder("[")
        try open.startCollection(.sequence, at: 0, style: .flow)
        #expect(open.finish() == nil)
        #expect(builder("").finish() == nil)
        var closed = builder("]")
        closed.endCollection()
        #expect(closed.finish() == nil)
    }

    @Test("a key without a value is left out, and a second root ignored")
    func oddEvents() throws {
        var builder = builder("{\"a\"} 1")
        try builder.startCollection(.mapping, at: 0, style: .flow)
        try builder.scalar("a", at: 1..<4, style: .quoted)
        builder.endCollection()
        try builder.scalar("1", at: 6..<7, style: .plain)
        #expect(builder.finish()?.outline == "{}")
    }

    @Test("offsets outside the text do not crash")
    func wildOffsets() throws {
        var builder = builder("x", limits: YAMLLimits(nodes: 3))
        try builder.startCollection(.mapping, at: 1_000_000, style: .block)
        try builder.scalar("a", at: 5_000_000_000..<6_000_000_000, style: .quoted)
        try builder.scalar("b", at: -4 ..< -2, style: .plain)
        #expect(throws: TreeRefused.self) { try builder.scalar("c", at: -4..<Int.max, style: .plain) }
        builder.endCollection()
        #expect(builder.log.diagnostics.map(\.code) == [.yamlSize])
        #expect(builder.finish() == nil)
    }

    @Test("a reader's own refusal leaves no tree")
    func refusal() throws {
        var builder = builder("1 x")
        try builder.scalar("1", at: 0..<1, style: .plain)
        _ = builder.refuse(.yamlSyntax, "text behind the document", at: 2..<3)
        #expect(builder.log.hasErrors)
        #expect(builder.finish() == nil)
    }
}
