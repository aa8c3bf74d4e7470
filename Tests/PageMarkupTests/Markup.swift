// Small pages for the tests, and how a block reads in one line.
import Diagnostics
import PageMarkup
import Testing

enum Markup {
    /// The blocks of a page that has to be readable.
    static func blocks(_ text: String) throws -> [MarkupBlock] {
        var log = DiagnosticLog()
        let page = MarkupReader.read(SourceFile(path: "page.md", bytes: Array(text.utf8)), into: &log)
        try #require(log.diagnostics.isEmpty, "\(log.diagnostics.map(\.message))")
        return try #require(page).blocks
    }

    /// The only table of a page.
    static func table(_ text: String) throws -> MarkupTable {
        let tables = try blocks(text).compactMap { block in
            if case .table(let table) = block.content { table } else { nil }
        }
        try #require(tables.count == 1)
        return tables[0]
    }

    /// The only diagnostic of a page that cannot be read.
    static func problem(_ bytes: [UInt8]) throws -> Diagnostic {
        var log = DiagnosticLog()
        let page = MarkupReader.read(SourceFile(path: "page.md", bytes: bytes), into: &log)
        #expect(page == nil)
        try #require(log.diagnostics.count == 1)
        return log.diagnostics[0]
    }

    static func problem(_ text: String) throws -> Diagnostic {
        try problem(Array(text.utf8))
    }

    static func line(_ block: MarkupBlock) -> String {
        let content =
            switch block.content {
            case .heading(let level, let text): "h\(level) \(text.text)"
            case .paragraph(let text): "p \(text.text)"
            case .code(let info, let text): "code \(info) \(text)"
            case .table(let table): "table \(rows(table).map { $0.joined(separator: "|") })"
            }
        return "\(block.line):\(block.depth) \(content)"
    }

    static func rows(_ table: MarkupTable) -> [[String]] {
        (table.header + table.rows).map { $0.cells.map(\.text) }
    }
}
