// The facts as YAML: what `driftless document facts` prints and `specs/<name>/document.yaml` holds.
package import Diagnostics

package enum FactsText {
    /// YAML of the facts, sorted: stable, and without sentences but for the cases in which something holds.
    package static func text(of facts: DocumentFacts) -> String {
        var writer = YAMLWriter()
        writer.write(facts.sorted())
        return writer.text
    }

    /// Reads what `text(of:)` writes; nil with errors in the log where it is something else.
    package static func read(_ file: SourceFile, into log: inout DiagnosticLog) -> FactsFile? {
        FactsReader.read(file, into: &log)
    }
}

/// A facts file: its facts, and the line of each.
package struct FactsFile: Sendable {
    package var facts: DocumentFacts
    /// Of the key of each operation's part, and of the name of each field. Fields of alternatives share their path: the
    /// first is here.
    package var spans: [FactPath: SourceSpan]
    package var source: SourceFile

    package init(facts: DocumentFacts, spans: [FactPath: SourceSpan], source: SourceFile) {
        self.facts = facts
        self.spans = spans
        self.source = source
    }
}

/// The keys of a facts file, for the writer and the reader.
enum FactsKey: String, CaseIterable {
    case title, partial
    case operation, name, method, path, query
    case parameters, location
    case request
    case responses, status, headers, body
    case samples, of, content
    case structures
    case errorCodes = "error_codes"
    case code
    case statusCodes = "status_codes"
    case type, fields, alternatives, structure
    case required, values
    case defaultValue = "default"
    case minimum, maximum
    case minimumLength = "minimum_length"
    case maximumLength = "maximum_length"
    case timeFormat = "time_format"
    case unit
    case cases, when, fact
}

/// The words that a facts file has for shapes.
enum ShapeWord: String, CaseIterable {
    case unsaid, string, integer, long, number, boolean, object, map, alternatives, enclosing

    /// Stands before the word of the items, as often as there are arrays in arrays.
    static let array = "array of "

    /// Arrays in arrays beyond this are no page's.
    static let maximumDepth = 32
}
