// Which blocks a page has: Markdown's paragraphs and headings, and HTML's tables in their places among them.

struct BlockBuilder {
    private let source: PageSource
    private let tables: [HTMLTableScanner.Table]
    private(set) var blocks: [MarkupBlock] = []
    /// The positions of the tables that stand where a table can.
    private(set) var placedTables: Set<Int> = []
    private var depth = 0
    private var cells = 0
    /// The next table that has not been passed.
    private var nextTable = 0
    /// Anchors in blocks that have nothing else; they name what follows.
    private var pendingAnchors: [String] = []
    private var anchors: [String] = []
    private var text = MarkupTextBuilder()
    private var imageDepth = 0
    private var pipeTable: PipeTable?

    private struct PipeTable {
        var header: [MarkupRow] = []
        var rows: [MarkupRow] = []
        var line: Int
        var row: [MarkupCell] = []
        var lines: [MarkupCell.Line] = []
    }

    init(source: PageSource, tables: [HTMLTableScanner.Table]) {
        self.source = source
        self.tables = tables
    }

    mutating func take(_ event: MarkdownEvent) throws(MarkupProblem) {
        switch event.kind {
        case .item: depth += event.isStart ? 1 : -1
        case .paragraph: if !event.isStart { endText(event) { .paragraph($0) } }
        case .heading(let level): if !event.isStart { endText(event) { .heading(level: level, $0) } }
        case .codeBlock(let info, let text):
            add(.code(info: info, text: text), line: event.lines.lowerBound)
        case .htmlBlock(let html): try takeHTML(html, lines: event.lines)
        case .table, .tableHeader, .tableRow, .tableCell: takePipeTable(event)
        case .text(let piece), .codeSpan(let piece): if imageDepth == 0 { text.append(piece) }
        case .softBreak: text.append(" ")
        case .lineBreak: text.append(" ")
        case .htmlInline(let tag): takeInline(tag)
        case .strong: event.isStart ? text.startStrong() : text.endStrong()
        case .image: imageDepth += event.isStart ? 1 : -1
        case .link(let target): event.isStart ? text.startLink(to: target) : text.endLink()
        }
    }

    private mutating func takeInline(_ tag: String) {
        anchors += HTMLTags.anchors(in: tag)
        guard tag.lowercased().hasPrefix("<br") else { return }
        if pipeTable == nil { text.append(" ") } else { endCellLine() }
    }

    private mutating func endText(_ event: MarkdownEvent, _ content: (MarkupText) -> MarkupBlock.Content) {
        let text = text.take()
        guard !text.text.isEmpty else {
            pendingAnchors += anchors
            anchors = []
            return
        }
        add(content(text), line: event.lines.lowerBound)
    }

    private mutating func add(_ content: MarkupBlock.Content, line: Int) {
        var seen: Set<String> = []
        let anchors = (pendingAnchors + anchors).filter { seen.insert($0).inserted }
        pendingAnchors = []
        self.anchors = []
        blocks.append(MarkupBlock(content: content, line: line, depth: depth, anchors: anchors))
    }
}

// MARK: - HTML

extension BlockBuilder {
    private mutating func takeHTML(_ html: String, lines: ClosedRange<Int>) throws(MarkupProblem) {
        while nextTable < tables.count, tables[nextTable].line < lines.lowerBound { nextTable += 1 }
        pendingAnchors += HTMLTags.anchors(in: html)
        let before = nextTable
        while nextTable < tables.count, tables[nextTable].line <= lines.upperBound {
            placedTables.insert(nextTable)
            try add(tables[nextTable])
            nextTable += 1
        }
        guard before == nextTable else { return }
        let nodes = try HTMLReader.read(Array(html.utf8), line: lines.lowerBound)
        for line in CellReader.read(nodes).lines { add(.paragraph(line.content), line: lines.lowerBound) }
    }

    private mutating func add(_ table: HTMLTableScanner.Table) throws(MarkupProblem) {
        let nodes = try HTMLReader.read(bytes(of: table), line: table.line)
        guard let element = firstTable(in: nodes) else { return }
        var builder = HTMLTableBuilder(firstLine: table.line, cells: cells)
        let markup = try builder.read(element)
        cells = builder.cells
        anchors = table.anchors + builder.anchors
        add(.table(markup), line: table.line)
    }

    /// Without the marks of the quotes in which the table stands.
    private func bytes(of table: HTMLTableScanner.Table) -> [UInt8] {
        let bytes = source.bytes[table.range]
        guard table.quotes > 0 else { return Array(bytes) }
        var result: [UInt8] = []
        var marks = 0
        for byte in bytes {
            if marks > 0, byte == UInt8(ascii: ">") {
                marks -= 1
                continue
            }
            if byte == 0x0A || byte == 0x0D {
                marks = table.quotes
            } else if !HTMLTags.isBlank(byte) {
                marks = 0
            }
            result.append(byte)
        }
        return result
    }

    private func firstTable(in nodes: [HTMLNode]) -> HTMLElement? {
        for case .element(let element) in nodes {
            if element.name == "table" { return element }
            if let table = firstTable(in: element.children) { return table }
        }
        return nil
    }
}

// MARK: - Tables of pipes

extension BlockBuilder {
    private mutating func takePipeTable(_ event: MarkdownEvent) {
        switch (event.kind, event.isStart) {
        case (.table, true): pipeTable = PipeTable(line: event.lines.lowerBound)
        case (.table, false):
            guard let table = pipeTable else { return }
            pipeTable = nil
            add(.table(MarkupTable(header: table.header, rows: table.rows)), line: table.line)
        case (.tableCell, false):
            endCellLine()
            let lines = pipeTable?.lines ?? []
            pipeTable?.row.append(MarkupCell(lines: lines, anchors: anchors))
            pipeTable?.lines = []
            pendingAnchors += anchors
            anchors = []
        case (.tableHeader, false), (.tableRow, false):
            guard let cells = pipeTable?.row else { return }
            let row = MarkupRow(cells: cells, line: event.lines.lowerBound)
            if case .tableHeader = event.kind { pipeTable?.header.append(row) } else { pipeTable?.rows.append(row) }
            pipeTable?.row = []
        default: break
        }
    }

    private mutating func endCellLine() {
        let content = text.take()
        if !content.text.isEmpty { pipeTable?.lines.append(MarkupCell.Line(content)) }
    }
}
