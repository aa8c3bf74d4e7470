// Where a page says its method and path: on one line, on two, or in a table.
import Diagnostics
import PageMarkup

struct URIReader {
    struct Found {
        var operation: OperationLine
        /// Where the method and where the path stand.
        var methodLine: Int
        var pathLine: Int
    }

    /// Nil where the page documents no operation; an error in the report where it does and it cannot be read.
    static func read(_ outline: PageOutline, into report: inout PageReport) -> Found? {
        var reader = URIReader()
        let hasSection = outline.sections.contains(.uri)
        for text in outline.texts where text.context.topic == .uri || text.context.section == .uri {
            guard text.context.topic != .uriSample, !isSample(text.context.topic) else { continue }
            reader.take(text)
        }
        if reader.found == nil { reader.takeTables(outline.tables) }
        if reader.found == nil, reader.isSilent, OperationSigns.describesOperation(outline) {
            reader.takeFirstLine(of: outline)
        }
        if OperationSigns.isInstruction(outline, hasHost: reader.hasHost) { return nil }
        if reader.found == nil, !hasSection, let table = outline.tables.first(where: isOfOperation) {
            let message = "the page describes an operation, and no line of it is a method and path"
            report.error(.pageOperation, message, line: table.line)
        }
        if reader.found == nil, hasSection {
            let line = outline.texts.first { $0.context.section == .uri }?.line ?? reader.pathLine ?? 1
            let message = "the section of the URI has no method and path that can be read"
            report.error(.pageOperation, message, line: reader.pathLine ?? line)
        }
        if let other = reader.other {
            let message =
                "the section of the URI has a second method and path, '\(other.text)': a page with two operations is to be "
                + "read as two pages"
            report.error(.pageOperation, message, line: other.line)
        }
        return reader.found
    }

    /// Whether nothing was read that could be half of a method and path.
    private var isSilent: Bool { method == nil && path == nil && pathLine == nil }

    /// A method and path under a heading that is not known; where one stands alone, and is no sample's.
    private mutating func takeFirstLine(of outline: PageOutline) {
        for text in outline.texts where text.context.topic == nil || text.context.topic == .prose {
            let line: Substring
            switch text.kind {
            case .paragraph(let paragraph): line = paragraph.text[...]
            case .code(let code):
                let lines = code.split(whereSeparator: \.isNewline)
                guard lines.count == 1 else { continue }
                line = lines[0]
            }
            let words = line.split(separator: " ", maxSplits: 1)
            guard words.count == 2, line.utf8.count < 8192, PageWords.methods.contains(String(words[0])),
                let operation = OperationLine(method: String(words[0]), target: String(words[1]))
            else { continue }
            return take(operation, method: text.line, path: text.line)
        }
    }

    /// Whether a table's caption makes it a part of an operation.
    private static func isOfOperation(_ table: OutlinedTable) -> Bool {
        guard table.context.topic != .prose else { return false }
        switch table.caption?.meaning {
        case .parameters, .request, .response, .responseHeaders: return true
        case .generic, .codes, .structure, .structures, nil: return false
        }
    }

    private static func isSample(_ topic: PageTopic?) -> Bool {
        topic == .requestSample || topic == .responseSample || topic == .sample
    }

    private var found: Found?
    /// Whether the line of the operation names a server.
    private var hasHost = false
    /// An operation that is another than the first.
    private var other: (text: String, line: Int)?
    private var method: (text: String, line: Int)?
    private var path: String?
    private var pathLine: Int?

    private mutating func take(_ text: OutlinedText) {
        let lines: [Substring] =
            switch text.kind {
            case .paragraph(let text): [text.text[...]]
            case .code(let code): code.split(whereSeparator: \.isNewline)
            }
        // An example stands in a block of code.
        if case .code(let code) = text.kind, found == nil { hasHost = OperationSigns.namesServer(code[...]) }
        for line in lines { take(line, at: text.line) }
    }

