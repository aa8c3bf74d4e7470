// From the bytes of a page to its blocks: Markdown by cmark-gfm, the HTML in it by libxml2.
package import Diagnostics

package enum MarkupReader {
    /// The blocks of a page.
    ///
    /// What cannot be read is an error in the log, at its line: a table that ends with the page, bytes that are no UTF-8, a
    /// page beyond the limits. Nil where nothing can be used.
    package static func read(_ file: SourceFile, into log: inout DiagnosticLog) -> MarkupPage? {
        do throws(MarkupProblem) {
            guard file.bytes.count <= MarkupLimits.bytes else {
                let message = "the page has \(file.bytes.count) bytes; the limit is \(MarkupLimits.bytes)"
                throw MarkupProblem(kind: .size, message: message, line: 1)
            }
            let source = try PageSource(file.bytes)
            let tables = try HTMLTableScanner.tables(in: source)
            return MarkupPage(blocks: try blocks(of: source, tables: tables))
        } catch {
            let span = LineTable(file.bytes).spanOfLine(error.line, in: file.path)
            log.error(code(of: error.kind), error.message, at: span)
            return nil
        }
    }

    /// Tables are found before Markdown is read, since blank lines in them would end them. One that Markdown then takes for
    /// code was none, and is put back.
    private static func blocks(
        of source: PageSource,
        tables: [HTMLTableScanner.Table]
    ) throws(MarkupProblem) -> [MarkupBlock] {
        var builder = try builder(for: source, tables: tables)
        if builder.placedTables.count < tables.count {
            let placed = tables.enumerated().filter { builder.placedTables.contains($0.offset) }.map(\.element)
            builder = try self.builder(for: source, tables: placed)
        }
        return builder.blocks
    }

    private static func builder(
        for source: PageSource,
        tables: [HTMLTableScanner.Table]
    ) throws(MarkupProblem) -> BlockBuilder {
        let markdown = source.replacing(tables)
        try MarkdownWork.check(markdown)
        var builder = BlockBuilder(source: source, tables: tables)
        for event in MarkdownEvents.read(markdown) { try builder.take(event) }
        return builder
    }

    private static func code(of kind: MarkupProblem.Kind) -> DiagnosticCode {
        switch kind {
        case .encoding: .pageEncoding
        case .size: .pageSize
        case .depth: .pageDepth
        case .density: .pageDensity
        case .tableEnd: .pageTableEnd
        case .tableSize: .pageTableSize
        }
    }
}

extension LineTable {
    /// The text of a line without the blanks at its beginning.
    package func spanOfLine(_ line: Int, in file: String) -> SourceSpan {
        var range = bytesOfLine(line)
        while let first = range.first, bytes[first] == 0x20 || bytes[first] == 0x09 {
            range = (first + 1)..<range.upperBound
        }
        return span(of: range, in: file)
    }
}
