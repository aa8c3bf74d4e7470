// What each row of a table of statuses or error codes says.
import Diagnostics
import DocumentFacts
import PageMarkup

enum CodeRows {
    struct Status {
        var code: Int
        var description: String
        var row: Int
    }

    struct ErrorCode {
        var facts: ErrorCodeFacts
        var description: String
        var row: Int
    }

    static func statuses(of table: OutlinedTable, roles: [ColumnRole?], into report: inout PageReport) -> [Status] {
        rows(of: table, roles: roles, into: &report).compactMap { position, cells in
            let text = cell(.statusCode, of: cells, roles)?.text ?? ""
            guard let code = StatusLabel.number(at: text[...]) else {
                let reason = "'\(text.prefix(80))' is no status from 100 to 599"
                report.fault(.pageRow, in: table, row: position + 1, reason)
                return nil
            }
            return Status(code: code, description: description(of: cells, roles), row: position)
        }
    }

    static func errorCodes(of table: OutlinedTable, roles: [ColumnRole?], into report: inout PageReport) -> [ErrorCode]
    {
        rows(of: table, roles: roles, into: &report).compactMap { position, cells in
            let code = (cell(.errorCode, of: cells, roles)?.text ?? "").trimmed
            guard !code.isEmpty, code.utf8.count <= 128 else {
                report.fault(
                    .pageRow,
                    in: table,
                    row: position + 1,
                    code.isEmpty ? "has no code" : "has no code of a usual length"
                )
                return nil
            }
            let status = cell(.statusCode, of: cells, roles).flatMap { StatusLabel.number(at: $0.text[...]) }
            let facts = ErrorCodeFacts(code: code, status: status)
            return ErrorCode(facts: facts, description: description(of: cells, roles), row: position)
        }
    }

    private static func rows(
        of table: OutlinedTable,
        roles: [ColumnRole?],
        into report: inout PageReport
    ) -> [(Int, [MarkupCell])] {
        table.markup.rows.enumerated().compactMap { position, row in
            guard row.cells.count == roles.count else {
                let reason = "has \(row.cells.count) cells; the header has \(roles.count)"
                report.fault(.pageRow, in: table, row: position + 1, reason)
                return nil
            }
            return (position, row.cells)
        }
    }

    private static func cell(_ role: ColumnRole, of cells: [MarkupCell], _ roles: [ColumnRole?]) -> MarkupCell? {
        roles.firstIndex(of: role).map { cells[$0] }
    }

    private static func description(of cells: [MarkupCell], _ roles: [ColumnRole?]) -> String {
        let lines = cell(.description, of: cells, roles)?.lines ?? []
        return lines.map(\.content.text).joined(separator: "\n")
    }
}
