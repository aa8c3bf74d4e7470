// From the rows of tables to fields within fields, each with its path and place.
import Diagnostics
import DocumentFacts
import PageMarkup

struct FieldExpansion {
    /// What tables that share tables may grow to, and how deep fields stand in fields.
    private static let highestCount = 20_000
    private static let depth = 48

    private let tables: PageTables
    private let meanings: TableMeanings
    /// The position of each table among `DocumentPage.tables`.
    private let positions: [Int: Int]
    private let samples: SampleObjects
    private(set) var places: [FactPath: PagePlace] = [:]
    private(set) var descriptions: [FactPath: String] = [:]
    /// By table, and by row below its header.
    private(set) var paths: [Int: [Int: FactPath]] = [:]
    /// Tables whose fields have been used.
    private(set) var used: Set<Int> = []
    private var count = 0
    private var isRefused = false

    init(_ tables: PageTables, _ meanings: TableMeanings, positions: [Int: Int], samples: SampleObjects) {
        self.samples = samples
        self.tables = tables
        self.meanings = meanings
        self.positions = positions
    }

    /// The fields of a table below a path.
    mutating func fields(of table: Int, at path: FactPath, into report: inout PageReport) -> [FieldFacts] {
        fields(of: table, at: path, within: [], into: &report)
    }

    /// The body that a table describes: an object, or an array where its only row says so.
    mutating func body(of table: Int, at path: FactPath, into report: inout PageReport) -> ShapeFacts {
        if let rows = tables.tables[table].fields, rows.count == 1, rows[0].field.name == FieldName.items {
            used.insert(table)
            return field(0, of: table, at: path, within: [table], into: &report).shape
        }
        return .object(fields(of: table, at: path, into: &report))
    }

    /// One field of a table at its own path, with the fields of the tables that it refers to.
    mutating func field(
        _ position: Int,
        of table: Int,
        at path: FactPath,
        within enclosing: [Int],
        into report: inout PageReport
    ) -> FieldFacts {
        guard let rows = tables.tables[table].fields, rows.indices.contains(position) else {
            return FieldFacts(name: "", shape: .unsaid)
        }
        let row = rows[position]
        note(row, of: table, at: path, report)
        count += 1
        if count > Self.highestCount {
            refuse(table, "tables refer to each other so often that fields multiply", &report)
        }
        var field = row.field
        let place = StructureLinks.Place(table: table, field: position)
        if let structures = meanings.links.structures[place], !isRefused {
            field.shape = shape(row.field.shape, of: structures, at: path, within: enclosing, into: &report)
        }
        let parts = rows.indices.filter { rows[$0].parent == position }
        if !parts.isEmpty, !isRefused {
            field.shape = shape(field.shape, of: parts, in: table, at: path, within: enclosing, into: &report)
        }
        for codes in meanings.links.codes[place] ?? [] { field.values += takeCodes(of: codes, at: path) }
        return field
    }

    mutating func note(path: FactPath, place: PagePlace, description: String) {
        if places[path] == nil { places[path] = place }
        if descriptions[path] == nil, !description.isEmpty { descriptions[path] = description }
    }

    mutating func note(row: Int, of table: Int, as path: FactPath, description: String, span: SourceSpan) {
        if paths[table]?[row] == nil { paths[table, default: [:]][row] = path }
        note(path: path, place: PagePlace(table: positions[table], row: row + 1, span: span), description: description)
    }

    // MARK: Within

    private mutating func fields(
        of table: Int,
        at path: FactPath,
        within enclosing: [Int],
        into report: inout PageReport
    ) -> [FieldFacts] {
        used.insert(table)
        guard enclosing.count < Self.depth else {
            refuse(table, "tables refer to each other more than \(Self.depth) deep", &report)
            return []
        }
        var fields: [FieldFacts] = []
        for (position, row) in (tables.tables[table].fields ?? []).enumerated() where row.parent == nil && !isRefused {
            let own = path.field(row.field.name)
            fields.append(field(position, of: table, at: own, within: enclosing + [table], into: &report))
        }
        return fields
    }

