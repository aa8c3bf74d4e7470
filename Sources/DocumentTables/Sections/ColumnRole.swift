// What a column of a table holds, as its heading says.
import PageMarkup

enum ColumnRole: Hashable {
    case name, type, required, description, statusCode, errorCode, method, uri, location
    /// Asks the other way round than `required` does: `Optional`.
    case optional
    /// What else is said of a field's values in a column of its own.
    case defaultValue, limits
    /// Known, and no fact.
    case other

    /// By column; nil where a heading is not known.
    static func roles(of table: MarkupTable) -> [ColumnRole?] {
        guard let header = table.header.last else { return [] }
        return header.cells.map { PageWords.columns[PageWords.normalised($0.text)] }
    }

    /// With what the section of statuses makes of a column such as `Code`, whose cells all begin with one.
    static func roles(of table: OutlinedTable) -> [ColumnRole?] {
        var roles = roles(of: table.markup)
        guard table.context.topic == .statusCodes, TableKind.of(roles) == nil, !table.markup.rows.isEmpty,
            let column = roles.firstIndex(where: { $0 == nil || $0 == .other }),
            table.markup.rows.allSatisfy({ row in
                row.cells.indices.contains(column) && StatusLabel.number(at: row.cells[column].text[...]) != nil
            })
        else { return roles }
        roles[column] = .statusCode
        return roles
    }
}

/// What the columns of a table make it.
enum TableKind: Hashable {
    case fields, statusCodes, errorCodes, operation

    /// The kind of a table whose first row is its header in all but markup; nil where that row is none.
    static func ofUnmarkedHeader(_ row: MarkupRow) -> TableKind? {
        let roles = row.cells.map { PageWords.columns[PageWords.normalised($0.text)] }
        return roles.count > 1 && !roles.contains(nil) ? of(roles) : nil
    }

    static func of(_ roles: [ColumnRole?]) -> TableKind? {
        let roles = Set(roles.compactMap { $0 })
        if roles.isSuperset(of: [.method, .uri]) { return .operation }
        if roles.contains(.errorCode), !roles.contains(.type) { return .errorCodes }
        if roles.contains(.name), !roles.isDisjoint(with: [.type, .description, .required, .optional]) {
            return .fields
        }
        if roles.contains(.statusCode) { return .statusCodes }
        return nil
    }
}
