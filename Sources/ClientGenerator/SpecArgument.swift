// How a spec is named on a command line: by its folder's name, or by the path of its folder, its driftless.yaml or its document.
import Diagnostics
import FileAccess

/// One argument that names a spec.
struct SpecArgument {
    private let text: String
    /// The folder that holds the specs.
    private let folder: String

    init(_ text: String, _ folder: String) {
        self.text = text
        self.folder = folder
    }

    /// The spec; nil, with the reason in the log, where there is none.
    func location(into log: inout DiagnosticLog) -> SpecLocation? {
        guard !text.isEmpty else {
            log.report(missing("a spec's name cannot be empty"))
            return nil
        }
        let folders = [FilePath.joined(folder, text), FilePath.joined("", text)].map { SpecLocation(folder: $0) }
        if let found = folders.first(where: { FileSystem.isFile($0.configuration) }) { return found }
        if FileSystem.isFile(text) { return ofFile(FilePath.joined("", text), into: &log) }
        log.report(missing("no spec '\(text)' with a driftless.yaml"))
        return nil
    }

    private func ofFile(_ file: String, into log: inout DiagnosticLog) -> SpecLocation? {
        if FilePath.lastComponent(of: file) == GeneratorConfiguration.fileName {
            return SpecLocation(folder: FilePath.folder(of: file))
        }
        var others: [String] = []
        for location in Self.around(file) {
            guard let document = Self.document(of: location) else { continue }
            if FileSystem.resolvedAsFarAsThere(document) == FileSystem.resolvedAsFarAsThere(file) { return location }
            others.append("\(location.configuration) is about '\(document)'")
        }
        log.report(
            Diagnostic(
                .error,
                .noSpec,
                "no driftless.yaml is about the document '\(file)'",
                hint: others.first ?? "begin one: driftless init \(file)"
            )
        )
        return nil
    }

    /// The specs that stand around a file, the nearest first: a document may be in a folder of its own in its spec.
    private static func around(_ file: String) -> [SpecLocation] {
        let levels = 8
        var folders = [FilePath.folder(of: file)]
        for _ in 1..<levels { folders.append(FilePath.joined(folders[folders.count - 1], "..")) }
        return folders.map { SpecLocation(folder: $0) }.filter { FileSystem.isFile($0.configuration) }
    }

    /// The path of a spec's document; nil where its driftless.yaml cannot be read.
    private static func document(of location: SpecLocation) -> String? {
        guard let bytes = FileSystem.contents(of: location.configuration) else { return nil }
        var log = DiagnosticLog()
        let file = SourceFile(path: location.configuration, bytes: bytes)
        return GeneratorConfiguration.read(file, into: &log).map { FilePath.joined(location.folder, $0.document) }
    }

    private func missing(_ message: String) -> Diagnostic {
        let known = (FileSystem.names(in: folder) ?? []).filter {
            FileSystem.isFile(FilePath.joined(FilePath.joined(folder, $0), GeneratorConfiguration.fileName))
        }
        let list = known.isEmpty ? "" : "; there are: " + known.joined(separator: ", ")
        let near = closestSpelling(to: text, among: known).map { "did you mean '\($0)'?" }
        return Diagnostic(
            .error,
            .noSpec,
            message + list,
            hint: near
                ?? "name a spec's folder in '\(folder)', or the path of its folder, its driftless.yaml or its document"
        )
    }
}
