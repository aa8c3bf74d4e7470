// From the elements of an HTML table to rows of equal length: sections, spans, caption.

struct HTMLTableBuilder {
    /// What a cell that spans several rows leaves for the next row, by column.
    private struct Carried {
        var cell: MarkupCell
        var rows: Int
    }

    private struct Row {
        var row: MarkupRow
        var isHeader: Bool
    }

    /// The line of the page on which the piece begins in which elements count their lines.
    private let firstLine: Int
    private var rows: [Row] = []
    private var carried: [Int: Carried] = [:]
    private(set) var anchors: [String] = []
    private var caption: MarkupText?
    /// How many cells the page has so far.
    private(set) var cells: Int

    init(firstLine: Int, cells: Int) {
        self.firstLine = firstLine
        self.cells = cells
    }

    mutating func read(_ table: HTMLElement) throws(MarkupProblem) -> MarkupTable {
        anchors += table.anchors
        try take(table.children, inHeader: false)
        var headerCount = rows.prefix { $0.isHeader }.count
        if headerCount == rows.count { headerCount = min(rows.count, 1) }
        let all = rows.map(\.row)
        return MarkupTable(
            header: Array(all[..<headerCount]),
            rows: Array(all[headerCount...]),
            caption: caption
        )
    }

    private mutating func take(_ nodes: [HTMLNode], inHeader: Bool) throws(MarkupProblem) {
        for case .element(let element) in nodes {
            switch element.name {
            case "thead", "tbody", "tfoot":
                anchors += element.anchors
                // A span ends with its section.
                carried = [:]
                try take(element.children, inHeader: element.name == "thead")
                carried = [:]
            case "tr": try takeRow(element, inHeader: inHeader)
            case "caption":
                let cell = CellReader.read(element.children)
                anchors += element.anchors + cell.anchors
                caption = MarkupText(cell.text, links: cell.links)
            case "a", "div", "p", "form": try take(element.children, inHeader: inHeader)
            default: break
            }
            if element.name == "a" { anchors += element.anchors }
        }
    }

    private mutating func takeRow(_ element: HTMLElement, inHeader: Bool) throws(MarkupProblem) {
        let line = firstLine + element.line - 1
        var cells: [MarkupCell] = []
        var isHeading = true
        var column = 0
        for case .element(let child) in element.children where child.name == "td" || child.name == "th" {
            takeCarried(upToNextFree: &column, into: &cells)
            if child.name == "td" { isHeading = false }
            let cell = CellReader.read(child.children)
            let width = span(child.attributes.colspan)
            guard column + width <= MarkupLimits.columns else {
                throw tableSize("a row has more than \(MarkupLimits.columns) columns", line: line)
            }
            var own = cell
            own.anchors = child.anchors + cell.anchors
            let height = span(child.attributes.rowspan)
            for offset in 0..<width {
                cells.append(own)
                if height > 1 { carried[column + offset] = Carried(cell: own, rows: height - 1) }
            }
            column += width
        }
        takeCarried(upToNextFree: &column, into: &cells)
        guard !cells.isEmpty else { return }
        self.cells += cells.count
        guard self.cells <= MarkupLimits.cells, rows.count < MarkupLimits.rows else {
            throw tableSize("the page's tables have more rows or cells than can be read", line: line)
        }
        // Without thead, a first row of headings is the header.
        let isHeader = inHeader || (isHeading && rows.isEmpty)
        rows.append(Row(row: MarkupRow(cells: cells, line: line), isHeader: isHeader))
        anchors += element.anchors
    }

    private mutating func takeCarried(upToNextFree column: inout Int, into cells: inout [MarkupCell]) {
        while let above = carried[column], column < MarkupLimits.columns {
            cells.append(above.cell)
            carried[column] = above.rows > 1 ? Carried(cell: above.cell, rows: above.rows - 1) : nil
            column += 1
        }
    }

    /// HTML reads what is no number as 1; 0 spans to the section's end.
    private func span(_ text: String?) -> Int {
        guard let text else { return 1 }
        let digits = text.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty else { return 1 }
        // More digits than an integer has are more than any table has.
        guard let number = Int(digits) else { return MarkupLimits.rows + 1 }
        return number == 0 ? MarkupLimits.rows : min(number, MarkupLimits.rows + 1)
    }

    private func tableSize(_ message: String, line: Int) -> MarkupProblem {
        MarkupProblem(kind: .tableSize, message: message, line: line)
    }
}
