// The package's own specs that transcribe a page: the spec, its facts and its known differences.
import ClientGenerator
import Diagnostics
import DocumentDrift
import DocumentFacts
import Foundation
import OpenAPIDocument
import ProviderPages
import TestSupport
import Testing

struct ProviderSpec: CustomTestStringConvertible {
    var name: String
    var text: String
    var document: OpenAPIDocument
    var facts: FactsFile
    var known: KnownDifferences
    /// The file name of the page.
    var source: String?

    var testDescription: String { name }

    static let names = ["huaweicloud-dcs", "huaweicloud-rds"]

    /// The pages of all of them.
    static let pages: Prerequisite = {
        let missing = names.filter { name in
            (try? named(name).source.flatMap(ProviderPages.file)) == nil
        }
        return Prerequisite(
            missing.isEmpty,
            otherwise: "the page of \(missing.joined(separator: ", ")) is not beside the package"
        )
    }()

    /// Each read once, whichever tests ask for it.
    private static let all = names.map { name in (name, Result { try ProviderSpec(reading: name) }) }

    static func named(_ name: String) throws -> ProviderSpec {
        let spec = try #require(all.first { $0.0 == name })
        return try spec.1.get()
    }

    private init(reading name: String) throws {
        self.name = name
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "specs").appending(path: name)
        func file(_ name: String) throws -> SourceFile {
            SourceFile(path: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
        }
        var log = DiagnosticLog()
        let configuration = GeneratorConfiguration.read(try file("driftless.yaml"), into: &log)
        let page = try #require(configuration?.page, "driftless.yaml has no page")
        let spec = try file("openapi.yaml")
        text = String(decoding: spec.bytes, as: UTF8.self)
        document = try #require(OpenAPIDocumentReader.read(spec, into: &log))
        facts = try #require(FactsText.read(try file(page.facts), into: &log))
        #expect(!log.hasErrors, "\(log.diagnostics.map(\.message))")
        source = page.source
        known = KnownDifferences(
            page.known.map {
                KnownDifference(
                    code: $0.drift,
                    path: FactPath($0.at),
                    page: $0.page,
                    spec: $0.spec,
                    reason: $0.reason,
                    span: $0.span
                )
            }
        )
    }

    /// What is wrong between facts and spec beyond what is known.
    func drift(of facts: DocumentFacts, from document: OpenAPIDocument? = nil) -> [Drift] {
        let drifts = DriftCheck.differences(facts, page: nil, from: document ?? self.document)
        return known.applied(to: drifts, in: .facts)
    }
}
