// The provider's own pages, which are beside the package where its sources are developed, and nowhere else.
import Diagnostics
import DocumentFacts
import DocumentTables
import Foundation
import Testing

enum RealPages {
    struct File: Sendable, CustomTestStringConvertible, CustomStringConvertible {
        var url: URL

        var description: String { url.lastPathComponent }
        var testDescription: String { description }

        /// Nil for a page that documents no operation.
        func operationPage() throws -> DocumentPage? {
            var log = DiagnosticLog()
            let file = SourceFile(path: url.path, bytes: Array(try Data(contentsOf: url)))
            let page = DocumentPageReader.read(file, into: &log)
            return page?.facts.operation == nil ? nil : page
        }
    }

    /// Empty where there is no `shared/documents` beside the package.
    static let files: [File] = {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = package.appending(path: "../shared/documents").standardizedFileURL
        let files = [folder, folder.appending(path: "pages")].flatMap { folder in
            ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? [])
                .filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
        }
        if files.isEmpty { print("skipped: there is no folder shared/documents beside the package") }
        return files.map(File.init)
    }()
}
