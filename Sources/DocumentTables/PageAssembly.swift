// From tables whose meaning is known to the facts of the page.
import Diagnostics
import DocumentFacts
import PageMarkup

struct PageAssembly {
    private let outline: PageOutline
    private let tables: PageTables
    private let meanings: TableMeanings
    private let found: URIReader.Found?
    private let samples: [PageSample]
    /// The position of each table among `DocumentPage.tables`.
    private let positions: [Int: Int]
    private var expansion: FieldExpansion
    private var report: PageReport

    static func read(_ page: MarkupPage, of file: SourceFile) -> (DocumentPage?, DiagnosticLog) {
        var report = PageReport(file)
        let outline = PageOutline(page)
        let found = URIReader.read(outline, into: &report)
        let tables = PageTables(outline, into: &report)
        let meanings = TableMeanings(tables, operation: found?.operation, into: &report)
        var assembly = PageAssembly(outline, tables, meanings, found, report)
        let result = assembly.page(of: file)
        return (assembly.report.log.hasErrors ? nil : result, assembly.report.log)
    }

    private init(
        _ outline: PageOutline,
        _ tables: PageTables,
        _ meanings: TableMeanings,
        _ found: URIReader.Found?,
        _ report: PageReport
    ) {
        self.outline = outline
        self.tables = tables
        self.meanings = meanings
        self.found = found
        self.report = report
        samples = found == nil ? [] : SampleReader.read(outline, lines: report.lines)
        var positions: [Int: Int] = [:]
        for index in tables.tables.indices where meanings.meanings[index] != nil { positions[index] = positions.count }
        self.positions = positions
        expansion = FieldExpansion(tables, meanings, positions: positions)
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

// MARK: - The operation

extension PageAssembly {
    private mutating func operation(_ found: URIReader.Found) -> OperationFacts {
        var facts = OperationFacts(
            method: found.operation.method,
            path: found.operation.path,
            queryNames: found.operation.queryNames
        )
        note(.method, line: found.methodLine)
        note(.path, line: found.pathLine)
        if let name = OperationName.read(outline) {
            facts.name = name.name
            note(.name, line: name.line)
        }
        for index in indices(where: { if case .parameters = $0 { true } else { false } }) {
            guard case .parameters(let location) = meanings.meanings[index] else { continue }
            for (position, row) in (tables.tables[index].fields ?? []).enumerated() where row.parent == nil {
                take(position, of: index, in: location, of: found.operation, into: &facts)
            }
        }
        for index in indices(where: { $0 == .request }) { takeRequest(index, of: found.operation, into: &facts) }
        facts.responses = responses()
        facts.samples = samples.map(\.facts)
        return facts
    }

    private mutating func take(
        _ position: Int,
        of table: Int,
        in location: ParameterFacts.Location?,
        of operation: OperationLine,
        into facts: inout OperationFacts
    ) {
        guard let row = tables.tables[table].fields?[position] else { return }
        let name = row.field.name
        let place = location ?? row.location ?? Self.location(of: name, in: operation)
        let path = FactPath.parameter(place, name)
        let isKnown = expansion.places[path] != nil
        let field = expansion.field(position, of: table, at: path, within: [table], into: &report)
        let parameter = ParameterFacts(location: place, field: field)
        guard isKnown, let same = facts.parameters.first(where: { $0.location == place && $0.field.name == name })
        else {
            facts.parameters.append(parameter)
            return
        }
        guard same != parameter else { return }
        let reason = "'\(name)' stands in another table, which says something else of it"
        report.error(.pageRow, in: tables.tables[table].outlined, row: (row.rows.first ?? 0) + 1, reason)
    }

    /// Where a table does not say, the path that is printed does.
    private static func location(of name: String, in operation: OperationLine) -> ParameterFacts.Location {
        if operation.templates.contains(name) { return .path }
        return isHeader(name) && !operation.queryNames.contains(name) ? .header : .query
    }

    private static func isHeader(_ name: String) -> Bool {
        let lower = name.lowercased()
        return lower.hasPrefix("x-") || PageWords.headerNames.contains(lower)
    }

    /// A table of a request that does not say that it is the body's can have parameters among its fields.
    private mutating func takeRequest(_ table: Int, of operation: OperationLine, into facts: inout OperationFacts) {
        let isBody = tables.tables[table].outlined.caption?.meaning == .request
        let rows = tables.tables[table].fields ?? []
        let described = Set(facts.parameters.map(\.field.name))
        let parameters = rows.indices.filter { position in
            guard !isBody, rows[position].parent == nil, rows[position].place != .body else { return false }
            let name = rows[position].field.name
            let isDescribed = described.contains(name)
            let isPrinted = operation.templates.contains(name) || operation.queryNames.contains(name)
            return (isPrinted && !isDescribed) || Self.isHeader(name) || rows[position].location != nil
        }
        guard !parameters.isEmpty else {
            let body = expansion.body(of: table, at: .request, into: &report)
            join(body, of: table, to: &facts)
            return
        }
        for position in parameters { take(position, of: table, in: nil, of: operation, into: &facts) }
        var fields: [FieldFacts] = []
        for position in Set(rows.indices).subtracting(parameters).sorted() where rows[position].parent == nil {
            let path = FactPath.request.field(rows[position].field.name)
            fields.append(expansion.field(position, of: table, at: path, within: [table], into: &report))
        }
        if !fields.isEmpty { join(.object(fields), of: table, to: &facts) }
    }

    private mutating func join(_ body: ShapeFacts, of table: Int, to facts: inout OperationFacts) {
        guard case .object(var fields)? = facts.request, case .object(let more) = body else {
            if facts.request != nil {
                report.error(
                    .pageTable,
                    in: tables.tables[table].outlined,
                    row: nil,
                    "describes a second body of the request"
                )
            }
            facts.request = facts.request ?? body
            return
        }
        let names = Set(fields.map(\.name))
        for field in more where !names.contains(field.name) || !fields.contains(field) {
            if names.contains(field.name) {
                let reason = "'\(field.name)' stands in another table of the request, which says something else of it"
                report.error(.pageRow, in: tables.tables[table].outlined, row: nil, reason)
            }
            fields.append(field)
        }
        facts.request = .object(fields)
    }

    /// Responses with bodies, those that only a table of statuses names, and the normal one of a page that names none.
    private mutating func responses() -> [ResponseFacts] {
        let statuses = statuses()
        let successes = Set(statuses.map(\.code).filter { (200...299).contains($0) })
        var responses: [ResponseFacts] = []
        for index in indices(where: { if case .response = $0 { true } else { false } }) {
            guard case .response(let printed) = meanings.meanings[index] else { continue }
            let status = printed ?? (successes.count == 1 ? successes.first : nil)
            let body = expansion.body(of: index, at: .response(status), into: &report)
            if responses.contains(where: { $0.status == status }) {
                let reason = "describes a second body of the same response"
                report.error(.pageTable, in: tables.tables[index].outlined, row: nil, reason)
            }
            responses.append(ResponseFacts(status: status, body: body))
            if let status, !statuses.contains(where: { $0.code == status }) {
                note(.status(status), line: tables.tables[index].outlined.line)
            }
        }
        for index in indices(where: { if case .responseHeaders = $0 { true } else { false } }) {
            guard case .responseHeaders(let printed) = meanings.meanings[index] else { continue }
            let status = printed ?? (successes.count == 1 ? successes.first : nil)
            let headers = headers(of: index, status: status)
            guard let position = responses.firstIndex(where: { $0.status == status }) else {
                responses.append(ResponseFacts(status: status, headers: headers))
                continue
            }
            let known = Set(responses[position].headers.map(\.name))
            responses[position].headers += headers.filter { !known.contains($0.name) }
        }
        for status in statuses where !responses.contains(where: { $0.status == status.code }) {
            responses.append(ResponseFacts(status: status.code))
        }
        if responses.isEmpty, !outline.sections.isDisjoint(with: [.response, .responseSample]) {
            responses.append(ResponseFacts(status: nil))
        }
        return responses
    }
}

extension PageAssembly {
    private mutating func headers(of table: Int, status: Int?) -> [FieldFacts] {
        let rows = tables.tables[table].fields ?? []
        return rows.indices.filter { rows[$0].parent == nil }.map { position in
            let path = FactPath.responseHeader(status, rows[position].field.name)
            return expansion.field(position, of: table, at: path, within: [table], into: &report)
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

    private mutating func statuses() -> [CodeRows.Status] {
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

    private func indices(where isMeant: (PageTable.Meaning) -> Bool) -> [Int] {
        meanings.meanings.indices.filter { meanings.meanings[$0].map(isMeant) ?? false }
    }

    private mutating func note(_ path: FactPath, line: Int) {
        expansion.note(path: path, place: PagePlace(span: report.span(ofLine: line)), description: "")
    }

    private mutating func note(_ row: Int, of table: Int, as path: FactPath, word: String, description: String) {
        let rows = tables.tables[table].outlined.markup.rows
        let next = rows.indices.contains(row + 1) ? rows[row + 1].line : nil
        let span = report.span(of: word, line: rows[row].line, before: next)
        expansion.note(row: row, of: table, as: path, description: description, span: span)
    }
}
