// The build plugin: a client from the document of a target, or, on a test target without one, snapshots of all specs.
import Foundation
import PackagePlugin

/// On a target that holds an OpenAPI document and a `driftless.yaml`, or folders with one of each, generates the clients into the
/// target. On a test target without a document, regenerates every spec in the package's `specs` folder into
/// `<spec>.swift.snapshot` resources.
@main
struct GenerateClient: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target as? any SourceModuleTarget else { return [] }
        let tool = try context.tool(named: "driftless-plugin-tool").url
        let folders = specFolders(of: target)
        if !folders.isEmpty {
            return [try sources(of: target, folders, tool, context.pluginWorkDirectoryURL)]
        }
        guard target.kind == .test else {
            throw Problem(
                "the target '\(target.name)' has no driftless.yaml; put one beside its openapi.yaml, with 'module' and 'client'"
            )
        }
        return try snapshots(of: context.package.directoryURL, tool, context.pluginWorkDirectoryURL)
    }

    /// The target's folder where it has a driftless.yaml, and the folders in it that have one.
    private func specFolders(of target: any SourceModuleTarget) -> [URL] {
        let inside =
            (try? FileManager.default.contentsOfDirectory(at: target.directoryURL, includingPropertiesForKeys: nil))
            ?? []
        return ([target.directoryURL] + inside.sorted { $0.lastPathComponent < $1.lastPathComponent })
            .filter { existing(["driftless.yaml"], in: $0) != nil }
    }

    /// One command for all specs of a target: what they would both declare is found before anything is written.
    private func sources(of target: any SourceModuleTarget, _ folders: [URL], _ tool: URL, _ work: URL) throws
        -> Command
    {
        var arguments = ["sources"]
        var outputs: [URL] = []
        for folder in folders {
            let document = try document(in: folder, of: target)
            // Files of one module have different names, also where they come from several specs.
            let isOwn = folder.standardizedFileURL.path() != target.directoryURL.standardizedFileURL.path()
            let prefix = isOwn ? String(folder.lastPathComponent.filter { $0.isLetter || $0.isNumber }) : ""
            let output = work.appending(path: "GeneratedSources" + prefix)
            arguments += [
                document?.path(percentEncoded: false) ?? "-",
                folder.appending(path: "driftless.yaml").path(percentEncoded: false),
                output.path(percentEncoded: false), prefix,
            ]
            // The names that the tool gives to the files of its plugin layout.
            let names = ["Client"] + (1...8).map { "Models\($0)" } + (1...4).map { "Operations\($0)" }
            outputs += names.map { output.appending(path: prefix + $0 + ".swift") }
        }
        return .buildCommand(
            displayName:
                "Generating \(folders.count == 1 ? "the client" : "\(folders.count) clients") of \(target.name)",
            executable: tool,
            arguments: arguments,
            inputFiles: documents(in: target.directoryURL),
            outputFiles: outputs
        )
    }

    /// Nil where the driftless.yaml names it.
    private func document(in folder: URL, of target: any SourceModuleTarget) throws -> URL? {
        if namesDocument(folder.appending(path: "driftless.yaml")) { return nil }
        if let document = existing(["openapi.yaml", "openapi.yml", "openapi.json"], in: folder) { return document }
        throw Problem(
            "'\(folder.lastPathComponent)' of the target '\(target.name)' has a driftless.yaml but no openapi.yaml, openapi.yml or "
                + "openapi.json beside it, and its driftless.yaml names no other 'document'"
        )
    }

    /// Whether a driftless.yaml says where its document is.
    private func namesDocument(_ configuration: URL) -> Bool {
        let text = (try? String(contentsOf: configuration, encoding: .utf8)) ?? ""
        return text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("document:") }
    }

    private func snapshots(of package: URL, _ tool: URL, _ work: URL) throws -> [Command] {
        let specs = package.appending(path: "specs")
        let folders = try FileManager.default.contentsOfDirectory(at: specs, includingPropertiesForKeys: nil)
            .filter { existing(["driftless.yaml"], in: $0) != nil }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
        return folders.map { folder in
            let output = work.appending(path: folder.lastPathComponent + ".swift.snapshot")
            return .buildCommand(
                displayName: "Regenerating \(folder.lastPathComponent) for its snapshot",
                executable: tool,
                arguments: [
                    "snapshot", folder.path(percentEncoded: false), output.path(percentEncoded: false),
                ],
                inputFiles: documents(in: folder),
                outputFiles: [output]
            )
        }
    }

    private func existing(_ names: [String], in folder: URL) -> URL? {
        names.map { folder.appending(path: $0) }
            .first { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) }
    }

    /// Every file that the document may be made of: a change of any of them regenerates.
    private func documents(in folder: URL) -> [URL] {
        let files =
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
            .compactMap { $0 as? URL } ?? []
        return files.filter { ["yaml", "yml", "json"].contains($0.pathExtension) }.sorted { $0.path() < $1.path() }
    }
}

/// What is wrong with a target, in a sentence that the build prints.
struct Problem: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
