// The provider's own pages, which are beside the package where its sources are developed, and nowhere else.
import Diagnostics
import DocumentFacts
import DocumentTables
import Foundation
import ProviderPages
import TestSupport
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
    static let files = ProviderPages.files.map(File.init)

    static let areThere = Prerequisite.shared("documents")
}
