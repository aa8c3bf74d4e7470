// What each row of a table of fields says: name, type, required, description.
import Diagnostics
import DocumentFacts
import PageMarkup
import ParallelWork

struct FieldRow {
    /// Without the fields of the tables that it refers to.
    var field: FieldFacts
    var type: TypeCell
    /// The words of the type, in which a structure's name can stand.
    var typeText: String
    /// The anchors of the same page that the name and the description link to.
    var descriptionAnchors: [String]
    /// The words of links to other pages.
    var foreignLinks: [String]
    /// In the provider's words, a paragraph a line.
    var description: String
    /// The cell of each row that says this.
    var cells: [MarkupCell]
    /// Of the row, which a column of its own or a row of headings above it can name; nil in most tables.
    var place: RowPlace?
    /// Positions of the rows that say this, below the header, counted from 0: more than one where a name spans rows.
    var rows: [Int]
    /// The position among the table's fields of the one that this is a field of; nil for most.
    var parent: Int?

    var location: ParameterFacts.Location? {
        if case .parameter(let location) = place { location } else { nil }
    }
}

enum FieldRows {
    /// Nothing is left out in silence: a row that cannot be read is a warning.
    static func read(_ table: OutlinedTable, roles: [ColumnRole?], into report: inout PageReport) -> [FieldRow] {
        var rows: [FieldRow] = []
        var nesting = RowNesting()
        var names: Set<[String]> = []
        var place: RowPlace?
        for (position, (reading, said)) in readings(of: table, roles: roles, report.empty).enumerated() {
            report.take(said)
            let (row, named): (FieldRow, NameCell)
            switch reading {
            case .nothing: continue
            case .heading(let heading):
                place = RowPlace.named(heading)
                continue
            case .field(let read, let name): (row, named) = (read, name)
            }
            let depth = named.depth
            var read = row
            if read.place == nil { read.place = place }
            if depth == 0, let last = rows.last, last.field.name == read.field.name, last.rows.last == position - 1 {
                join(read, to: &rows[rows.count - 1])
                continue
            }
            guard nesting.place(&read, depth: depth, blanks: named.blanks, below: rows) else {
                let reason = "'\(read.field.name)' is indented, and no object stands above it that it can be a field of"
                report.fault(.pageRow, in: table, row: position + 1, reason)
                continue
            }
            let key = [read.field.name, read.place?.word ?? "", read.parent.map(String.init) ?? ""]
            guard names.insert(key).inserted else {
                if let first = rows.firstIndex(where: { $0.field.name == read.field.name && $0.parent == read.parent })
                {
                    rows[first].field = rows[first].field.agreed(with: read.field)
                }
                report.fault(.pageRow, in: table, row: position + 1, "'\(read.field.name)' stands in the table twice")
                continue
            }
            rows.append(read)
        }
        return rows
    }

    /// What a row says by itself.
    private enum Reading {
        case nothing
        case heading(String)
        case field(FieldRow, NameCell)
    }

    /// What each row says by itself, which takes most of the time that a page takes.
    private static func readings(
        of table: OutlinedTable,
        roles: [ColumnRole?],
        _ empty: PageReport
    ) -> [(Reading, PageReport)] {
        table.markup.rows.indices.map(\.self).mapInParallel(fewest: 8) { position in
            let markup = table.markup.rows[position]
            var report = empty
            guard markup.cells.count == roles.count else {
                let reason = "has \(markup.cells.count) cells; the header has \(roles.count)"
                report.fault(.pageRow, in: table, row: position + 1, reason)
                return (.nothing, report)
            }
            if let heading = RowPlace.heading(markup) { return (.heading(heading), report) }
            let field = row(position, of: table, roles: roles, into: &report)
            return (field.map { .field($0, $1) } ?? .nothing, report)
        }
    }

