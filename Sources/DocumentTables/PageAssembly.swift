// From tables whose meaning is known to the facts of the page.
import Diagnostics
import DocumentFacts
import PageMarkup

struct PageAssembly {
    let outline: PageOutline
    let tables: PageTables
    let meanings: TableMeanings
    let found: URIReader.Found?
    let samples: [PageSample]
    let sent: SampleKeys
    /// The position of each table among `DocumentPage.tables`.
    let positions: [Int: Int]
    var expansion: FieldExpansion
    var report: PageReport

    static func read(_ page: MarkupPage, of file: SourceFile) -> (DocumentPage?, DiagnosticLog) {
        var report = PageReport(file)
        let outline = PageOutline(page)
        let found = URIReader.read(outline, into: &report)
        let tables = PageTables(outline, into: &report)
        let samples = found == nil ? [] : SampleReader.read(outline, lines: report.lines)
        let sent = SampleKeys(samples)
        let meanings = TableMeanings(tables, operation: found?.operation, sent: sent, into: &report)
        var assembly = PageAssembly(outline, tables, meanings, found, samples, report)
        let result = assembly.page(of: file)
        return (assembly.report.log.hasErrors ? nil : result, assembly.report.log)
    }

    private init(
        _ outline: PageOutline,
        _ tables: PageTables,
        _ meanings: TableMeanings,
        _ found: URIReader.Found?,
        _ samples: [PageSample],
        _ report: PageReport
    ) {
        self.outline = outline
        self.tables = tables
        self.meanings = meanings
        self.found = found
        self.report = report
        self.samples = samples
        sent = SampleKeys(samples)
        var positions: [Int: Int] = [:]
        for index in tables.tables.indices where meanings.meanings[index] != nil { positions[index] = positions.count }
        self.positions = positions
        expansion = FieldExpansion(tables, meanings, positions: positions, samples: SampleObjects(samples))
    }

    private mutating func page(of file: SourceFile) -> DocumentPage {
        if outline.title == nil { report.error(.pageEmpty, "the page has no heading", line: 1) }
        var facts = DocumentFacts(title: outline.title ?? "")
        facts.operation = found.map { operation($0) }
        facts.structures = structures()
        facts.errorCodes = errorCodes()
        let statuses = statuses()
        if found == nil { facts.statusCodes = statuses.map(\.code) }
        let isEmpty = facts.structures.isEmpty && facts.errorCodes.isEmpty && facts.statusCodes.isEmpty
        if found == nil, isEmpty, !report.log.hasErrors {
            let message = "the page has neither a method and path nor a table of fields, error codes or statuses"
            report.error(.pageEmpty, message, line: 1)
        }
        for sample in samples where expansion.places[sample.path] == nil {
            let place = PagePlace(span: report.span(ofLine: sample.line))
            expansion.note(path: sample.path, place: place, description: "")
        }
        facts.isPartial = report.isPartial
        return DocumentPage(
            facts: facts.sorted(),
            places: expansion.places,
            descriptions: expansion.descriptions,
            samples: samples,
            tables: pageTables(),
            source: file
        )
    }

    private func pageTables() -> [PageTable] {
        tables.tables.indices.compactMap { index in
            guard let meaning = meanings.meanings[index] else { return nil }
            let table = tables.tables[index].outlined
            let paths = expansion.paths[index] ?? [:]
            return PageTable(
                name: table.name,
                meaning: meaning,
                line: table.line,
                markup: table.markup,
                paths: table.markup.rows.indices.map { paths[$0] }
            )
        }
    }
}

// MARK: - Beside the operation

extension PageAssembly {
    /// Those that nothing refers to first: others are parts of them.
    private mutating func structures() -> [StructureFacts] {
        let all = indices { if case .structure = $0 { true } else { false } }
        let heads = all.filter { !meanings.links.linked.contains($0) }
        var structures: [StructureFacts] = []
        for index in heads + all.filter({ meanings.links.linked.contains($0) }) where !expansion.used.contains(index) {
            guard case .structure(let name) = meanings.meanings[index] else { continue }
            let fields = expansion.fields(of: index, at: .structure(name), into: &report)
            structures.append(StructureFacts(name: name, fields: fields))
        }
        return structures
    }

    private mutating func errorCodes() -> [ErrorCodeFacts] {
        var codes: [ErrorCodeFacts] = []
        var seen: Set<ErrorCodeFacts> = []
        for (index, table) in tables.tables.enumerated() where !expansion.used.contains(index) {
            guard case .errorCodes(let rows) = table.rows else { continue }
            for row in rows {
                let path = FactPath.error(row.facts.code)
                note(row.row, of: index, as: path, word: row.facts.code, description: row.description)
                if seen.insert(row.facts).inserted { codes.append(row.facts) }
            }
        }
        return codes
    }

    mutating func statuses() -> [CodeRows.Status] {
        var statuses: [CodeRows.Status] = []
        if let success = StatusLabel.success(in: outline) {
            note(.status(success.code), line: success.line)
            statuses.append(CodeRows.Status(code: success.code, description: "", row: 0))
        }
        for (index, table) in tables.tables.enumerated() {
            guard case .statuses(let rows) = table.rows else { continue }
            for row in rows {
                note(row.row, of: index, as: .status(row.code), word: String(row.code), description: row.description)
                if !statuses.contains(where: { $0.code == row.code }) { statuses.append(row) }
            }
        }
        return statuses
    }

    func indices(where isMeant: (PageTable.Meaning) -> Bool) -> [Int] {
        meanings.meanings.indices.filter { meanings.meanings[$0].map(isMeant) ?? false }
    }

    mutating func note(_ path: FactPath, line: Int) {
        expansion.note(path: path, place: PagePlace(span: report.span(ofLine: line)), description: "")
    }

    private mutating func note(_ row: Int, of table: Int, as path: FactPath, word: String, description: String) {
        let rows = tables.tables[table].outlined.markup.rows
        let next = rows.indices.contains(row + 1) ? rows[row + 1].line : nil
        let span = report.span(of: word, line: rows[row].line, before: next)
        expansion.note(row: row, of: table, as: path, description: description, span: span)
    }
}
