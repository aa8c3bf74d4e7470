// Where a spec is: all of a folder's, or the ones that a maintainer names.
package import Diagnostics
import FileAccess

/// A document and the configuration beside it.
package struct SpecLocation: Hashable, Sendable {
    package var name: String
    package var folder: String
    package var configuration: String
    /// Where the caller names the document; else the configuration does.
    package var document: String?

    package init(folder: String) {
        self.folder = folder
        name = FilePath.lastComponent(of: folder)
        configuration = FilePath.joined(folder, GeneratorConfiguration.fileName)
    }

    package init(document: String, configuration: String) {
        self.document = document
        self.configuration = configuration
        folder = FilePath.folder(of: configuration)
        name = FilePath.lastComponent(of: document)
    }
}

package enum SpecSearch {
    /// Every folder in `folder` that has a driftless.yaml, by name.
    package static func all(in folder: String, into log: inout DiagnosticLog) -> [SpecLocation] {
        guard let names = FileSystem.names(in: folder) else {
            log.report(
                Diagnostic(
                    .error,
                    .noSpec,
                    "there is no folder '\(folder)'",
                    hint: "run driftless where the folder 'specs' is, or name the folder with --specs"
                )
            )
            return []
        }
        let found = names.map { SpecLocation(folder: FilePath.joined(folder, $0)) }
            .filter { FileSystem.isFile($0.configuration) }
        if found.isEmpty {
            log.report(
                Diagnostic(
                    .error,
                    .noSpec,
                    "no folder in '\(folder)' has a driftless.yaml",
                    hint: "put the document and its driftless.yaml into a folder of their own"
                )
            )
        }
        return found
    }

    /// The specs of these names: folders of `folder`, or paths of folders, of their driftless.yaml or of their documents.
    package static func named(_ names: [String], in folder: String, into log: inout DiagnosticLog) -> [SpecLocation] {
        var seen: Set<SpecLocation> = []
        var locations: [SpecLocation] = []
        for name in names {
            guard let found = SpecArgument(name, folder).location(into: &log) else { continue }
            if seen.insert(found).inserted { locations.append(found) }
        }
        return locations
    }
}
