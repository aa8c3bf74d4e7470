// Which declaration stands in which file: the same ones in every layout, in files that change little.
import ClientPlan
import Testing

@testable import SwiftEmission

@Suite("File layouts")
struct LayoutTests {
    private func plan(newcomers: [String] = []) -> ClientPlan {
        Plans.plan { names in
            (
                (1...40).map { Plans.structure(names.symbol("Type\($0)"), [Plans.property(names.symbol("a"), "a")]) }
                    + newcomers.map { Plans.structure(names.symbol($0)) },
                (1...12).map { Plans.operation("call\($0)", names) }
            )
        }
    }

    private func structures(_ names: String...) -> ClientPlan {
        Plans.plan { known in (names.map { Plans.structure(known.symbol($0)) }, []) }
    }

    /// The declarations of files, without headers and imports.
    private func declarations(_ files: [EmittedFile]) -> [String] {
        files.flatMap { $0.text.split(separator: "\n") }
            .filter { $0.hasPrefix("public ") || $0.hasPrefix("extension ") }.map(String.init).sorted()
    }

    @Test(
        "every layout holds the same declarations",
        arguments: [
            FileLayout.single, .shards(models: 8, operations: 4), .shards(models: 1, operations: 1),
        ]
    )
    func sameDeclarations(_ layout: FileLayout) {
        let emitter = SwiftEmitter(plan: plan())
        let expected = declarations(emitter.files(.declarations))
        #expect(expected.count > 100)
        #expect(declarations(emitter.files(layout)) == expected)
    }

    @Test("shards are the same files whatever the plan")
    func shardNames() {
        let layout = FileLayout.shards(models: 3, operations: 2)
        let names = [
            "Client.swift", "Models1.swift", "Models2.swift", "Models3.swift", "Operations1.swift", "Operations2.swift",
        ]
        #expect(SwiftEmitter(plan: plan()).files(layout).map(\.name) == names)
        #expect(SwiftEmitter(plan: structures()).files(layout).map(\.name) == names)
    }

    @Test("a new type changes its own shard only")
    func stableShards() {
        let layout = FileLayout.shards(models: 8, operations: 4)
        let before = SwiftEmitter(plan: plan()).files(layout)
        let after = SwiftEmitter(plan: plan(newcomers: ["Newcomer"])).files(layout)
        let changed = zip(before, after).filter { $0 != $1 }
        #expect(changed.count == 1)
        #expect(changed.first?.1.text.contains("public struct Newcomer") == true)
    }

    @Test("the order of the plan is not seen in the files")
    func order() {
        // No type of this plan refers to another, so that IDs stay right.
        let plan = plan()
        var reversed = plan
        reversed.api.types.reverse()
        reversed.api.operations.reverse()
        for layout in [FileLayout.declarations, .single, .shards(models: 8, operations: 4)] {
            #expect(SwiftEmitter(plan: plan).files(layout) == SwiftEmitter(plan: reversed).files(layout))
        }
    }

    @Test("emitting twice gives the same bytes")
    func deterministic() {
        let hostile = Plans.hostile("a \" b")
        #expect(
            SwiftEmitter(plan: hostile).files(.declarations).map { Array($0.text.utf8) }
                == SwiftEmitter(plan: hostile).files(.declarations).map { Array($0.text.utf8) }
        )
    }

    @Test("types that differ in nothing but case share a file")
    func caseInsensitiveFiles() {
        let files = SwiftEmitter(plan: structures("Foo", "FOO")).files(
            .declarations
        )
        #expect(files.map(\.name) == ["FOO.swift", "TestClient.swift"])
        #expect(files[0].text.contains("struct FOO") && files[0].text.contains("struct Foo"))
    }

    @Test("a name longer than file systems take is cut, and stays unique")
    func longNames() {
        let long = String(repeating: "Ünverändert", count: 50)
        let files = SwiftEmitter(plan: structures(long + "A", long + "B"))
            .files(.declarations)
        #expect(Set(files.map { $0.name.lowercased() }).count == 3)
        for file in files { #expect(file.name.utf8.count <= 255) }
    }

    @Test("a file of plain aliases imports nothing, as the compiler warns about imports in vain")
    func aliasImports() {
        let files = SwiftEmitter(
            plan: Plans.plan { names in
                (
                    [
                        Plans.alias(names.symbol("Plain"), .array(.string)),
                        Plans.alias(names.symbol("Rich"), .array(.any)),
                    ], []
                )
            }
        ).files(.declarations)
        #expect(files.map { $0.text.contains("import") } == [false, true, true])
        #expect(files.map(\.name) == ["Plain.swift", "Rich.swift", "TestClient.swift"])
    }

    @Test("10,000 properties take no time that grows with the square", .timeLimit(.minutes(10)))
    func manyProperties() {
        let wide = Plans.plan { names in
            let properties = (0..<10_000).map { Plans.property(names.symbol("property\($0)"), "property\($0)") }
            return ([Plans.structure(names.symbol("Wide"), properties)], [])
        }
        let files = SwiftEmitter(plan: wide).files(.declarations)
        #expect(files.contains { $0.text.contains("property9999") })
    }
}
