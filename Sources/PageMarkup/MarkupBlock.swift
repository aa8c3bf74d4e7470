// A documentation page as a sequence of blocks with their lines: what Markdown and HTML have in common.

/// A page, read.
package struct MarkupPage: Hashable, Sendable {
    /// In the page's order; blocks in lists and quotes stand among the others, with their depth.
    package var blocks: [MarkupBlock]

    package init(blocks: [MarkupBlock]) {
        self.blocks = blocks
    }
}

package struct MarkupBlock: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        /// `#` is level 1.
        case heading(level: Int, MarkupText)
        /// A paragraph, or the first paragraph of a list's item.
        case paragraph(MarkupText)
        /// A fenced or indented block, without the fence; `info` is what stands behind the fence.
        case code(info: String, text: String)
        case table(MarkupTable)
    }

    package var content: Content
    /// The line of the page on which the block begins, counted from 1.
    package var line: Int
    /// In how many lists the block stands.
    package var depth: Int
    /// The names by which links refer to this block: `<a name="table5210141351517"></a>` and `id` attributes in it or
    /// directly before it.
    package var anchors: [String]

    package init(content: Content, line: Int, depth: Int = 0, anchors: [String] = []) {
        self.content = content
        self.line = line
        self.depth = depth
        self.anchors = anchors
    }
}

/// Text without markup: entities, escapes and emphasis are gone, runs of blanks are one blank, the ends are trimmed.
package struct MarkupText: Hashable, Sendable {
    package struct Link: Hashable, Sendable {
        /// What is shown.
        package var text: String
        /// As written: `#table52869820`, `错误码.md#td93`, `https://…`.
        package var target: String

        package init(text: String, target: String) {
            self.text = text
            self.target = target
        }

        /// The anchor on the same page that the link goes to; nil where it goes elsewhere.
        package var localAnchor: String? {
            target.hasPrefix("#") ? String(target.dropFirst()) : nil
        }
    }

    package var text: String
    package var links: [Link]
    /// Whether all of it is strong: `**表 1**  参数说明` is not, `**请求示例**` is.
    package var isStrong: Bool
    /// What of it is strong, at its beginning: `表 1`; empty where it begins otherwise.
    package var strongPrefix: String
    /// How many blanks that do not collapse stand before it: a page indents with them.
    package var indentation: Int

    package init(
        _ text: String,
        links: [Link] = [],
        isStrong: Bool = false,
        strongPrefix: String = "",
        indentation: Int = 0
    ) {
        self.text = text
        self.links = links
        self.isStrong = isStrong
        self.strongPrefix = strongPrefix
        self.indentation = indentation
    }
}

package struct MarkupTable: Hashable, Sendable {
    /// The rows of `thead`, or the first row where all of its cells are `th`. Spans are resolved: a cell that spans
    /// several columns or rows stands in each of them, so that all rows have the same number of cells where the page's
    /// table is whole.
    package var header: [MarkupRow]
    package var rows: [MarkupRow]
    /// `<caption>`, where there is one.
    package var caption: MarkupText?

    package init(header: [MarkupRow], rows: [MarkupRow], caption: MarkupText? = nil) {
        self.header = header
        self.rows = rows
        self.caption = caption
    }
}

package struct MarkupRow: Hashable, Sendable {
    package var cells: [MarkupCell]
    /// The line of the page on which the row begins, counted from 1.
    package var line: Int

    package init(cells: [MarkupCell], line: Int) {
        self.cells = cells
        self.line = line
    }
}

package struct MarkupCell: Hashable, Sendable {
    package enum Role: Hashable, Sendable {
        case paragraph
        /// An item of a list; a list within a list has depth 2.
        case item(depth: Int)
        /// A paragraph in a note ("说明", "须知", "NOTE"), without the note's own heading.
        case note
    }

    package struct Line: Hashable, Sendable {
        package var role: Role
        package var content: MarkupText

        package init(_ content: MarkupText, role: Role = .paragraph) {
            self.content = content
            self.role = role
        }
    }

    /// The paragraphs, items and notes of the cell in their order; `<br>` begins another paragraph.
    package var lines: [Line]
    package var anchors: [String]

    package init(lines: [Line], anchors: [String] = []) {
        self.lines = lines
        self.anchors = anchors
    }

    /// All lines, one blank between them.
    package var text: String {
        lines.map(\.content.text).joined(separator: " ")
    }

    package var links: [MarkupText.Link] {
        lines.flatMap(\.content.links)
    }
}
