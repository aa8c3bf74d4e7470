// Overlays: what becomes of a document, and what is said of overlays that are wrong.
import Diagnostics
import Testing
import YAMLTree

@testable import DocumentOverlay

@Suite("Overlays")
struct OverlayTests {
    private static let document =
        "info: {title: A, version: '1'}\ntags: [{name: a}]\npaths: {/a: {get: {x: 1, tags: [a]}}, /b: {}}\n"

    @Test(
        "an action changes its targets",
        arguments: [
            (
                "  - {target: $.info, update: {title: B, contact: {name: n}}}\n",
                "{info: {title: B, version: 1, contact: {name: n}}, tags: [{name: a}], paths: {/a: {get: {x: 1, tags: [a]}}, /b: {}}}"
            ),
            (
                "  - {target: $.tags, update: {name: b}}\n",
                "{info: {title: A, version: 1}, tags: [{name: a}, {name: b}], paths: {/a: {get: {x: 1, tags: [a]}}, /b: {}}}"
            ),
            (
                "  - {target: $.tags, update: [{name: b}, {name: c}]}\n",
                "{info: {title: A, version: 1}, tags: [{name: a}, {name: b}, {name: c}], paths: {/a: {get: {x: 1, tags: [a]}}, /b: {}}}"
            ),
            (
                "  - {target: '$.paths[\"/a\"]', remove: true}\n",
                "{info: {title: A, version: 1}, tags: [{name: a}], paths: {/b: {}}}"
            ),
            (
                "  - {target: '$.paths.*', update: {get: {tags: [z], x: {deep: 1}}}}\n",
                "{info: {title: A, version: 1}, tags: [{name: a}], paths: {/a: {get: {x: {deep: 1}, tags: [a, z]}}, /b: {get: {tags: [z], x: {deep: 1}}}}}"
            ),
            (
                "  - {target: $, update: {servers: [{url: /v1}]}}\n",
                "{info: {title: A, version: 1}, tags: [{name: a}], paths: {/a: {get: {x: 1, tags: [a]}}, /b: {}}, servers: [{url: /v1}]}"
            ),
            (
                "  - {target: '$.tags[*]', remove: true}\n  - {target: $.tags, update: {name: new}}\n",
                "{info: {title: A, version: 1}, tags: [{name: new}], paths: {/a: {get: {x: 1, tags: [a]}}, /b: {}}}"
            ),
            (
                "  - {target: $.info, remove: true}\n  - {target: $, update: {info: {title: N}}}\n",
                "{tags: [{name: a}], paths: {/a: {get: {x: 1, tags: [a]}}, /b: {}}, info: {title: N}}"
            ),
            (
                "  - {target: $.info, remove: false, update: {title: B}}\n",
                "{info: {title: B, version: 1}, tags: [{name: a}], paths: {/a: {get: {x: 1, tags: [a]}}, /b: {}}}"
            ),
        ]
    )
    func changes(_ actions: String, _ expected: String) throws {
        let result = try OverlaidDocument(Self.document, actions: actions)
        #expect(result.text == expected)
        #expect(result.problems == [])
    }

    @Test("nodes keep the places that they were written at, and have pointers of the whole")
    func places() throws {
        let result = try OverlaidDocument(
            Self.document,
            actions: "  - target: $.paths['/b']\n    update:\n      get: {summary: new}\n"
        )
        let root = try #require(result.root)
        let added = try #require(root.at(pointer: "/paths/~1b/get/summary"))
        #expect(added.span.file == "overlay.yaml" && added.span.start.line == 6)
        #expect(added.pointer == "/paths/~1b/get/summary" && added.document == "api.yaml")
        let kept = try #require(root.at(pointer: "/paths/~1a/get/x"))
        #expect(kept.span.file == "api.yaml" && kept.span.start.line == 3 && kept.parent?.key == "get")
        #expect(root.overlayDocuments == ["overlay.yaml"])
    }

    @Test("many keys are found in the tree that comes out, and aliases are written out")
    func manyKeys() throws {
        let keys = (0..<40).map { "  k\($0): &a\($0) {v: \($0)}\n" }.joined()
        let result = try OverlaidDocument(
            "m:\n" + keys + "alias: *a3\n",
            actions: "  - {target: $.alias, update: {v: changed}}\n  - {target: $.m.k7, remove: true}\n"
        )
        let root = try #require(result.root)
        #expect(root["m"]?["k39"]?["v"]?.text == "39" && root["m"]?["k7"] == nil && root["m"]?.count == 39)
        #expect(root["alias"]?["v"]?.text == "changed" && root["m"]?["k3"]?["v"]?.text == "3")
    }

