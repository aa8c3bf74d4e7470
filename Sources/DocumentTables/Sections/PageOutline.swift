// Where on a page each table, code block and paragraph stands: the section, the label before it, the status, the caption.
import PageMarkup

/// What is said before a part of a page.
struct PageContext: Hashable {
    /// Of the section; nil where its heading is not known.
    var section: PageTopic?
    /// Of the part of the section: its label's, or the section's own.
    var topic: PageTopic?
    /// The response's status, where a label names one.
    var status: Int?
    /// The heading's words, but for the page's title; empty before the first one.
    var heading = ""
}

struct OutlinedTable {
    var markup: MarkupTable
    var line: Int
    var anchors: [String]
    var context: PageContext
    var caption: TableCaption?

    /// How diagnostics name it.
    var name: String { caption?.text ?? "the table in line \(line)" }
}

struct OutlinedText {
    enum Kind {
        case paragraph(MarkupText), code(String)
    }

    var kind: Kind
    var line: Int
    var context: PageContext
}

struct PageOutline {
    private(set) var title: String?
    private(set) var tables: [OutlinedTable] = []
    private(set) var texts: [OutlinedText] = []
    /// The topics of all sections.
    private(set) var sections: Set<PageTopic> = []

    init(_ page: MarkupPage) {
        var context = PageContext()
        var level = 0
        for (index, block) in page.blocks.enumerated() {
            switch block.content {
            case .heading(_, let text) where title == nil: title = text.text
            case .heading(let newLevel, let text):
                let topic = topic(of: text.text, isPart: newLevel > level, of: context.section)
                // A part of a section whose own heading says nothing stays in the section.
                if topic != nil || newLevel <= level || context.section == nil {
                    context = PageContext(section: topic, topic: topic)
                    level = newLevel
                }
                context.heading = text.text
                context.status = StatusLabel.status(of: text.text)
                if let topic { sections.insert(topic) }
            case .paragraph(let text):
                take(label: text, into: &context)
                texts.append(OutlinedText(kind: .paragraph(text), line: block.line, context: context))
            case .code(_, let code):
                texts.append(OutlinedText(kind: .code(code), line: block.line, context: context))
            case .table(var markup):
                if markup.header.isEmpty, let first = markup.rows.first, TableKind.ofUnmarkedHeader(first) != nil {
                    markup.header = [markup.rows.removeFirst()]
                }
                let before = index > 0 ? page.blocks[index - 1] : nil
                let (caption, anchors) = Self.caption(of: markup, before: before)
                let table = OutlinedTable(
                    markup: markup,
                    line: block.line,
                    anchors: block.anchors + anchors,
                    context: context,
                    caption: caption
                )
                tables.append(table)
            }
        }
    }

    private mutating func take(label: MarkupText, into context: inout PageContext) {
        if let status = StatusLabel.status(of: label.text) {
            context.status = status
            return
        }
        guard let topic = PageTopic.of(label.text) else { return }
        sections.insert(topic)
        // Parameters of a section that is not known are not known either, and no prose.
        if context.section == nil, topic == .parameters {
            context.topic = nil
        } else {
            context.topic = context.section?.under(label: topic) ?? PageTopic.prose.under(label: topic)
        }
    }

    /// The topic of a section. `Parameters` and `Body` as parts of a section are its own; a section of their own is the
    /// request's, unless the response is above it.
    private func topic(of heading: String, isPart: Bool, of section: PageTopic?) -> PageTopic? {
        guard let topic = PageTopic.of(heading), topic == .parameters || topic == .request else {
            return PageTopic.of(heading)
        }
        if isPart, let section, section != .prose { return section.under(label: topic) }
        return topic == .parameters && !sections.contains(.response) ? .request : topic
    }

    /// The caption in the table itself, or the paragraph directly before it, whose anchors are then the table's.
    private static func caption(of table: MarkupTable, before: MarkupBlock?) -> (TableCaption?, [String]) {
        if let caption = table.caption, !caption.text.isEmpty { return (TableCaption(caption), []) }
        guard let before, case .paragraph(let text) = before.content else { return (nil, []) }
        if let caption = TableCaption(numbered: text) { return (caption, before.anchors) }
        // `**volume参数说明**` is a caption without a number, `**响应参数**` a label.
        guard text.isStrong, PageTopic.of(text.text) == nil, StatusLabel.status(of: text.text) == nil else {
            return (nil, before.anchors)
        }
        let caption = TableCaption(text)
        guard case .structure = caption.meaning else { return (nil, before.anchors) }
        return (caption, before.anchors)
    }
}
