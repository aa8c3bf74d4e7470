// Anchors, aliases and merge keys, and what is said where they do not fit.
import Diagnostics
import Testing
import YAMLTree

@Suite("Anchors, aliases and merge keys")
struct AnchorTests {
    @Test(
        "an alias stands for its anchor's node",
        arguments: [
            ("a: &x 1\nb: *x", "{a: 1, b: 1}"), ("- &x [1, 2]\n- *x", "[[1, 2], [1, 2]]"),
            // The latest anchor of a name counts.
            ("- &x 1\n- *x\n- &x 2\n- *x", "[1, 1, 2, 2]"), ("- &x [&x 1, *x]\n- *x", "[[1, 1], 1]"),
            ("- &x a: b\n- *x : c\n- *x", "[{a: \"b\"}, {a: \"c\"}, \"a\"]"), ("a: &x\nb: *x", "{a: null, b: null}"),
            ("- &x {k: &y v}\n- *y\n- *x", "[{k: \"v\"}, \"v\", {k: \"v\"}]"),
        ]
    )
    func aliases(text: String, outline: String) {
        let reading = Reading(text)
        #expect(reading.problems == [])
        #expect(reading.root?.outline == outline)
    }

    @Test(
        "a merge key adds the entries of other mappings in its place",
        arguments: [
            ("{<<: *a, z: 1}", "{x: 1, y: 2, z: 1}"), ("{z: 1, <<: *a}", "{z: 1, x: 1, y: 2}"),
            // The mapping's own keys win wherever they stand, and of several mappings the first.
            ("{<<: *a, x: 9}", "{y: 2, x: 9}"), ("{x: 9, <<: *a}", "{x: 9, y: 2}"),
            ("{<<: [*a, *b]}", "{x: 1, y: 2, z: 4}"), ("{<<: [*b, *a]}", "{y: 3, z: 4, x: 1}"),
            ("{<<: {p: 1}}", "{p: 1}"), ("{<<: [{p: 1}, *a]}", "{p: 1, x: 1, y: 2}"), ("{<<: []}", "{}"),
            ("{<<: *c, q: 5}", "{y: 3, z: 4, x: 0, q: 5}"), ("{<<: {}}", "{}"),
            // Only a plain << merges.
            ("{'<<': *a}", "{<<: {x: 1, y: 2}}"), ("{!!str <<: 1}", "{<<: 1}"),
        ]
    )
    func merge(source: String, outline: String) {
        let reading = Reading("a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc: &c {<<: *b, x: 0}\nm: \(source)\n")
        #expect(reading.problems == [])
        #expect(reading.root?["m"]?.outline == outline)
    }

    @Test("merged entries can be looked up in large mappings, too")
    func mergedLookup() throws {
        let base = (0..<100).map { "  k\($0): \($0)" }.joined(separator: "\n")
        let root = try #require(Reading("a: &a\n\(base)\nb:\n  k7: own\n  <<: *a\n").root)
        let merged = try #require(root["b"])
        #expect(merged.count == 100)
        #expect(merged["k7"]?.text == "own")
        #expect(merged["k99"]?.pointer == "/a/k99")
        #expect(merged["k100"] == nil)
    }

    @Test(
        "what an alias or a merge key cannot mean is an error at its place",
        arguments: [
            ("a: *x", ["yaml-unknown-anchor 1:4"]),
            ("a: *x\nb: &x 1\nc: *y", ["yaml-unknown-anchor 1:4", "yaml-unknown-anchor 3:4"]),
            ("a: &x [*x]", ["yaml-alias-cycle 1:8"]), ("&x a: {b: 1, c: [*x]}", []),
            ("&x\na: {b: *x}", ["yaml-alias-cycle 2:8"]), ("a: &x {<<: *x}", ["yaml-alias-cycle 1:12"]),
            ("a: &x [&y [*x, *y]]", ["yaml-alias-cycle 1:12", "yaml-alias-cycle 1:16"]),
            ("a: {<<: 1}", ["yaml-merge-value 1:5"]), ("a: {<<: [{}, 1]}", ["yaml-merge-value 1:5"]),
            ("a: &x [1]\nb: {<<: *x}", ["yaml-merge-value 2:5"]), ("a: {<<: }", ["yaml-merge-value 1:5"]),
            ("a: &x {}\nb: {<<: *x, <<: *x}", ["yaml-duplicate-key 2:13"]),
            ("a: &x {}\n*x : 1", ["yaml-key-not-scalar 2:1"]),
        ] as [(String, [String])]
    )
    func errors(text: String, problems: [String]) {
        #expect(Reading(text).problems == problems)
    }

    @Test("a misspelt alias suggests the anchor")
    func suggestion() {
        #expect(Reading("a: &limits 1\nb: *limit").diagnostics.first?.hint == "did you mean '*limits'?")
    }

    @Test("an alias without a node leaves no tree, and a cycle names the node's beginning")
    func holes() {
        let reading = Reading("a: &x [*x]\nb: *y\nc: 1\nc: 2")
        #expect(reading.root == nil)
        #expect(reading.problems == ["yaml-alias-cycle 1:8", "yaml-unknown-anchor 2:4", "yaml-duplicate-key 4:1"])
        #expect(
            reading.diagnostics.first?.notes.first?.span
                == SourceSpan(file: "a.yaml", start: .init(line: 1, column: 7), length: 1)
        )
    }
}