    @Test("overlays are applied in their order")
    func several() throws {
        let first =
            "overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions: [{target: $.info, update: {title: one}}]\n"
        let second =
            "overlay: 1.0.1\ninfo: {title: t, version: '1'}\nactions: [{target: $.info, update: {title: two}}]\n"
        let result = try OverlaidDocument(Self.document, overlays: [first, second])
        #expect(result.root?["info"]?["title"]?.text == "two")
        #expect(result.root?["info"]?["title"]?.span.file == "overlay2.yaml")
    }

    @Test(
        "a mistake has a place and a sentence",
        arguments: [
            (
                "  - {target: $.nothing, update: {}}\n",
                "overlay.yaml:4:14 warning nothing in the document is '$.nothing'"
            ),
            (
                "  - {target: $.info.title, update: {}}\n",
                "overlay.yaml:4:14 error a single value cannot be updated | name what it stands in: update: {key: value}"
            ),
            (
                "  - {target: $.info, update: [1]}\n",
                "overlay.yaml:4:30 error only a mapping can be merged into a mapping"
            ),
            ("  - {target: $, remove: true}\n", "overlay.yaml:4:14 error the document itself cannot be removed"),
            (
                "  - {target: $.info}\n",
                "overlay.yaml:4:5 error an action has 'update' or 'remove: true' | say what is merged into the target: update: …"
            ),
            (
                "  - {update: {}}\n",
                "overlay.yaml:4:5 error an action has a 'target', a JSONPath query | as in target: $.info"
            ),
            (
                "  - {target: $.info, updat: {}}\n",
                "overlay.yaml:4:22 error unknown key 'updat' | did you mean 'update'?"
            ),
            (
                "  - {target: $.info, copy: $.tags}\n",
                "overlay.yaml:4:28 error the action 'copy' of Overlay 1.1 is not supported | write what is copied under 'update'"
            ),
            ("  - {target: $.info, remove: 'yes'}\n", "overlay.yaml:4:30 error 'remove' is true or false"),
            (
                "  - {target: '$.paths./a', remove: true}\n",
                "overlay.yaml:4:14 error the target is no JSONPath query: '/' cannot stand here | at character 9; put names with other signs than letters, digits, '-' and '_' in brackets: ['/pets']"
            ),
            (
                "  - {target: \"$.tags[?match(@.name, '(')]\", remove: true}\n",
                "overlay.yaml:4:14 error '(' is no expression that is matched"
            ),
            ("  - 1\n", "overlay.yaml:4:5 error an action is a mapping with target, and update or remove"),
        ]
    )
    func mistakes(_ actions: String, _ problem: String) throws {
        let result = try OverlaidDocument(Self.document, actions: actions)
        #expect(result.problems.first == problem)
        #expect((result.root == nil) == problem.contains("error"))
    }

    @Test(
        "what is no overlay is said",
        arguments: [
            (
                "openapi: 3.1.0\n",
                "overlay.yaml:1:1 error this is no overlay: the key 'overlay' with its version is missing | this is an OpenAPI document"
            ),
            (
                "overlay: 2.0.0\n",
                "overlay.yaml:1:10 error overlays of version '2.0.0' are not read | as in overlay: 1.0.0"
            ),
            ("[]", "overlay.yaml:1:1 error an overlay is a mapping with overlay, info, extends, actions"),
            (
                "overlay: 1.0.0\ninfo: {title: t, version: v}\nactions: []\n",
                "overlay.yaml:3:10 error an overlay has a list of 'actions'"
            ),
        ]
    )
    func noOverlay(_ text: String, _ problem: String) throws {
        #expect(try OverlaidDocument(Self.document, overlays: [text]).problems.contains(problem))
    }

    @Test("what would multiply ends in an error")
    func bombs() throws {
        let doubling = String(repeating: "  - {target: $..a, update: [{a: []}]}\n", count: 40)
        let limits = YAMLLimits(nestingDepth: 30, nodes: 20_000)
        let deep = try OverlaidDocument("a: []\n", actions: doubling, limits: limits)
        #expect(deep.root == nil)
        #expect(
            deep.problems.contains { $0.contains("with its overlays, the document has more than") },
            "\(deep.problems)"
        )
        let wide = (0..<40).map { _ in
            "  - {target: '$..a', update: [[], [1, 2, 3]]}\n  - {target: '$..*', update: {a: []}}\n"
        }.joined()
        let result = try OverlaidDocument("a: []\nb: {}\n", actions: wide, limits: limits)
        #expect(result.root == nil)
    }

    @Test("many actions on one large mapping take work that grows with their number")
    func linear() throws {
        let keys = (0..<2_000).map { "  k\($0): {v: 1}\n" }.joined()
        let actions = (0..<2_000).map {
            "  - {target: $.m.k\($0), remove: true}\n  - {target: $.m, update: {n\($0): 1}}\n"
        }.joined()
        let result = try OverlaidDocument("m:\n" + keys, actions: actions, steps: 100_000)
        #expect(result.problems == [])
        #expect(result.root?["m"]?.count == 2_000)
    }
}