    private static func row(
        _ position: Int,
        of table: OutlinedTable,
        roles: [ColumnRole?],
        into report: inout PageReport
    ) -> (FieldRow, NameCell)? {
        let cells = table.markup.rows[position].cells
        func cell(_ role: ColumnRole) -> MarkupCell? {
            roles.firstIndex(of: role).map { cells[$0] }
        }
        let nameCell = cell(.name) ?? MarkupCell(lines: [])
        let named = NameCell(nameCell)
        let name = named.name
        guard FieldName.isName(name) || name == FieldName.items else {
            let reason = name.isEmpty ? "has no name" : "'\(name.prefix(80))' is no name of a field"
            report.fault(.pageRow, in: table, row: position + 1, reason)
            return nil
        }
        let typeText = cell(.type)?.text ?? ""
        let type =
            cell(.type).map { self.type($0, of: name, row: position, of: table, into: &report) }
            ?? TypeCell(shape: .unsaid)
        var field = FieldFacts(name: name, shape: type.shape)
        if let cell = cell(.required) ?? cell(.optional) {
            let required = RequiredCell.read(cell.text, asksFor: roles.contains(.required) ? .need : .choice)
            if required == nil {
                let reason = "'\(cell.text.prefix(80))' says neither that '\(name)' is required nor that it is not"
                report.fault(.pageRow, in: table, row: position + 1, reason)
            }
            field.isRequired = required?.value
        }
        let description = ValueColumns.joined(cell(.description), cell(.limits), cell(.defaultValue))
        let text = DescriptionText(description)
        let facts = DescriptionFacts.read(text, of: name, type: type)
        field.take(facts)
        let cases = CaseClauses.read(text, of: name, type: type)
        field.cases = cases.facts
        if let most = facts.usualMaximum { field.cases.append(CaseFacts(when: nil, fact: "usually at most \(most)")) }
        for word in UnreadWords.find(in: text, of: name, type: type, facts, besides: cases) {
            let reason = "'\(name)' speaks of \(word.rawValue) that cannot be read"
            report.warning(.pageUnread, in: table, row: position + 1, reason)
        }
        let words = cell(.description) ?? MarkupCell(lines: [])
        let row = FieldRow(
            field: field,
            type: type,
            typeText: typeText,
            descriptionAnchors: (nameCell.links + words.links).compactMap(\.localAnchor),
            foreignLinks: ((cell(.type)?.links ?? []) + words.links).filter { $0.localAnchor == nil }.map(\.text),
            description: words.lines.map(\.content.text).joined(separator: "\n"),
            cells: [description],
            place: cell(.location).flatMap { RowPlace.named($0.text) },
            rows: [position]
        )
        return (row, named)
    }

    /// A type that is misspelt is taken for the closest one that is known; one that is like none is left unsaid.
    private static func type(
        _ cell: MarkupCell,
        of name: String,
        row position: Int,
        of table: OutlinedTable,
        into report: inout PageReport
    ) -> TypeCell {
        if let known = TypeCell.read(cell) { return known }
        let written = cell.text.prefix(80)
        guard let (type, words) = TypeCell.closest(to: cell) else {
            let reason = "the type '\(written)' of '\(name)' is not known"
            report.fault(.pageType, in: table, row: position + 1, reason)
            return TypeCell(shape: .unsaid)
        }
        let reason = "the type '\(written)' of '\(name)' is not known; it is taken for '\(words)'"
        report.warning(.pageType, in: table, row: position + 1, reason)
        return type
    }

    /// A name that spans several rows describes one field in several parts.
    private static func join(_ row: FieldRow, to first: inout FieldRow) {
        first.rows += row.rows
        first.descriptionAnchors += row.descriptionAnchors
        if !first.description.hasSuffix(row.description) { first.description += "\n" + row.description }
        first.cells += row.cells
        // `auto: …` and `manual: …`, a row each, are the items of one list.
        let items = first.cells.compactMap { $0.lines.first.map { MarkupCell.Line($0.content, role: .item(depth: 1)) } }
        let list = DescriptionFacts.read(MarkupCell(lines: items), of: first.field.name, type: first.type)
        let values = list.values.count == first.cells.count ? list.values : row.field.values
        first.field.values += values.filter { !first.field.values.contains($0) }
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
