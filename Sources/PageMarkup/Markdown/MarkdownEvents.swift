// The only unsafe code about Markdown: cmark-gfm's tree as events that own their texts.
import CMarkdown

struct MarkdownEvent {
    enum Kind {
        case item, paragraph, table, tableHeader, tableRow, tableCell, strong, image
        case heading(level: Int)
        case link(target: String)
        /// The following have no end.
        case codeBlock(info: String, text: String)
        case htmlBlock(String)
        case text(String)
        case codeSpan(String)
        case htmlInline(String)
        case softBreak, lineBreak
    }

    var kind: Kind
    var isStart: Bool
    /// The first and last line of a block, counted from 1; of a part of a paragraph, whatever the parser says.
    var lines: ClosedRange<Int>
}

enum MarkdownEvents {
    /// The registry of extensions is one for the process and knows no locks: the language runs this once.
    private static let tableExtension: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()

    /// The parts of a text in order; parts that mean nothing to pages, such as rulers, are left out, what is in them is not.
    static func read(_ bytes: [UInt8]) -> [MarkdownEvent] {
        guard tableExtension, let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
        defer { cmark_parser_free(parser) }
        if let table = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, table) }
        bytes.withUnsafeBytes { buffer in
            // Bounds: the parser reads exactly `count` bytes and copies what it keeps before it returns.
            let text = buffer.bindMemory(to: CChar.self)
            cmark_parser_feed(parser, text.baseAddress, text.count)
        }
        guard let root = cmark_parser_finish(parser) else { return [] }
        // Frees all nodes below it, too; events have copies.
        defer { cmark_node_free(root) }
        guard let iterator = cmark_iter_new(root) else { return [] }
        defer { cmark_iter_free(iterator) }
        var events: [MarkdownEvent] = []
        while true {
            let type = cmark_iter_next(iterator)
            if type == CMARK_EVENT_DONE { return events }
            // The iterator's node belongs to the tree, which outlives this loop.
            guard let node = cmark_iter_get_node(iterator), let kind = kind(of: node) else { continue }
            let first = max(Int(cmark_node_get_start_line(node)), 1)
            let last = max(Int(cmark_node_get_end_line(node)), first)
            events.append(MarkdownEvent(kind: kind, isStart: type == CMARK_EVENT_ENTER, lines: first...last))
        }
    }

    /// By the node's name: the numbers of an extension's nodes are variables of the library.
    private static func kind(of node: OpaquePointer) -> MarkdownEvent.Kind? {
        switch text(cmark_node_get_type_string(node)) {
        case "item": .item
        case "paragraph": .paragraph
        case "table": .table
        case "table_header": .tableHeader
        case "table_row": .tableRow
        case "table_cell": .tableCell
        case "strong": .strong
        case "image": .image
        case "heading": .heading(level: Int(cmark_node_get_heading_level(node)))
        case "link": .link(target: text(cmark_node_get_url(node)))
        case "code_block":
            .codeBlock(info: text(cmark_node_get_fence_info(node)), text: text(cmark_node_get_literal(node)))
        case "html_block": .htmlBlock(text(cmark_node_get_literal(node)))
        case "text": .text(text(cmark_node_get_literal(node)))
        case "code": .codeSpan(text(cmark_node_get_literal(node)))
        case "html_inline": .htmlInline(text(cmark_node_get_literal(node)))
        case "softbreak": .softBreak
        case "linebreak": .lineBreak
        default: nil
        }
    }

    /// Bounds: texts of nodes end with a NUL that cmark writes; the page itself has none.
    private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}
