// Small specs, one for each construct: the Swift and the diagnostics that each yields, as files to read.
import ClientGenerator
import Diagnostics
import FileAccess
import Foundation
import OpenAPIDocument
import SwiftEmission
import Testing

/// `Cases/<name>/` holds `openapi.yaml`, `driftless.yaml`, and what is expected: `expected/Client.swift`, which the package
/// also compiles as the module `Case_<name>`, and `diagnostics.txt` where there are any. With `DRIFTLESS_UPDATE_SNAPSHOTS=1` in
/// the environment, the tests rewrite what is expected.
@Suite("Each construct yields the expected Swift and diagnostics")
struct CaseTests {
    @Test("the case yields what is expected", arguments: Case.all)
    func expected(_ name: String) throws {
        let subject = Case(name: name)
        let generation = subject.generation()
        let diagnostics = subject.rendered(generation)
        let swift = generation.files.first?.text ?? ""
        if Case.isUpdating {
            try subject.update(swift: swift, diagnostics: diagnostics)
        }
        #expect(
            swift == subject.expectedSwift,
            "\(subject.diff(swift, subject.expectedSwift, "expected/Client.swift"))"
        )
        #expect(
            diagnostics == subject.expectedDiagnostics,
            "\(subject.diff(diagnostics, subject.expectedDiagnostics, "diagnostics.txt"))"
        )
        #expect(!swift.isEmpty || generation.log.hasErrors, "a case yields Swift or an error")
    }

    @Test("every case with Swift is compiled by the package, and no other")
    func casesAreCompiled() throws {
        let manifest = try String(contentsOfFile: PackageFolder.path + "/Package.swift", encoding: .utf8)
        let start = try #require(manifest.range(of: "let compiledCases = \"\"\"\n"))
        let end = try #require(manifest[start.upperBound...].range(of: "\"\"\""))
        let listed = manifest[start.upperBound..<end.lowerBound].split(separator: "\n")
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        let withSwift = Case.all.filter { !Case(name: $0).expectedSwift.isEmpty }
        #expect(Set(listed) == Set(withSwift))
    }
}

struct Case {
    let name: String

    static let folder = PackageFolder.path + "/Tests/SnapshotTests/Cases"
    static let all = FileSystem.names(in: folder)?.filter { FileSystem.isFolder(folder + "/" + $0) } ?? []
    static let isUpdating = ProcessInfo.processInfo.environment["DRIFTLESS_UPDATE_SNAPSHOTS"] == "1"

    private var path: String { Self.folder + "/" + name }
    private var swiftPath: String { path + "/expected/Client.swift" }
    private var diagnosticsPath: String { path + "/diagnostics.txt" }

    func generation() -> Generation {
        Generator(layout: .single).generate(SpecLocation(folder: path))
    }

    /// With paths relative to the case's folder, so that the text is the same wherever the package is.
    func rendered(_ generation: Generation) -> String {
        DiagnosticRenderer(sources: generation.sources)
            .render(generation.log.inSourceOrder() + generation.notGenerated.parts)
            .replacing(path + "/", with: "")
    }

    var expectedSwift: String { text(swiftPath) }
    var expectedDiagnostics: String { text(diagnosticsPath) }

    private func text(_ path: String) -> String {
        FileSystem.contents(of: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    func diff(_ found: String, _ expected: String, _ file: String) -> String {
        let command = "DRIFTLESS_UPDATE_SNAPSHOTS=1 swift test --filter SnapshotTests.CaseTests"
        return "To take it over: \(command)\n"
            + UnifiedDiff.text(old: expected, new: found, oldName: "\(name)/\(file)", newName: "\(name)/\(file) now")
    }

    func update(swift: String, diagnostics: String) throws {
        for (text, path) in [(swift, swiftPath), (diagnostics, diagnosticsPath)] {
            if text.isEmpty {
                try? FileManager.default.removeItem(atPath: path)
            } else {
                try FileSystem.createFolder(FilePath.folder(of: path))
                try FileSystem.replace(path, text)
            }
        }
    }
}
