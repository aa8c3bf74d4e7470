// From the inputs to the report: the operation, the page's tables, its samples, and what stands on one side only.
import Diagnostics
import DocumentFacts
import DocumentTables
import OpenAPIDocument
import PageMarkup

struct ReportBuilder {
    private let input: ReportPage
    private let places: SpecPlaces
    private var quotes: Quotes
    private var register: DriftRegister
    /// The facts that the page states in each row of its tables.
    private let pathsByRow: [RowPosition: [FactPath]]
    private var shown: Set<FactPath> = []

    private struct RowPosition: Hashable {
        var table: Int
        var row: Int
    }

    init(_ input: ReportPage) {
        self.input = input
        places = SpecPlaces(document: input.document, facts: input.page.facts, page: input.page.source.path)
        quotes = Quotes(input)
        register = DriftRegister(drift: input.drift, accepted: input.accepted)
        var rows: [RowPosition: [FactPath]] = [:]
        for (path, place) in input.page.places {
            guard let table = place.table, let row = place.row else { continue }
            rows[RowPosition(table: table, row: row), default: []].append(path)
        }
        pathsByRow = rows.mapValues { $0.sorted() }
    }

    static func report(on input: ReportPage) -> Report {
        var builder = ReportBuilder(input)
        var sections = [builder.operation()].compactMap { $0 }
        for index in input.page.tables.indices { sections.append(builder.table(index)) }
        let samples = builder.samples()
        sections += [builder.specOnly(), builder.elsewhere()].compactMap { $0 }
        return Report(
            title: input.page.facts.title,
            pageFile: FileName.shown(input.page.source.path),
            specFile: FileName.shown(input.document.sourceFiles.first?.path ?? ""),
            specTitle: input.document.info.title + " " + input.document.info.version,
            sections: sections,
            samples: samples
        )
    }

    private mutating func operation() -> ReportSection? {
        guard let facts = input.page.facts.operation else { return nil }
        var stated: [(words: String, path: FactPath, value: String)] = [
            ("Method", .method, facts.method), ("Path", .path, facts.path),
        ]
        if let name = facts.name { stated.append(("Name", .name, name)) }
        let rows = stated.enumerated().map { index, fact in
            row(
                id: "operation-\(index + 1)",
                number: index + 1,
                paths: [fact.path],
                cells: [fact.words, fact.value].map { MarkupCell(lines: [MarkupCell.Line(MarkupText($0))]) }
            )
        }
        return ReportSection(
            id: "operation",
            kind: .operation,
            title: "Operation",
            explanation: "What the page says of the call itself.",
            line: input.page.places[.method]?.span.start.line,
            columns: ["Fact", "On the page"],
            rows: rows
        )
    }

    private mutating func table(_ index: Int) -> ReportSection {
        let table = input.page.tables[index]
        let rows = table.markup.rows.enumerated().map { position, markup in
            let own = table.paths.indices.contains(position) ? table.paths[position] : nil
            let all = pathsByRow[RowPosition(table: index, row: position + 1)] ?? []
            return row(
                id: "table-\(index + 1)-row-\(position + 1)",
                number: position + 1,
                quoted: table.meaning == .errorCodes ? code(in: markup) : nil,
                paths: (own.map { [$0] } ?? []) + all.filter { $0 != own },
                cells: markup.cells
            )
        }
        let isLoose = rows.contains(where: \.isLoose) && rows.allSatisfy { $0.isLoose || $0.paths.isEmpty }
        return ReportSection(
            id: "table-\(index + 1)",
            kind: .table,
            title: table.name,
            explanation: "Read as " + table.meaning.words + (isLoose ? ", not compared: " + Self.loose : "") + ".",
            line: table.line,
            columns: table.markup.header.last?.cells.map(\.text) ?? [],
            rows: rows
        )
    }

    /// The error code that a row lists, where the spec has it: its own line says more than the field that holds it.
    private func code(in row: MarkupRow) -> FactPath? {
        row.cells.lazy.map { FactPath.error($0.text) }.first { places[$0] != nil }
    }

