// A page that was read: its facts, where each of them stands, and what only the page has: its words and samples.
package import Diagnostics
package import DocumentFacts
package import PageMarkup

package struct DocumentPage: Sendable {
    /// Sorted.
    package var facts: DocumentFacts
    /// The row or line of each fact.
    package var places: [FactPath: PagePlace]
    /// What the page says of each fact in its own words, one paragraph a line. They are the provider's: not for `facts`.
    package var descriptions: [FactPath: String]
    /// In the page's order, as `facts.operation.samples` has them.
    package var samples: [PageSample]
    /// In the page's order.
    package var tables: [PageTable]
    package var source: SourceFile

    package init(
        facts: DocumentFacts,
        places: [FactPath: PagePlace] = [:],
        descriptions: [FactPath: String] = [:],
        samples: [PageSample] = [],
        tables: [PageTable] = [],
        source: SourceFile
    ) {
        self.facts = facts
        self.places = places
        self.descriptions = descriptions
        self.samples = samples
        self.tables = tables
        self.source = source
    }
}

/// Where on a page a fact stands.
package struct PagePlace: Hashable, Sendable {
    /// An index into `DocumentPage.tables`; nil where it stands in no table.
    package var table: Int?
    /// The row below the table's header, counted from 1; nil where it stands in no table.
    package var row: Int?
    /// What the diagnostic underlines.
    package var span: SourceSpan

    package init(table: Int? = nil, row: Int? = nil, span: SourceSpan) {
        self.table = table
        self.row = row
        self.span = span
    }
}

package struct PageSample: Hashable, Sendable {
    package var facts: SampleFacts
    package var path: FactPath
    /// As printed, without the fence.
    package var text: String
    /// The first line of `text` on the page, counted from 1.
    package var line: Int

    package init(facts: SampleFacts, path: FactPath, text: String, line: Int) {
        self.facts = facts
        self.path = path
        self.text = text
        self.line = line
    }
}

/// A table of the page, and what it was taken for.
package struct PageTable: Hashable, Sendable {
    package enum Meaning: Hashable, Sendable {
        case parameters(ParameterFacts.Location?)
        case request
        case response(status: Int?)
        case responseHeaders(status: Int?)
        /// Fields of an object within a request or a response.
        case structure(String)
        case statusCodes
        case errorCodes
    }

    /// As the page names it: `表 3 backups字段数据结构说明`; where it has no caption, `the table in line 120`.
    package var name: String
    package var meaning: Meaning
    package var line: Int
    package var markup: MarkupTable
    /// What each row says, by its position; no path where a row says nothing that is a fact.
    package var paths: [FactPath?]

    package init(name: String, meaning: Meaning, line: Int, markup: MarkupTable, paths: [FactPath?]) {
        self.name = name
        self.meaning = meaning
        self.line = line
        self.markup = markup
        self.paths = paths
    }
}
