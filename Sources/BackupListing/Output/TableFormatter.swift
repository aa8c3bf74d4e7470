// A table is printed whole at its end: how wide a column is shows only when its last row is known.

/// Columns for people. It holds every row until the end; long lists for programs go as JSON or CSV, which do not.
struct TableFormatter<Column: TableColumn>: RecordFormatter {
    /// The columns of the terminal; nil where the table may be as wide as it likes.
    let width: Int?
    private var records: [Column.Record] = []

    init(width: Int?) {
        self.width = width
    }

    mutating func opening() -> [UInt8] { [] }

    mutating func rows(of records: [Column.Record]) -> [UInt8] {
        self.records += records
        return []
    }

    /// Nothing, not even headings, where there are no rows.
    mutating func closing() -> [UInt8] {
        guard !records.isEmpty else { return [] }
        let layout = TableLayout<Column>(rows: records, room: width)
        var text = Self.line(layout) { $0.rawValue }
        for record in records {
            text += Self.line(layout) { $0.text(record) }
        }
        if !layout.missing.isEmpty {
            let names = layout.missing.map(\.rawValue).joined(separator: ", ")
            text += "(no room for \(names): a wider terminal or --output wide has them)\n"
        }
        return Array(text.utf8)
    }

    /// The rows that came are better than none.
    mutating func interrupted() -> [UInt8] { closing() }

    private static func line(_ layout: TableLayout<Column>, _ text: (Column) -> String) -> String {
        var line = ""
        for (index, column) in layout.columns.enumerated() {
            let cell = DisplayText.shortened(text(column.column), to: column.width)
            let padding = String(repeating: " ", count: max(column.width - DisplayText.width(of: cell), 0))
            let isLast = index == layout.columns.count - 1
            line += column.column.isRightAligned ? padding + cell : cell + (isLast ? "" : padding)
            line += isLast ? "\n" : TableLayout<Column>.gap
        }
        return line
    }
}
