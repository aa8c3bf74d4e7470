// What the report shows, before it is HTML: sections of rows, each with the page's, the spec's and the client's words.
import DocumentFacts
import PageMarkup

/// A difference with its number in the report: drift and what is accepted count from 1 each, in the order of the page.
struct NumberedDrift {
    enum Standing { case drift, accepted(reason: String) }

    /// What each side says, so that it can stand beside what the others say; nil where it says nothing.
    struct Values: Equatable {
        /// What the page said when its facts were checked in.
        var former: String?
        var page: String?
        var spec: String?

        var isEmpty: Bool { former == nil && page == nil && spec == nil }
    }

    var number: Int
    /// The path of the fact, as `driftless.yaml` names it.
    var fact: String
    /// The diagnostic's code: `document-type`.
    var kind: String
    var severity: String
    var message: String
    var values: Values
    var hint: String?
    var notes: [String]
    /// `openapi.yaml:120:9`
    var place: String?
    var standing: Standing

    /// Whether it is a difference from the facts checked in, not one from the spec.
    var isFromFacts: Bool { kind.hasPrefix("facts-") }

    /// Whether it differs from the facts checked in as well, in the same.
    var isOfFactsToo = false

    var isAccepted: Bool {
        if case .accepted = standing { true } else { false }
    }

    /// What stands in the list of all differences.
    var entryID: String { "\(isAccepted ? "accepted" : "drift")-\(number)" }
    /// What stands beside the row.
    var messageID: String { "at-" + entryID }
}

/// Lines of a file, some of them marked.
struct Excerpt: Equatable {
    enum Language: String { case yaml, swift, json, text }

    struct Line: Equatable {
        enum Mark { case none, drift, accepted, comment }
        /// Counted from 1.
        var number: Int
        var text: String
        var mark: Mark
    }

    /// As the user gave it.
    var file: String
    var language: Language
    var lines: [Line]
}

struct ReportRow {
    /// What the comparison came to.
    enum State {
        /// The spec has what the row says, and nothing differs.
        case agrees
        case drifts
        /// It differs, with a reason.
        case accepted
        /// The row says nothing that is compared.
        case notCompared
    }

    var id: String
    /// Counted from 1 in its section.
    var number: Int
    /// What the row is about; the first is the row's own.
    var paths: [FactPath]
    var cells: [MarkupCell]
    /// Whether the spec has a node for any of the paths.
    var isInSpec: Bool
    /// Whether the row belongs to a table that no parameter, request or response leads to.
    var isLoose: Bool { paths.first?.isOfStructure ?? false }
    var spec: [Excerpt]
    var swift: [Excerpt]
    var differences: [NumberedDrift]
    var state: State
}

struct ReportSection {
    enum Kind {
        case operation
        /// A table of the page.
        case table
        /// What no row of the page speaks of.
        case specOnly
        /// What neither a row of the page nor the spec has.
        case elsewhere
    }

    var id: String
    var kind: Kind
    var title: String
    /// What the table was taken for, or what the section is for.
    var explanation: String
    /// The table's line on the page.
    var line: Int?
    var columns: [String]
    var rows: [ReportRow]

    var drift: Int { rows.reduce(0) { $0 + $1.differences.count { !$0.isAccepted } } }
}

struct ReportSample {
    var id: String
    var title: String
    var excerpt: Excerpt
    var differences: [NumberedDrift]
}

extension FactPath {
    /// Whether it lies in a table that belongs to no part of an operation: `structure.NAME.field`.
    fileprivate var isOfStructure: Bool { text.hasPrefix("structure.") }
}
