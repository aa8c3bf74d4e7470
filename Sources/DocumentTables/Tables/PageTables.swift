// All tables of a page with their columns read and their rows, before it is known what each is for.
import Diagnostics
import DocumentFacts
import PageMarkup

struct ReadTable {
    enum Rows {
        case fields([FieldRow])
        case statuses([CodeRows.Status])
        case errorCodes([CodeRows.ErrorCode])
        /// A request line.
        case operation
    }

    var outlined: OutlinedTable
    var rows: Rows

    var fields: [FieldRow]? {
        if case .fields(let rows) = rows { rows } else { nil }
    }
}

struct PageTables {
    private(set) var tables: [ReadTable] = []
    private var anchors: [String: Int] = [:]
    /// By the number of the caption; nil where two have it.
    private var numbers: [String: Int?] = [:]

    /// Tables in sections for readers only are no facts; of all others, each has to be understood.
    init(_ outline: PageOutline, into report: inout PageReport) {
        for table in outline.tables {
            let roles = ColumnRole.roles(of: table)
            guard let rows = Self.rows(of: table, roles: roles, into: &report) else { continue }
            for anchor in table.anchors + Self.anchors(in: table.markup) where anchors[anchor] == nil {
                anchors[anchor] = tables.count
            }
            if let number = table.caption?.number {
                numbers[number] = numbers[number] == nil ? .some(tables.count) : .some(nil)
            }
            tables.append(ReadTable(outlined: table, rows: rows))
        }
    }

    /// The table that a link on the same page goes to. Links of generated pages name their page: `rds_01__table5`.
    func table(at anchor: String) -> Int? {
        if let table = anchors[anchor] { return table }
        guard let separator = anchor.ranges(of: "__").last else { return nil }
        return anchors[String(anchor[separator.upperBound...])]
    }

    /// The only table whose caption has the number.
    func table(numbered number: String) -> Int? {
        numbers[number] ?? nil
    }

    private static func rows(
        of table: OutlinedTable,
        roles: [ColumnRole?],
        into report: inout PageReport
    ) -> ReadTable.Rows? {
        guard let kind = TableKind.of(roles) else {
            guard table.context.topic != .prose else { return nil }
            if table.context.section == .uri, URIReader.pair(in: table) != nil { return .operation }
            let headings = table.markup.header.last?.cells.map { "'\($0.text.prefix(40))'" } ?? []
            let reason =
                headings.isEmpty
                ? "has no header, so that nothing says what it is about"
                : "nothing says what it is about: its columns are \(headings.joined(separator: ", "))"
            report.fault(.pageTable, in: table, row: nil, reason)
            return nil
        }
        switch kind {
        case .fields:
            guard table.context.topic != .prose else { return nil }
            warn(ofUnknownColumns: roles, of: table, into: &report)
            return .fields(FieldRows.read(table, roles: roles, into: &report))
        case .statusCodes: return .statuses(CodeRows.statuses(of: table, roles: roles, into: &report))
        case .errorCodes: return .errorCodes(CodeRows.errorCodes(of: table, roles: roles, into: &report))
        case .operation: return .operation
        }
    }

    /// A column without a heading is one too, where it says something.
    private static func warn(
        ofUnknownColumns roles: [ColumnRole?],
        of table: OutlinedTable,
        into report: inout PageReport
    ) {
        for (column, heading) in (table.markup.header.last?.cells ?? []).enumerated() where roles[column] == nil {
            let isSilent = table.markup.rows.allSatisfy { row in
                !row.cells.indices.contains(column) || PageWords.unsaid.contains(row.cells[column].text)
            }
            if heading.text.isEmpty, isSilent { continue }
            let reason = "the column '\(heading.text.prefix(80))' is not known; what it says is left out"
            report.warning(.pageTable, in: table, reason)
        }
    }

    private static func anchors(in table: MarkupTable) -> [String] {
        (table.header + table.rows).flatMap { $0.cells.flatMap(\.anchors) }
    }
}
