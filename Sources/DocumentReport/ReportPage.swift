// A page, its spec and the generated Swift side by side, with drift marked: one self-contained HTML file.
import Diagnostics
package import DocumentDrift
package import DocumentTables
package import OpenAPIDocument
package import SwiftEmission

package struct ReportPage: Sendable {
    package var page: DocumentPage
    package var document: OpenAPIDocument
    package var files: [EmittedFile]
    package var drift: [Drift]

    package init(page: DocumentPage, document: OpenAPIDocument, files: [EmittedFile], drift: [Drift]) {
        self.page = page
        self.document = document
        self.files = files
        self.drift = drift
    }

    package var html: String { "" }
}
