// Keys: found fast and byte by byte, each once, scalars only.
import Diagnostics
import Testing
import YAMLTree

@Suite("Mappings")
struct MappingTests {
    @Test("a key is found in mappings of every size", arguments: [0, 1, 2, 11, 12, 13, 14, 100, 5000])
    func lookup(count: Int) throws {
        let text = "{" + (0..<count).map { "k\($0): \($0)" }.joined(separator: ", ") + "}"
        let root = try #require(Reading(text).root)
        #expect(root.count == count)
        #expect(root["k\(count)"] == nil)
        for number in stride(from: 0, to: count, by: max(1, count / 50)) {
            #expect(root["k\(number)"]?.scalar == .integer(number))
            #expect(root.entry(named: "k\(number)")?.name == "k\(number)")
        }
    }

    @Test("canonically equivalent keys are different keys", arguments: [0, 20])
    func exactKeys(others: Int) throws {
        let more = (0..<others).map { ", k\($0): 0" }.joined()
        let reading = Reading("{\"caf\u{E9}\": 1, \"cafe\u{301}\": 2\(more)}")
        #expect(reading.problems == [])
        #expect(reading.root?["caf\u{E9}"]?.scalar == .integer(1))
        #expect(reading.root?["cafe\u{301}"]?.scalar == .integer(2))
    }

    @Test("scalars and sequences have no entries, mappings no elements")
    func otherKinds() throws {
        let root = try #require(Reading("{a: 1, b: [x]}").root)
        #expect(root.elements.isEmpty && root.text == nil && root.scalar == nil && !root.isQuoted)
        #expect(root["a"]?["b"] == nil && root["a"]?.entries.isEmpty == true && root["a"]?.count == 0)
        #expect(root["b"]?["x"] == nil && root["b"]?["0"] == nil && root["b"]?.count == 1)
        #expect(root["b"]?.text == nil && root["b"]?.scalar == nil)
    }

    @Test("entries keep the document's order")
    func order() {
        #expect(Reading("z: 1\na: 2\nm: 3").root?.entries.map(\.name) == ["z", "a", "m"])
    }

    @Test("all duplicate keys of a document are reported in one run, each with the first place")
    func duplicates() {
        let filler = (0..<20).map { "  f\($0): 0\n" }.joined()
        let text = "a: 1\nb: {x: 1, 'x': 2, \"x\": 3}\na: 2\nc:\n\(filler)  f3: 1\n- bad"
        let reading = Reading(text)
        #expect(
            reading.problems == [
                "yaml-duplicate-key 2:11", "yaml-duplicate-key 2:19", "yaml-duplicate-key 3:1",
                "yaml-duplicate-key 25:3", "yaml-syntax 26:1",
            ]
        )
        let firsts = reading.diagnostics.prefix(4).map { $0.notes.first?.span?.start }
        let expected = [(2, 5), (2, 5), (1, 1), (8, 3)].map { SourcePosition(line: $0.0, column: $0.1) }
        #expect(firsts == expected)
        #expect(reading.diagnostics.prefix(4).map(\.pointer) == ["/b/x", "/b/x", "/a", "/c/f3"])
        #expect(reading.root == nil)
    }

    @Test("of duplicate keys the first is kept, in small and large mappings", arguments: [0, 30])
    func firstWins(others: Int) {
        let more = (0..<others).map { "k\($0): 0\n" }.joined()
        let reading = Reading("200: first\n\(more)'200': second\nz: 1\n")
        #expect(reading.problems == ["yaml-duplicate-key \(others + 2):1"])
        #expect(reading.root?.count == others + 2)
        #expect(reading.root?["200"]?.text == "first")
        #expect(reading.root?["z"]?.scalar == .integer(1))
    }

    @Test("a key that is no scalar is an error, and its entry is left out")
    func collectionsAsKeys() {
        let reading = Reading("a: 1\n? [x, {y: 1}]\n: {dropped: true}\n{b: 1}: 2\n? - c\n  - d\nz: 3")
        #expect(reading.problems == ["yaml-key-not-scalar 2:3", "yaml-key-not-scalar 4:1", "yaml-key-not-scalar 5:3"])
        #expect(reading.root?.outline == "{a: 1, z: 3}")
    }

    @Test("keys that are no strings are named as written")
    func otherScalars() {
        let root = Reading("200: a\n1.10: b\ntrue: c\n~: d\n? \n: e\n0x1F: f").root
        #expect(root?.entries.map(\.name) == ["200", "1.10", "true", "~", "", "0x1F"])
    }
}
