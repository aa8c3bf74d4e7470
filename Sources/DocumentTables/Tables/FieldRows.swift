// What each row of a table of fields says: name, type, required, description.
import Diagnostics
import DocumentFacts
import PageMarkup

struct FieldRow {
    /// Without the fields of the tables that it refers to.
    var field: FieldFacts
    var type: TypeCell
    /// The words of the type, in which a structure's name can stand.
    var typeText: String
    /// The anchors of the same page that the description links to.
    var descriptionAnchors: [String]
    /// In the provider's words, a paragraph a line.
    var description: String
    /// Of the row, which a column of its own can name; nil in most tables.
    var location: ParameterFacts.Location?
    /// Positions of the rows that say this, below the header, counted from 0: more than one where a name spans rows.
    var rows: [Int]
}

enum FieldRows {
    /// Nothing is left out: a row that cannot be read is an error.
    static func read(_ table: OutlinedTable, roles: [ColumnRole?], into report: inout PageReport) -> [FieldRow] {
        var rows: [FieldRow] = []
        var names: Set<[String]> = []
        for (position, row) in table.markup.rows.enumerated() {
            guard row.cells.count == roles.count else {
                let reason = "has \(row.cells.count) cells; the header has \(roles.count)"
                report.error(.pageRow, in: table, row: position + 1, reason)
                continue
            }
            guard let read = self.row(position, of: table, roles: roles, into: &report) else { continue }
            if let last = rows.last, last.field.name == read.field.name, last.rows.last == position - 1 {
                join(read, to: &rows[rows.count - 1])
                continue
            }
            guard names.insert([read.field.name, read.location?.rawValue ?? ""]).inserted else {
                report.error(.pageRow, in: table, row: position + 1, "'\(read.field.name)' stands in the table twice")
                continue
            }
            rows.append(read)
        }
        return rows
    }

    private static func row(
        _ position: Int,
        of table: OutlinedTable,
        roles: [ColumnRole?],
        into report: inout PageReport
    ) -> FieldRow? {
        let cells = table.markup.rows[position].cells
        func cell(_ role: ColumnRole) -> MarkupCell? {
            roles.firstIndex(of: role).map { cells[$0] }
        }
        var name = (cell(.name)?.text ?? "").trimmed
        if PageWords.wholeArray.contains(PageWords.normalised(name)) { name = FieldName.items }
        guard FieldName.isName(name) || name == FieldName.items else {
            let reason = name.isEmpty ? "has no name" : "'\(name.prefix(80))' is no name of a field"
            report.error(.pageRow, in: table, row: position + 1, reason)
            return nil
        }
        var type = TypeCell(shape: .unsaid)
        let typeText = cell(.type)?.text ?? ""
        if let cell = cell(.type) {
            guard let known = TypeCell.read(cell) else {
                let reason = "the type '\(typeText.prefix(80))' of '\(name)' is not known"
                report.error(.pageType, in: table, row: position + 1, reason)
                return nil
            }
            type = known
        }
        var field = FieldFacts(name: name, shape: type.shape)
        if let cell = cell(.required) {
            guard let required = required(cell.text) else {
                let reason = "'\(cell.text.prefix(80))' says neither that '\(name)' is required nor that it is not"
                report.error(.pageRow, in: table, row: position + 1, reason)
                return nil
            }
            field.isRequired = required.value
        }
        let description = cell(.description) ?? MarkupCell(lines: [])
        field.take(DescriptionFacts.read(description, of: name, type: type))
        return FieldRow(
            field: field,
            type: type,
            typeText: typeText,
            descriptionAnchors: description.links.compactMap(\.localAnchor),
            description: description.lines.map(\.content.text).joined(separator: "\n"),
            location: cell(.location).flatMap { location(of: $0.text) },
            rows: [position]
        )
    }

    /// A name that spans several rows describes one field in several parts.
    private static func join(_ row: FieldRow, to first: inout FieldRow) {
        first.rows += row.rows
        first.descriptionAnchors += row.descriptionAnchors
        if !first.description.hasSuffix(row.description) { first.description += "\n" + row.description }
        first.field.values += row.field.values.filter { !first.field.values.contains($0) }
    }

    private struct Required {
        var value: Bool?
    }

    private static func required(_ text: String) -> Required? {
        let whole = PageWords.normalised(text)
        // `否（创建时必选）`, `No (Yes when …)`
        let first = PageWords.normalised(String(whole.prefix { $0 != "(" && $0 != "（" }))
        for words in [whole, first] {
            if PageWords.yes.contains(words) { return Required(value: true) }
            if PageWords.no.contains(words) { return Required(value: false) }
        }
        return PageWords.unsaid.contains(whole) ? Required(value: nil) : nil
    }

    private static func location(of text: String) -> ParameterFacts.Location? {
        ParameterFacts.Location.allCases.first { PageWords.normalised(text).hasPrefix($0.rawValue) }
    }
}

extension FieldFacts {
    fileprivate mutating func take(_ facts: DescriptionFacts) {
        values = facts.values
        defaultValue = facts.defaultValue
        minimum = facts.minimum
        maximum = facts.maximum
        minimumLength = facts.minimumLength
        maximumLength = facts.maximumLength
        timeFormat = facts.timeFormat
        unit = facts.unit
    }
}
