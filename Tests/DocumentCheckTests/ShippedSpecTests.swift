// The specs of this package against what their pages say: the facts checked in, and the pages where they are at hand.
import ClientGenerator
import Diagnostics
import DocumentCheck
import DocumentDrift
import DocumentFacts
import Foundation
import ProviderPages
import TestSupport
import Testing

@Suite("The specs of this package")
struct ShippedSpecTests {
    private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let specs: [SpecLocation] = {
        var log = DiagnosticLog()
        return SpecSearch.all(in: package.appending(path: "specs").path(percentEncoded: false), into: &log)
    }()

    /// The pages that the specs name, all of them.
    static let namedPages: Prerequisite = {
        let missing = specs.compactMap(\.pageSource).filter { ProviderPages.file($0) == nil }
        return Prerequisite(missing.isEmpty, otherwise: "\(missing.joined(separator: ", ")): not beside the package")
    }()

    @Test("there are specs, and those of the two services name their pages")
    func found() {
        #expect(Self.specs.map(\.name) == ["huaweicloud-dcs", "huaweicloud-iam", "huaweicloud-rds"])
        let sources = Self.specs.map(\.pageSource)
        #expect(sources == ["dcs-list-backups.zh-cn.md", nil, "rds-list-backups.zh-cn.md"])
    }

    @Test("a spec says what the facts checked in say", arguments: specs)
    func facts(_ spec: SpecLocation) {
        let check = DocumentCheck.run(spec, against: .facts)
        #expect(check.problems.diagnostics.map(\.message) == [])
        #expect((check.facts == nil) == (spec.pageSource == nil))
    }

    @Test(
        "a spec and its facts say what the page says",
        .enabled(if: namedPages.isMet, "\(namedPages)"),
        arguments: specs.filter { $0.pageSource != nil }
    )
    func pages(_ spec: SpecLocation) throws {
        let path = try #require(spec.pageSource.flatMap(ProviderPages.file)).path(percentEncoded: false)
        let check = DocumentCheck.run(spec, against: .page(path: path))
        #expect(check.problems.diagnostics.map(\.message) == [])
        #expect(check.facts?.locatedFields.isEmpty == false)
        #expect(check.accepted.count == check.known.count)
    }
}