    private mutating func take(_ line: Substring, at number: Int) {
        guard line.utf8.count < 8192 else { return }
        let words = line.split(separator: " ", maxSplits: 1)
        if let first = words.first, words.count == 2, PageWords.methods.contains(String(first)) {
            guard let operation = OperationLine(method: String(first), target: String(words[1])) else {
                pathLine = pathLine ?? number
                return
            }
            return take(operation, method: number, path: number)
        }
        if PageWords.methods.contains(String(line)) { method = method ?? (String(line), number) }
        if line.hasPrefix("/"), path == nil {
            path = String(line)
            pathLine = number
        }
        // `PATH：/… Method：GET` can stand in one paragraph.
        var rest = line
        if let (value, before) = labelled(PageWords.methodPrefixes, in: rest) {
            let name = value.prefix { $0.isASCII && $0.isLetter }
            if PageWords.methods.contains(name.uppercased()) {
                method = (name.uppercased(), number)
                rest = before
            }
        }
        if let (value, _) = labelled(PageWords.pathPrefixes, in: rest) {
            let end = value.firstIndex(where: \.isNewline) ?? value.endIndex
            path = String(value[..<end])
            pathLine = number
        }
        takeParts()
    }

    /// What two lines or two cells say together.
    private mutating func takeParts() {
        guard let method, let path, let pathLine, found == nil else { return }
        guard let operation = OperationLine(method: method.text, target: path) else { return }
        take(operation, method: method.line, path: pathLine)
    }

    private mutating func take(_ operation: OperationLine, method: Int, path: Int) {
        guard let found else {
            self.found = Found(operation: operation, methodLine: method, pathLine: path)
            return
        }
        let isSame = found.operation.method == operation.method && found.operation.path == operation.path
        if isSame {
            for name in operation.queryNames where !found.operation.queryNames.contains(name) {
                self.found?.operation.queryNames.append(name)
            }
        } else {
            other = other ?? ("\(operation.method) \(operation.path)", path)
        }
    }

    /// What stands behind `PATH：` or `Method:`, and what before it.
    private func labelled(_ labels: [String], in line: Substring) -> (Substring, Substring)? {
        guard line.unicodeScalars.contains(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let lower = line.lowercased()
        // Lower-casing can change how long a text is; then the two have no positions in common.
        guard lower.count == line.count else { return nil }
        for label in labels {
            for colon in ["：", ":"] {
                guard let range = lower.ranges(of: label + colon).first else { continue }
                let start = lower.distance(from: lower.startIndex, to: range.lowerBound)
                let end = lower.distance(from: lower.startIndex, to: range.upperBound)
                let before = line.prefix(start)
                guard before.last.map({ !$0.isLetter && $0 != "/" }) ?? true else { continue }
                return (line.dropFirst(end).drop(while: \.isWhitespace), before)
            }
        }
        return nil
    }

    typealias Pair = (method: (text: String, line: Int), path: (text: String, line: Int))

    /// A table of two columns that says what is the method and what the path: `| Method | POST |`.
    static func pair(in table: OutlinedTable) -> Pair? {
        var method: (text: String, line: Int)?
        var path: (text: String, line: Int)?
        for row in table.markup.header + table.markup.rows where row.cells.count == 2 {
            let label = PageWords.columns[PageWords.normalised(row.cells[0].text)]
            let value = row.cells[1].text.trimmed
            if label == .method, PageWords.methods.contains(value.uppercased()) {
                method = (value.uppercased(), row.line)
            }
            if label == .uri { path = (value, row.line) }
        }
        guard let method, let path else { return nil }
        return (method, path)
    }

    private mutating func takeTables(_ tables: [OutlinedTable]) {
        for table in tables {
            let roles = ColumnRole.roles(of: table.markup)
            guard TableKind.of(roles) == .operation, let method = roles.firstIndex(of: .method),
                let uri = roles.firstIndex(of: .uri)
            else {
                if table.context.section == .uri, let pair = Self.pair(in: table) {
                    (method, path, pathLine) = (pair.method, pair.path.text, pair.path.line)
                    takeParts()
                }
                continue
            }
            for row in table.markup.rows where row.cells.count == roles.count {
                let operation = OperationLine(method: row.cells[method].text.trimmed, target: row.cells[uri].text)
                guard let operation, PageWords.methods.contains(operation.method) else { continue }
                take(operation, method: row.line, path: row.line)
            }
        }
    }
}

/// The operation's name, where the page links to the provider's explorer: `…?product=DCS&api=CreateBigkeyScanTask`.
enum OperationName {
    static func read(_ outline: PageOutline) -> (name: String, line: Int)? {
        for text in outline.texts {
            guard case .paragraph(let paragraph) = text.kind else { continue }
            for link in paragraph.links where link.target.lowercased().contains("apiexplorer") {
                for part in link.target.split(whereSeparator: { "?&#".contains($0) }) where part.hasPrefix("api=") {
                    let name = String(part.dropFirst(4))
                    if FieldName.isName(name) { return (name, text.line) }
                }
            }
        }
        return nil
    }
}
