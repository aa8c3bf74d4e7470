// Which difference belongs to which row: each is handed out once, with the next number.
import Diagnostics
import DocumentDrift
import DocumentFacts

struct DriftRegister {
    private struct Entry {
        var drift: Drift
        var reason: String?
    }

    private var waiting: [FactPath: [Entry]] = [:]
    private var order: [FactPath] = []
    private var driftCount = 0
    private var acceptedCount = 0

    init(drift: [Drift], accepted: [AcceptedDrift]) {
        for drift in drift { add(Entry(drift: drift, reason: nil)) }
        for item in accepted { add(Entry(drift: item.drift, reason: item.reason)) }
    }

    private mutating func add(_ entry: Entry) {
        if waiting[entry.drift.path] == nil { order.append(entry.drift.path) }
        waiting[entry.drift.path, default: []].append(entry)
    }

    /// The paths whose differences nobody took yet, in the order in which they were found.
    var remaining: [FactPath] { order.filter { waiting[$0] != nil } }

    /// The differences of some paths, numbered, with the diagnostics that they came from.
    mutating func take(_ paths: [FactPath]) -> [(NumberedDrift, Diagnostic)] {
        paths.flatMap { path in
            (waiting.removeValue(forKey: path) ?? []).map { entry in
                (Self.numbered(entry, nextNumber(entry)), entry.drift.diagnostic)
            }
        }
    }

    private mutating func nextNumber(_ entry: Entry) -> Int {
        if entry.reason == nil {
            driftCount += 1
            return driftCount
        }
        acceptedCount += 1
        return acceptedCount
    }

    private static func numbered(_ entry: Entry, _ number: Int) -> NumberedDrift {
        let diagnostic = entry.drift.diagnostic
        var numbered = NumberedDrift(
            number: number,
            fact: entry.drift.path.text,
            kind: diagnostic.code.rawValue,
            severity: diagnostic.severity.rawValue,
            message: diagnostic.message,
            values: values(of: entry.drift),
            hint: diagnostic.hint,
            notes: diagnostic.notes.map { note in
                note.span.map { "\(note.message) (\(place($0)))" } ?? note.message
            },
            place: diagnostic.span.map(place),
            standing: entry.reason.map { .accepted(reason: $0) } ?? .drift
        )
        numbered.isOfFactsToo = entry.drift.isOfFactsToo
        return numbered
    }

    /// That something is there or is not is what the kinds of some differences say.
    private static func values(of drift: Drift) -> NumberedDrift.Values {
        var values = NumberedDrift.Values(former: drift.former, page: drift.page, spec: drift.spec)
        switch drift.diagnostic.code {
        // What the page "says" there is the place within the sample.
        case .pageSample, .pageSampleSyntax: return NumberedDrift.Values()
        case .pageType:
            values.page = values.page.map(withoutArticle)
            values.spec = values.spec.map(withoutArticle)
            return values
        default: guard values.isEmpty else { return values }
        }
        switch drift.diagnostic.code {
        case .pageFieldMissing, .factsAdded: values.page = present
        case .pageFieldInvented: values.spec = present
        case .factsRemoved: values.former = present
        default: break
        }
        return values
    }

    /// A type as the facts name it, which is not part of a sentence.
    private static func withoutArticle(_ phrase: String) -> String {
        for article in ["a ", "an "] where phrase.hasPrefix(article) { return String(phrase.dropFirst(article.count)) }
        return phrase
    }

    private static let present = "has it"

    private static func place(_ span: SourceSpan) -> String {
        "\(FileName.shown(span.file)):\(span.start.line):\(span.start.column)"
    }
}
