// What a column of a table holds, as its heading says.
import PageMarkup

enum ColumnRole: Hashable {
    case name, type, required, description, statusCode, errorCode, method, uri, location
    /// Known, and no fact.
    case other

    /// By column; nil where a heading is not known.
    static func roles(of table: MarkupTable) -> [ColumnRole?] {
        guard let header = table.header.last else { return [] }
        return header.cells.map { PageWords.columns[PageWords.normalised($0.text)] }
    }
}

/// What the columns of a table make it.
enum TableKind: Hashable {
    case fields, statusCodes, errorCodes, operation

    static func of(_ roles: [ColumnRole?]) -> TableKind? {
        let roles = Set(roles.compactMap { $0 })
        if roles.isSuperset(of: [.method, .uri]) { return .operation }
        if roles.contains(.errorCode), !roles.contains(.type) { return .errorCodes }
        if roles.contains(.name), roles.contains(.type) || roles.contains(.description) || roles.contains(.required) {
            return .fields
        }
        if roles.contains(.statusCode) { return .statusCodes }
        return nil
    }
}
