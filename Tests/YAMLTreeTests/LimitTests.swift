// Documents that ask for too much are refused at once, at the place where they do.
import Diagnostics
import TestSupport
import Testing
import YAMLTree

@Suite("Limits")
struct LimitTests {
    /// Ten aliases of the level below on each level: 10^levels nodes in a kilobyte.
    private func bomb(levels: Int) -> String {
        (1...levels).reduce("l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n") { text, level in
            let aliases = Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", ")
            return text + "l\(level): &l\(level) [\(aliases)]\n"
        }
    }

    @Test("a document that multiplies itself by aliases is refused before it is large", arguments: [6, 20, 200])
    func aliasBomb(levels: Int) throws {
        let reading = Reading(bomb(levels: levels))
        #expect(reading.root == nil)
        #expect(reading.problems == ["yaml-alias-bomb 7:\(reading.diagnostics.first?.span?.start.column ?? 0)"])
        #expect(reading.diagnostics.first?.notes.first?.span?.start == SourcePosition(line: 6, column: 9))
    }

    @Test("aliases below the limit are shared, not copied")
    func sharing() throws {
        let reading = Reading(bomb(levels: 5))
        #expect(reading.problems == [])
        let root = try #require(reading.root)
        #expect(root.at(pointer: "/l5/9/9/9/9/9/9")?.pointer == "/l0/9")
        #expect(root["l5"]?.elements.first?.id == root["l5"]?.elements.last?.id)
    }

    @Test("an alias counts exactly as many nodes as it stands for")
    func aliasCount() {
        // The root, a and its value of 3 nodes, b and 3 nodes again: 9.
        let text = "a: &x [1, 2]\nb: *x"
        #expect(Reading(text, limits: YAMLLimits(nodes: 9)).problems == [])
        #expect(Reading(text, limits: YAMLLimits(nodes: 8)).problems == ["yaml-alias-bomb 2:4"])
    }

    @Test("a document that merges itself into too much is refused")
    func mergeBomb() {
        let base = (0..<200).map { "  k\($0): 0\n" }.joined()
        let merges = (0..<200).map { "m\($0): {<<: *a}\n" }.joined()
        let reading = Reading("a: &a\n\(base)\(merges)", limits: YAMLLimits(nodes: 10_000))
        #expect(reading.diagnostics.map(\.code) == [.yamlAliasBomb])
    }

    @Test("a document of too many nodes is refused without any alias")
    func nodes() {
        #expect(Reading("[a, b, c]", limits: YAMLLimits(nodes: 4)).problems == [])
        #expect(Reading("[a, b, c]", limits: YAMLLimits(nodes: 3)).problems == ["yaml-size 1:8"])
    }

    @Test("a file of too many bytes is not even read")
    func bytes() {
        #expect(Reading("a: 1", limits: YAMLLimits(bytes: 4)).problems == [])
        #expect(Reading("a: 1\n", limits: YAMLLimits(bytes: 4)).problems == ["yaml-size 1:1"])
        #expect(Reading(bytes: [0xFF, 0xFF], limits: YAMLLimits(bytes: 1)).problems == ["yaml-size 1:1"])
    }

    @Test(
        "nesting deeper than the limit is refused where it begins",
        arguments: [
            (String(repeating: "[", count: 100_000), "1:257"), (String(repeating: "[\n", count: 100_000), "257:1"),
            (String(repeating: "- ", count: 100_000), "1:513"),
            (String(repeating: "{\"a\":", count: 100_000), "1:1281"),
            (String(repeating: "? ", count: 100_000), "1:3"), (String(repeating: "[{a: ", count: 100_000), "1:641"),
            ((0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), "257:257"),
            (String(repeating: "&a [", count: 100_000), "1:1028"),
            (String(repeating: "!!seq [", count: 100_000), "1:1799"),
        ].map { (LongText($0), $1) }
    )
    func depth(text: LongText, place: String) throws {
        let reading = Reading(text.text)
        #expect(reading.root == nil)
        let diagnostic = try #require(reading.diagnostics.last)
        #expect(reading.problems.contains { $0.hasSuffix(place) })
        #expect(diagnostic.code == .yamlDepth || text.text.hasPrefix("?"))
    }

    @Test("nesting up to the limit is read")
    func depthReached() throws {
        let text = String(repeating: "[", count: 256) + String(repeating: "]", count: 256)
        #expect(Reading(text).problems == [])
        #expect(Reading(text, limits: YAMLLimits(nestingDepth: 255)).problems == ["yaml-depth 1:256"])
    }

    @Test("levels that only aliases make count, too")
    func depthByAliases() {
        // Each level of the document is flat, but each node contains the one before.
        let chain = (1..<300).reduce("n0: &n0 []\n") { $0 + "n\($1): &n\($1) [*n\($1 - 1)]\n" }
        #expect(Reading(chain).problems == ["yaml-depth 256:14"])
        #expect(Reading("a: &x [[1]]\nb: [*x]", limits: YAMLLimits(nestingDepth: 4)).problems == [])
        #expect(Reading("a: &x [[1]]\nb: [*x]", limits: YAMLLimits(nestingDepth: 3)).problems == ["yaml-depth 2:5"])
    }

    @Test("a chain of merges is not deep", arguments: ["*", "[*"])
    func mergeChain(open: String) {
        let close = open == "*" ? "" : "]"
        let chain = (1..<600).reduce("n0: &n0 {k: 0}\n") {
            $0 + "n\($1): &n\($1) {<<: \(open)n\($1 - 1)\(close), k\($1): 0}\n"
        }
        #expect(Reading(chain).problems == [])
    }

    @Test("limits that make no sense are brought into range")
    func clamped() {
        let limits = YAMLLimits(nestingDepth: .min, nodes: .max, bytes: .max)
        #expect(limits.nestingDepth == 1)
        #expect(limits.nodes < Int(Int32.max) && limits.bytes < Int(Int32.max))
        #expect(Reading("a: []", limits: limits).problems == ["yaml-depth 1:4"])
    }
}
