// What a fault does not touch is generated as if the fault were not there.
import Diagnostics
import SwiftEmission
import Testing

@testable import ClientGenerator

@Suite("Documents with faults", .timeLimit(.minutes(10)))
struct KeepGoingTests {
    private static let configuration = "document: openapi.json\nmodule: M\nclient: Client\noutput: out\n"

    private func generation(
        _ text: String,
        _ configuration: String = configuration,
        _ faults: FaultPolicy = .keepGoing,
        in scratch: ScratchFolder
    ) throws -> Generation {
        try scratch.write(configuration, to: "driftless.yaml")
        try scratch.write(text, to: "openapi.json")
        return Generator(faults: faults).generate(SpecLocation(folder: scratch.path))
    }

    private func files(_ generation: Generation) -> [String: String] {
        Dictionary(generation.files.map { ($0.name, $0.text) }) { first, _ in first }
    }

    @Test("whatever breaks at one place, the files that do not come from it stay the same")
    func everyPlace() throws {
        let scratch = try ScratchFolder()
        // The first keys of the document are sorted like those of the broken ones.
        let whole = files(
            try generation(BrokenDocument.text(breaking: "/nowhere", by: nil), in: scratch)
        )
        #expect(Set(whole.keys) == Set(BrokenDocument.sources.keys).union(["Client.swift"]))
        var wrong: [String] = []
        var runs = 0
        // The title stands in all files, and there is nothing without a version.
        for place in try BrokenDocument.places() where !place.hasPrefix("/info") && place != "/openapi" {
            let kept = BrokenDocument.sources.filter { _, sources in
                !sources.contains { ($0 + "/").hasPrefix(place + "/") || (place + "/").hasPrefix($0 + "/") }
            }
            for value in BrokenDocument.breaks {
                let broken = try generation(BrokenDocument.text(breaking: place, by: value), in: scratch)
                runs += 1
                let found = files(broken)
                for name in kept.keys.sorted() where found[name] != whole[name] {
                    wrong.append(
                        "\(place) = \(value ?? "nothing"): \(name) \(found[name] == nil ? "is missing" : "differs")"
                    )
                }
                if broken.log.hasErrors { wrong.append("\(place) = \(value ?? "nothing"): \(broken.log.summary)") }
            }
        }
        #expect(runs > 1_000)
        #expect(wrong == [])
    }

    private static let faulty = BrokenDocument.text.replacing(
        ##""c": {"$ref": "#/components/schemas/C"}"##,
        with: ##""c": {"$ref": "#/components/schemas/Z"}"##
    )

    @Test("without being asked, an error stops everything")
    func stops() throws {
        let scratch = try ScratchFolder()
        let stopped = try generation(Self.faulty, Self.configuration, .stop, in: scratch)
        #expect(stopped.files.isEmpty)
        #expect(stopped.log.diagnostics.map(\.severity) == [.error])
    }

    @Test("what is left out is told, with the fault that is to blame")
    func told() throws {
        let scratch = try ScratchFolder()
        let rest = try generation(Self.faulty, in: scratch)
        #expect(rest.log.diagnostics.map { "\($0.severity) \($0.code.rawValue)" } == ["warning unresolved-reference"])
        let left = rest.notGenerated.parts.filter { $0.message.contains("because of") }
        #expect(
            left.map { "\($0.pointer ?? "") \($0.message)" } == [
                "/paths/~1a/get the operation 'GET /a' is not generated because of 'unresolved-reference'",
                "/webhooks/w/post the operation 'POST w' is not generated because of 'unresolved-reference'",
                "/components/schemas/A the schema 'A' is not generated because of 'unresolved-reference'",
            ]
        )
        #expect(left.allSatisfy { $0.notes.map(\.message) == ["nothing stands at '#/components/schemas/Z'"] })
        #expect(rest.operationCount == 4)
        #expect(Set(files(rest).keys).isDisjoint(with: ["GetA.swift", "A.swift"]))
        #expect(files(rest)["C.swift"] != nil)
    }

    @Test(
        "driftless.yaml tolerates a code everywhere, or at a place and inside it",
        arguments: [
            ("{code: unresolved-reference, reason: r}", true),
            ("{code: unresolved-reference, pointer: '#/components/schemas/A', reason: r}", true),
            ("{code: unresolved-reference, pointer: '#/components/schemas/A/properties/c/$ref', reason: r}", true),
            ("{code: unresolved-reference, pointer: '#/components/schemas', reason: r}", true),
            ("{code: unresolved-reference, pointer: '#/components/schemas/B', reason: r}", false),
            ("{code: schema-type, reason: r}", false),
        ]
    )
    func tolerated(_ entry: String, _ isTolerated: Bool) throws {
        let scratch = try ScratchFolder()
        let configuration = Self.configuration + "tolerate: [\(entry)]\n"
        let rest = try generation(Self.faulty, configuration, .stop, in: scratch)
        #expect(rest.log.hasErrors == !isTolerated)
        #expect(rest.files.isEmpty == !isTolerated)
        let unused = rest.log.diagnostics.filter { $0.code == .unusedTolerance }
        #expect(unused.map(\.severity) == (isTolerated ? [] : [.warning]))
    }

    @Test("a tolerance has a reason")
    func reason() throws {
        let (_, problems) = ConfigurationReading.read(Self.configuration + "tolerate: [{code: a}, b]\n")
        #expect(
            problems == [
                "5:12 the entry has no 'reason' | say why the problem may stay",
                "5:23 expected an entry with code, pointer and reason",
            ]
        )
    }

    @Test("a configuration that is wrong is nothing to keep going with")
    func configuration() throws {
        let scratch = try ScratchFolder()
        let stopped = try generation(Self.faulty, Self.configuration + "names: {/nowhere: There}\n", in: scratch)
        #expect(stopped.log.diagnostics.filter { $0.severity == .error }.map(\.code.rawValue) == ["unused-name"])
        #expect(stopped.files.isEmpty)
    }

    @Test("a fault at the end of a long chain leaves out all that lead to it")
    func many() throws {
        let scratch = try ScratchFolder()
        let count = 3_000
        let paths = (0..<count).map { index in
            ##""/p\##(index)": {"get": {"responses": {"200": {"$ref": "#/components/responses/R\##(index)"}}}}"##
        }
        let responses = (0..<count).map { index in
            let next = index == 0 ? "Z" : "R\(index - 1)"
            return "\"R\(index)\": {\"$ref\": \"#/components/responses/\(next)\"}"
        }
        let text = """
            {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {\(paths.joined(separator: ",\n"))},
            "components": {"responses": {\(responses.joined(separator: ",\n"))}}}
            """
        let rest = try generation(text, in: scratch)
        #expect(rest.operationCount == 0)
        #expect(rest.notGenerated.parts.count { $0.message.contains("the operation") } == count)
    }
}
