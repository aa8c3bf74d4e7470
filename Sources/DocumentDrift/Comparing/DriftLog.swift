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
        let note = note(of: path) ?? neighbour.flatMap { absence(of: path, beside: $0) }
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

    private func note(of path: FactPath) -> Diagnostic.Note? {
        guard let page, let place = page.place(of: path) else { return nil }
        return Diagnostic.Note("the page says it here: \(page.name(of: place))", at: place.span)
    }

    private func absence(of path: FactPath, beside neighbour: FactPath) -> Diagnostic.Note? {
        guard let page, let place = page.place(of: neighbour), let number = place.table,
            page.tables.indices.contains(number)
        else { return nil }
        let start = SourcePosition(line: page.tables[number].line, column: 1)
        return Diagnostic.Note(
            "the page would say it here, and does not: \(page.tables[number].name)",
            at: SourceSpan(file: page.source.path, start: start, length: 1)
        )
    }
}

extension DocumentPage {
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
