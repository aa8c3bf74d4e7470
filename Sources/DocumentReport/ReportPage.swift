// A page, its spec and the generated Swift side by side, with drift marked: one self-contained HTML file.
package import Diagnostics
package import DocumentDrift
package import DocumentTables
package import OpenAPIDocument
package import SwiftEmission

/// What the report is made of.
package struct ReportPage: Sendable {
    package var page: DocumentPage
    package var document: OpenAPIDocument
    /// As the generator returns them: their `declarations` say what came from where.
    package var files: [EmittedFile]
    /// What differs and should not, in any order.
    package var drift: [Drift]
    /// What differs with a reason.
    package var accepted: [AcceptedDrift]
    /// Other files that the differences point into, such as the facts checked in.
    package var sources: [SourceFile]

    package init(
        page: DocumentPage,
        document: OpenAPIDocument,
        files: [EmittedFile],
        drift: [Drift],
        accepted: [AcceptedDrift] = [],
        sources: [SourceFile] = []
    ) {
        self.page = page
        self.document = document
        self.files = files
        self.drift = drift
        self.accepted = accepted
        self.sources = sources
    }

    /// The whole file. Equal inputs yield equal bytes.
    package var html: String {
        ReportMarkup(report: ReportBuilder.report(on: self)).html
    }
}
