// The provider's own pages, which are beside the package where its sources are developed, and nowhere else.
import Diagnostics
import DocumentFacts
import DocumentTables
import Foundation
import ProviderPages
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
        let files = ProviderPages.files
        if files.isEmpty { print("skipped: there is no folder shared/documents beside the package") }
        return files.map(File.init)
    }()
}