    private static let loose = "no parameter, request or response of the page leads here"

    private mutating func row(
        id: String,
        number: Int,
        quoted: FactPath? = nil,
        paths: [FactPath],
        cells: [MarkupCell]
    ) -> ReportRow {
        shown.formUnion(paths)
        if let quoted { shown.insert(quoted) }
        let taken = register.take(paths)
        let found = (taken.isEmpty ? quoted.map { [$0] } ?? paths : paths).compactMap { places[$0] }
        let excerpts = quotes.excerpts(of: found, isOperation: id.hasPrefix("operation"), differences: taken)
        let state: ReportRow.State
        if taken.contains(where: { !$0.0.isAccepted }) {
            state = .drifts
        } else if !taken.isEmpty {
            state = .accepted
        } else {
            state = found.isEmpty ? .notCompared : .agrees
        }
        return ReportRow(
            id: id,
            number: number,
            paths: paths,
            cells: cells,
            isInSpec: !found.isEmpty,
            spec: excerpts.spec,
            swift: excerpts.swift,
            differences: taken.map(\.0),
            state: state
        )
    }

    private mutating func samples() -> [ReportSample] {
        var numbers: [SampleFacts.Direction: Int] = [:]
        return input.page.samples.enumerated().map { index, sample in
            let direction = sample.facts.direction
            numbers[direction, default: 0] += 1
            shown.insert(sample.path)
            let taken = register.take([sample.path])
            let status = sample.facts.status.map { ", status \($0)" } ?? ""
            return ReportSample(
                id: "sample-\(index + 1)",
                title: "Sample \(direction.rawValue) \(numbers[direction] ?? 1)\(status)",
                excerpt: quotes.sample(sample, differences: taken),
                differences: taken.map(\.0)
            )
        }
    }

    /// What the spec has and no row of the page, whether somebody gave a reason for it or not.
    private mutating func specOnly() -> ReportSection? {
        let paths = places.order.filter { !shown.contains($0) }
        guard !paths.isEmpty else { return nil }
        return section(
            grouped(paths),
            id: "spec-only",
            kind: .specOnly,
            title: "In the spec, in no table of the page",
            explanation: "Invented, taken from another source, or no longer on the page."
        )
    }

    /// All error responses have one body, for example: what stands in one place of the spec is one row.
    private func grouped(_ paths: [FactPath]) -> [[FactPath]] {
        var groups: [[FactPath]] = []
        var positions: [Origin: Int] = [:]
        for path in paths {
            guard let origin = places[path]?.origins.first else { continue }
            if let position = positions[origin] {
                groups[position].append(path)
            } else {
                positions[origin] = groups.count
                groups.append([path])
            }
        }
        return groups
    }

    private static func names(_ paths: [FactPath]) -> MarkupCell {
        let most = 4
        var lines = paths.prefix(most).map(\.text)
        if paths.count > most { lines.append("and \(paths.count - most) more") }
        return MarkupCell(lines: lines.map { MarkupCell.Line(MarkupText($0)) })
    }

    private mutating func elsewhere() -> ReportSection? {
        let paths = register.remaining
        guard !paths.isEmpty else { return nil }
        return section(
            paths.map { [$0] },
            id: "elsewhere",
            kind: .elsewhere,
            title: "In no row of the page, not found in the spec",
            explanation: "Differences between the page and the facts checked in, or of what stands in no table."
        )
    }

    private mutating func section(
        _ groups: [[FactPath]],
        id: String,
        kind: ReportSection.Kind,
        title: String,
        explanation: String
    ) -> ReportSection {
        let rows = groups.enumerated().map { index, paths in
            row(
                id: "\(id)-\(index + 1)",
                number: index + 1,
                paths: paths,
                cells: [Self.names(paths)]
            )
        }.map { row in
            var row = row
            // Nothing was compared with a row of the page: there is none.
            if row.state == .agrees { row.state = .notCompared }
            return row
        }
        return ReportSection(
            id: id,
            kind: kind,
            title: title,
            explanation: explanation,
            line: nil,
            columns: ["Fact"],
            rows: rows
        )
    }
}
