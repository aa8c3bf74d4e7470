// A driftless.yaml for a document that has none: names from its title, and what to do next.
package import Diagnostics
package import FileAccess
import OpenAPIDocument
import YAMLTree

/// The beginning of a spec.
package struct NewSpec: Sendable {
    /// The path of driftless.yaml.
    package var path: String
    package var module: String
    package var client: String
    /// Where generated files will go.
    package var output: String
    /// The same folder as the package, or the folder that the command runs in, sees it.
    package var packagePath: String
    /// What driftless.yaml says.
    package var text: String

    /// What a document becomes a spec with; nil, with the reason in the log, where it cannot be one.
    ///
    /// - Parameters:
    ///   - document: The path of an OpenAPI document.
    ///   - output: The path of the folder for generated files; nil for the usual one.
    package static func beside(_ document: String, output: String?, into log: inout DiagnosticLog) -> NewSpec? {
        let location = SpecLocation(folder: FilePath.folder(of: FilePath.joined("", document)))
        guard !FileSystem.isAnything(location.configuration) else {
            log.report(
                Diagnostic(
                    .error,
                    .unwritableFile,
                    "'\(location.configuration)' is there already",
                    hint: "change it by hand, or put the document into a folder of its own"
                )
            )
            return nil
        }
        guard let title = title(of: document, into: &log) else { return nil }
        let fallback = [FilePath.lastComponent(of: location.folder), FilePath.baseName(document)]
        let module = SpecName.module(for: [title] + fallback)
        let boundary = SpecBoundary(of: location)
        let folder = output.map { FilePath.joined("", $0) } ?? usualOutput(of: location, module)
        guard boundary.writing.contains(folder) else {
            log.report(
                Diagnostic(
                    .error,
                    .outsideRoot,
                    "'\(folder)' is outside '\(boundary.writing.folder)', and nothing is written there",
                    hint: "choose a folder in it"
                )
            )
            return nil
        }
        var spec = NewSpec(
            path: location.configuration,
            module: module,
            client: module + "Client",
            output: folder,
            packagePath: RelativePath.text(
                of: folder,
                from: FileBoundary(nearestWith: "Package.swift", from: location.folder)?.folder ?? "."
            ),
            text: ""
        )
        spec.text = spec.configuration(of: FilePath.lastComponent(of: document), in: location.folder)
        return spec
    }

    /// Writes driftless.yaml.
    package func write() throws(FileSystem.Failure) { try FileSystem.create(path, text) }

    /// In the package, `Generated/Pets`; without one, beside the document.
    private static func usualOutput(of location: SpecLocation, _ module: String) -> String {
        guard let package = FileBoundary(nearestWith: "Package.swift", from: location.folder) else {
            return FilePath.joined(location.folder, "Generated")
        }
        return FilePath.joined(package.folder, "Generated/" + module)
    }

    private func configuration(of document: String, in folder: String) -> String {
        var lines = [
            "# What Driftless makes of \(document). All keys: driftless schema, or the article \"Writing a spec\" of Driftless.",
            "module: \(module)",
            "client: \(client)",
        ]
        if document != "openapi.yaml" { lines.append("document: \(Self.quoted(document))") }
        lines.append("output: \(Self.quoted(RelativePath.text(of: output, from: folder)))")
        return lines.joined(separator: "\n") + "\n"
    }

    /// As a text of YAML, whatever it says.
    private static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"): true
            case UInt8(ascii: "-"): true
            default: false
            }
        }
        let first = text.utf8.first.map { $0 >= UInt8(ascii: "A") || $0 == UInt8(ascii: ".") } ?? false
        return isPlain && first ? text : "'" + text.replacing("'", with: "''") + "'"
    }

    /// The document's title; nil, with the reason in the log, where it is no document of a version that is read.
    private static func title(of document: String, into log: inout DiagnosticLog) -> String? {
        guard let bytes = FileSystem.contents(of: document) else {
            log.error(.unreadableFile, "cannot read the document '\(document)'", at: nil, hint: nil)
            return nil
        }
        guard let root = YAMLParser.parse(SourceFile(path: document, bytes: bytes), into: &log) else { return nil }
        guard root["openapi"]?.text?.hasPrefix("3.") == true else {
            log.error(
                .noSpec,
                "'\(document)' is no OpenAPI document of version 3",
                at: root.span,
                hint: root["swagger"] == nil
                    ? "it has to begin with openapi: 3.0.0, or a later version of 3"
                    : "it is of version 2: convert it to version 3 first, for which there are tools"
            )
            return nil
        }
        return root["info"]?["title"]?.text ?? ""
    }
}
