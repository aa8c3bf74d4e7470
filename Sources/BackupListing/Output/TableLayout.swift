// Which columns a table has and how wide they are: all of them at full width where there is room, fewer where not.

/// The columns of one table, with their widths.
struct TableLayout<Column: TableColumn> {
    struct Fitted {
        let column: Column
        var width: Int
    }

    private(set) var columns: [Fitted]
    /// What was left out for want of room although its rows differ.
    private(set) var missing: [Column] = []

    static var gap: String { "  " }

    /// - Parameters:
    ///   - rows: All that will stand in the table.
    ///   - room: The columns of the terminal; nil where the table may be as wide as it likes.
    init(rows: [Column.Record], room: Int?) {
        columns = Column.allCases.map { column in
            let widths = rows.lazy.map { DisplayText.width(of: column.text($0)) }
            return Fitted(column: column, width: widths.reduce(column.rawValue.count, max))
        }
        for column in Column.allCases where column.isOptional && texts(of: column, in: rows) == [TableText.nothing] {
            remove(column)
        }
        guard let room, totalWidth > room else { return }
        for column in Column.allCases where column.isIdle(texts(of: column, in: rows)) {
            remove(column)
        }
        for column in Column.leastNeeded where narrowestWidth > room && isThere(column) {
            remove(column)
            missing.append(column)
        }
        narrow(to: room)
    }

    private func texts(of column: Column, in rows: [Column.Record]) -> Set<String> {
        Set(rows.lazy.map { column.text($0) })
    }

    private func isThere(_ column: Column) -> Bool {
        columns.contains { $0.column == column }
    }

    private mutating func remove(_ column: Column) {
        columns.removeAll { $0.column == column }
    }

    private static func sum(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + gap.count * max(widths.count - 1, 0)
    }

    var totalWidth: Int { Self.sum(columns.map(\.width)) }

    private var narrowestWidth: Int {
        Self.sum(columns.map { min($0.width, $0.column.minimumWidth ?? $0.width) })
    }

    /// Makes the widest of the columns that can do with less equally wide, and no narrower than need be.
    private mutating func narrow(to room: Int) {
        let natural = columns
        var limit = room
        while totalWidth > room, limit > 0 {
            limit -= 1
            for (index, column) in natural.enumerated() {
                guard let minimum = column.column.minimumWidth else { continue }
                columns[index].width = min(column.width, max(limit, minimum))
            }
        }
    }
}
