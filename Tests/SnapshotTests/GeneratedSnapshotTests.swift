// Generated code against its specs: the build plugin has just regenerated them, and every byte must agree.
import ClientGenerator
import Diagnostics
import FileAccess
import Foundation
import OpenAPIDocument
import SwiftEmission
import Testing

@Suite("Generated/ is what the specs yield")
struct GeneratedSnapshotTests {
    @Test("every byte of a generated module is what the plugin regenerates", arguments: Specs.all)
    func noDrift(_ spec: SpecLocation) throws {
        let url = try #require(
            Bundle.module.url(forResource: spec.name, withExtension: "swift.snapshot"),
            "the build plugin did not regenerate \(spec.name)"
        )
        let files = SnapshotText.files(in: try String(contentsOf: url, encoding: .utf8))
        try #require(!files.isEmpty)
        let output = try #require(Generator().generate(spec).output)
        let diff = Drift.diff(OutputFolder(path: output).changes(to: files), in: output)
        #expect(
            diff.isEmpty,
            "\(spec.name) has drifted. To take over what the spec yields: swift package regenerate-clients \(spec.name)\n\(diff)"
        )
    }

    @Test("one changed enum value in a copy of a spec is drift", arguments: Specs.all)
    func aChangedValueIsFound(_ spec: SpecLocation) throws {
        let change = try #require(EnumChange.bySpec[spec.name], "no change is known for \(spec.name)")
        let copy = try Specs.copy(of: spec)
        defer { try? FileManager.default.removeItem(atPath: FilePath.folder(of: copy.folder)) }
        let path = copy.folder + "/openapi.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let mutated = text.replacing(change.old, with: change.new)
        try #require(text != mutated)
        try mutated.write(toFile: path, atomically: true, encoding: .utf8)

        let original = try #require(Generator().generate(spec).output)
        let unchanged = Generator().generate(spec).files
        #expect(OutputFolder(path: original).changes(to: unchanged).isEmpty)
        let drifted = Generator().generate(copy)
        try #require(!drifted.log.hasErrors)
        let changes = OutputFolder(path: original).changes(to: drifted.files)
        #expect(changes.map(\.name).contains(change.file))
        #expect(Drift.diff(changes, in: original).contains(change.line))
    }
}

/// One value of an enum of a spec that becomes another, and where that must show.
struct EnumChange {
    var old: String
    var new: String
    var file: String
    var line: String

    static let bySpec = [
        "huaweicloud-dcs": backupType,
        "huaweicloud-iam": EnumChange(
            old: "enum: [password]",
            new: "enum: [passphrase]",
            file: "AuthenticationMethod.swift",
            line: "+    case passphrase"
        ),
        "huaweicloud-rds": backupType,
    ]

    private static let backupType = EnumChange(
        old: "manual",
        new: "manuell",
        file: "BackupType.swift",
        line: "+    case manuell"
    )
}

enum Specs {
    /// The package's own specs.
    static let all: [SpecLocation] = {
        let folder = PackageFolder.path + "/specs"
        return (FileSystem.names(in: folder) ?? []).map { SpecLocation(folder: folder + "/" + $0) }
            .filter { FileSystem.isFile($0.configuration) }
    }()

    /// A copy in a temporary folder of its own.
    static func copy(of spec: SpecLocation) throws -> SpecLocation {
        let parent = FileManager.default.temporaryDirectory.path + "/driftless-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        let folder = parent + "/" + spec.name
        try FileManager.default.copyItem(atPath: spec.folder, toPath: folder)
        return SpecLocation(folder: folder)
    }
}

enum Drift {
    static func diff(_ changes: [OutputFolder.Change], in folder: String) -> String {
        changes.map { change in
            let name = folder + "/" + change.name
            return switch change {
            case .added(let file): UnifiedDiff.text(old: "", new: file.text, oldName: "/dev/null", newName: name)
            case .changed(let file, let old): UnifiedDiff.text(old: old, new: file.text, oldName: name, newName: name)
            case .removed(_, let old): UnifiedDiff.text(old: old, new: "", oldName: name, newName: "/dev/null")
            }
        }.joined()
    }
}

enum PackageFolder {
    /// The folder of Package.swift.
    static let path = FilePath.folder(of: FilePath.folder(of: FilePath.folder(of: #filePath)))
}
