// What stands in a cell of an HTML table: paragraphs, items, notes, and the anchors of everything in it.

struct CellReader {
    private static let noteClasses = ["note", "notice", "caution", "warning", "danger", "tip", "important"]
    private static let blocks: Set<String> = [
        "p", "div", "ul", "ol", "dl", "dt", "dd", "table", "tr", "td", "th", "caption", "pre", "blockquote", "section",
        "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    ]
    private static let unseen: Set<String> = ["script", "style", "head", "title", "template"]

    private var text = MarkupTextBuilder()
    private var lines: [MarkupCell.Line] = []
    private var anchors: [String] = []
    private var noteDepth = 0
    private var listDepth = 0
    /// Where an item has begun and has no text yet.
    private var isItemOpen = false

    static func read(_ nodes: [HTMLNode]) -> MarkupCell {
        var reader = CellReader()
        for node in nodes { reader.take(node) }
        reader.endLine()
        return MarkupCell(lines: reader.lines, anchors: reader.anchors)
    }

    private mutating func take(_ node: HTMLNode) {
        switch node {
        case .text(let piece): text.append(piece)
        case .element(let element):
            guard !Self.unseen.contains(element.name) else { return }
            for anchor in element.anchors where anchors.last != anchor { anchors.append(anchor) }
            take(element)
        }
    }

    private mutating func take(_ element: HTMLElement) {
        switch element.name {
        case "br": endLine()
        case "strong", "b":
            text.startStrong()
            element.children.forEach { take($0) }
            text.endStrong()
        case "sup":
            // The 31 of `2<sup>31</sup>` is no digit of a number, and a footnote's 1 none of a name.
            text.append("^")
            element.children.forEach { take($0) }
        case "a":
            guard let target = element.attributes.href else { return element.children.forEach { take($0) } }
            text.startLink(to: target)
            element.children.forEach { take($0) }
            text.endLink()
        case "li":
            endLine()
            listDepth += 1
            isItemOpen = true
            element.children.forEach { take($0) }
            endLine()
            isItemOpen = false
            listDepth -= 1
        case "div" where Self.noteClasses.contains(where: element.has(class:)):
            endLine()
            noteDepth += 1
            element.children.forEach { takeOfNote($0) }
            endLine()
            noteDepth -= 1
        case _ where Self.blocks.contains(element.name):
            endLine()
            element.children.forEach { take($0) }
            endLine()
        default: element.children.forEach { take($0) }
        }
    }

    /// A note's own heading ("说明：", "NOTE:") is none of its text.
    private mutating func takeOfNote(_ node: HTMLNode) {
        if case .element(let element) = node, Self.noteClasses.contains(where: { element.has(class: $0 + "title") }) {
            return
        }
        take(node)
    }

    private mutating func endLine() {
        guard !text.isEmpty else { return }
        lines.append(MarkupCell.Line(text.take(), role: role))
        isItemOpen = false
    }

    private var role: MarkupCell.Role {
        if noteDepth > 0 { return .note }
        // A second paragraph of an item is no item of its own.
        return isItemOpen ? .item(depth: listDepth) : .paragraph
    }
}