    private mutating func shape(
        _ shape: ShapeFacts,
        of structures: [Int],
        at path: FactPath,
        within enclosing: [Int],
        into report: inout PageReport
    ) -> ShapeFacts {
        if case .array(let item) = shape {
            return .array(self.shape(item, of: structures, at: path.items, within: enclosing, into: &report))
        }
        if structures.count == 1, let table = structures.first, isDictionary(table, shape, at: path) {
            used.insert(table)
            let count = tables.tables[table].outlined.markup.rows.count
            for row in 0..<count where paths[table]?[row] == nil { paths[table, default: [:]][row] = path }
            return .map
        }
        var shapes: [ShapeFacts] = []
        for table in structures {
            if enclosing.contains(table) {
                shapes.append(.enclosing(name(of: table)))
            } else {
                shapes.append(.object(fields(of: table, at: path, within: enclosing, into: &report)))
            }
        }
        return shapes.count == 1 ? shapes[0] : .alternatives(shapes)
    }

    /// A shape whose fields stand in rows of the same table.
    private mutating func shape(
        _ shape: ShapeFacts,
        of parts: [Int],
        in table: Int,
        at path: FactPath,
        within enclosing: [Int],
        into report: inout PageReport
    ) -> ShapeFacts {
        if case .array(let item) = shape {
            return .array(self.shape(item, of: parts, in: table, at: path.items, within: enclosing, into: &report))
        }
        var fields: [FieldFacts] = []
        if case .object(let others) = shape { fields = others }
        let rows = tables.tables[table].fields ?? []
        for position in parts where !fields.contains(where: { $0.name == rows[position].field.name }) {
            let own = path.field(rows[position].field.name)
            fields.append(field(position, of: table, at: own, within: enclosing, into: &report))
        }
        return .object(fields)
    }

    /// Whether a table with the rows `key` and `value` describes what any key holds, and no object with these two fields.
    private func isDictionary(_ table: Int, _ shape: ShapeFacts, at path: FactPath) -> Bool {
        guard let rows = tables.tables[table].fields, rows.count == 2,
            Set(rows.map { $0.field.name.lowercased() }) == ["key", "value"]
        else { return false }
        if shape == .map { return true }
        // A sample decides; without one, what the rows say of themselves.
        if let keys = samples.keys(at: path) { return keys.isDisjoint(with: rows.map(\.field.name)) }
        return rows.contains { row in PageWords.dictionaryRows.contains { row.description.lowercased().contains($0) } }
    }

    private func name(of table: Int) -> String {
        switch meanings.meanings[table] {
        case .structure(let name): name
        case .request: FactPath.request.text
        case .response(let status): FactPath.response(status).text
        default: tables.tables[table].outlined.name
        }
    }

    private mutating func takeCodes(of table: Int, at path: FactPath) -> [String] {
        guard case .errorCodes(let rows) = tables.tables[table].rows else { return [] }
        used.insert(table)
        for row in rows where paths[table]?[row.row] == nil { paths[table, default: [:]][row.row] = path }
        return rows.map(\.facts.code)
    }

    private mutating func note(_ row: FieldRow, of table: Int, at path: FactPath, _ report: PageReport) {
        let rows = tables.tables[table].outlined.markup.rows
        let first = row.rows.first ?? 0
        let line = rows.indices.contains(first) ? rows[first].line : tables.tables[table].outlined.line
        let next = rows.indices.contains(first + 1) ? rows[first + 1].line : nil
        if places[path] == nil {
            let span = report.span(of: row.field.name, line: line, before: next)
            note(row: first, of: table, as: path, description: row.description, span: span)
        }
        for row in row.rows where paths[table]?[row] == nil { paths[table, default: [:]][row] = path }
    }

    private mutating func refuse(_ table: Int, _ reason: String, _ report: inout PageReport) {
        guard !isRefused else { return }
        isRefused = true
        report.error(.pageStructure, in: tables.tables[table].outlined, row: nil, reason)
    }
}
