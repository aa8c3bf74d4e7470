// What every drift gets beside its sentence: the spec's place, and the page's table and row as a note.
import Diagnostics
import DocumentFacts
import DocumentTables
import OpenAPIDocument

/// The drifts found so far, in the order found.
struct DriftLog {
    /// Advice where the spec says more than the page.
    static let removal = "remove it, or say in driftless.yaml under 'page: known:' why it stays"

    let page: DocumentPage?
    var places: SpecPlaces
    private(set) var drifts: [Drift] = []

    init(page: DocumentPage?, places: SpecPlaces) {
        self.page = page
        self.places = places
    }

    /// A log without drifts for a comparison that is tried first.
    var emptied: DriftLog { DriftLog(page: page, places: places) }

    mutating func append(contentsOf drifts: [Drift]) {
        self.drifts += drifts
    }

    /// - Parameters:
    ///   - neighbour: What stands on the page where `path` should stand, when `path` itself does not.
    ///   - page, spec: See `Drift`.
    mutating func report(
        _ code: DiagnosticCode,
        at path: FactPath,
        _ message: String,
        span: SourceSpan?,
        hint: String? = nil,
        pointer: String? = nil,
        neighbour: FactPath? = nil,
        page: String? = nil,
        spec: String? = nil
    ) {
        let note = self.page?.note(of: path) ?? self.page?.absence(beside: neighbour)
        let diagnostic = Diagnostic(
            .error,
            code,
            message,
            at: span,
            hint: hint,
            pointer: pointer,
            notes: note.map { [$0] } ?? []
        )
        drifts.append(Drift(path: path, diagnostic: diagnostic, page: page, spec: spec))
    }
}

extension DocumentPage {
    /// Where the page says what a drift is about.
    func note(of path: FactPath) -> Diagnostic.Note? {
        place(of: path).map { Diagnostic.Note("the page says it here: \(name(of: $0))", at: $0.span) }
    }

    /// Where the page would say it, by what stands there.
    func absence(beside neighbour: FactPath?) -> Diagnostic.Note? {
        guard let neighbour, let number = place(of: neighbour)?.table, tables.indices.contains(number) else {
            return nil
        }
        let start = SourcePosition(line: tables[number].line, column: 1)
        return Diagnostic.Note(
            "the page would say it here, and does not: \(tables[number].name)",
            at: SourceSpan(file: source.path, start: start, length: 1)
        )
    }

    /// Where a fact stands; what is said of an array's items stands in the array's own row.
    fileprivate func place(of path: FactPath) -> PagePlace? {
        if let place = places[path] { return place }
        guard path.text.hasSuffix("[]") else { return nil }
        return self.place(of: FactPath(String(path.text.dropLast(2))))
    }

    /// `表 3 backups字段数据结构说明, row 5`, or the line of what stands in no table.
    func name(of place: PagePlace) -> String {
        guard let table = place.table, tables.indices.contains(table) else { return "line \(place.span.start.line)" }
        return tables[table].name + (place.row.map { ", row \($0)" } ?? "")
    }
}
