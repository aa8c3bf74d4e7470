// Pages of invented services in both layouts and both languages, and what is read from them in a few words.
import Diagnostics
import DocumentFacts
import DocumentTables
import Testing

enum SmallPage {
    /// A page that has to be readable.
    static func read(_ text: String) throws -> DocumentPage {
        var log = DiagnosticLog()
        let page = DocumentPageReader.read(SourceFile(path: "page.md", bytes: Array(text.utf8)), into: &log)
        try #require(log.diagnostics.isEmpty, "\(log.diagnostics.map(\.message))")
        return try #require(page)
    }

    /// A page with faults, and what is said of them.
    static func partial(_ text: String) throws -> (page: DocumentPage, problems: [Diagnostic]) {
        var log = DiagnosticLog()
        let page = DocumentPageReader.read(SourceFile(path: "page.md", bytes: Array(text.utf8)), into: &log)
        #expect(!log.hasErrors, "\(log.diagnostics.map(\.message))")
        return (try #require(page), log.diagnostics)
    }

    /// What is wrong with a page that cannot be read.
    static func problems(_ text: String) -> [Diagnostic] {
        var log = DiagnosticLog()
        let page = DocumentPageReader.read(SourceFile(path: "page.md", bytes: Array(text.utf8)), into: &log)
        #expect(page == nil)
        return log.diagnostics
    }

    /// A table of HTML; a cell that begins with `#` links: `#anchor text`.
    static func table(_ header: [String], _ rows: [[String]], anchor: String? = nil) -> String {
        func row(_ cells: [String], _ tag: String) -> String {
            "<tr>" + cells.map { "<\(tag)><p>\(cell($0))</p>\n</\(tag)>\n" }.joined() + "</tr>\n"
        }
        let start = anchor.map { "<a name=\"\($0)\"></a>\n" } ?? ""
        return start + "<table><thead>" + row(header, "th") + "</thead>\n<tbody>" + rows.map { row($0, "td") }.joined()
            + "</tbody>\n</table>\n\n"
    }

    /// A table in an item of a list.
    static func itemTable(_ header: [String], _ rows: [[String]], anchor: String? = nil) -> String {
        let lines = table(header, rows, anchor: anchor).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.joined(separator: "\n    ")
    }

    private static func cell(_ text: String) -> String {
        guard text.hasPrefix("#") else { return text }
        let words = text.split(separator: " ", maxSplits: 1)
        return "Array of <a href=\"\(words[0])\">\(words.last ?? "")</a> objects"
    }

    /// An operation with what stands in its sections.
    static func operation(
        _ line: String,
        uri: String = "",
        request: String = "无\n\n",
        response: String = "",
        more: String = ""
    ) -> String {
        "# Lamp\n\n## URI\n\n\(line)\n\n\(uri)## 请求参数\n\n\(request)## 响应参数\n\n\(response)\(more)"
    }
}

extension DocumentPage {
    /// `path type` of each field, with `!` where it is required and `?` where it is not.
    var fieldLines: [String] {
        facts.locatedFields.map { located in
            let mark = located.field.isRequired.map { $0 ? "!" : "?" } ?? ""
            return "\(located.path) \(located.field.shape.word)\(mark)"
        }
    }

    var responseLines: [String] {
        (facts.operation?.responses ?? []).map {
            "\($0.status.map(String.init) ?? "-") \($0.body.map(\.word) ?? "-")"
        }
    }
}

extension ShapeFacts {
    var word: String {
        switch self {
        case .unsaid: "unsaid"
        case .string: "string"
        case .integer: "integer"
        case .long: "long"
        case .number: "number"
        case .boolean: "boolean"
        case .map: "map"
        case .object: "object"
        case .array(let item): "[\(item.word)]"
        case .alternatives(let shapes): shapes.map(\.word).joined(separator: "|")
        case .enclosing(let name): "^\(name)"
        }
    }
}
