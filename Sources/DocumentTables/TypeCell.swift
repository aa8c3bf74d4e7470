// What a type cell says: `String`, `Array of <a>BackupItem</a> objects`, `列表数据结构，请参见<a>表3</a>。`.
package import DocumentFacts
package import PageMarkup

/// The type of a field before the tables that it refers to are read.
package struct TypeCell: Hashable, Sendable {
    /// Objects have no fields yet.
    package var shape: ShapeFacts
    /// The anchors that the cell links to on the same page.
    package var anchors: [String]

    package init(shape: ShapeFacts, anchors: [String] = []) {
        self.shape = shape
        self.anchors = anchors
    }

    /// Nil where the words are no type that is known.
    ///
    /// An empty cell, a dash and `无` leave the type unsaid, and so do words that allow several types.
    package static func read(_ cell: MarkupCell) -> TypeCell? {
        let anchors = cell.links.compactMap(\.localAnchor)
        let names = Set(cell.links.map { TypeExpression.normalised($0.text) })
        let whole = cell.text
        let texts = [whole] + (cell.lines.count > 1 ? cell.lines.prefix(1).map(\.content.text) : [])
        for text in texts {
            // A type is a few words; what is longer is a description in the wrong column.
            guard text.utf8.count <= longest else { continue }
            guard var shape = TypeExpression(namesOfTables: names).shape(of: text) else { continue }
            if shape == .array(.unsaid), !anchors.isEmpty { shape = .array(.object([])) }
            return TypeCell(shape: shape, anchors: anchors)
        }
        return nil
    }

    /// The type that the words are closest to: `doubule` is a slip of `double`. Nil where they are like none.
    static func closest(to cell: MarkupCell) -> (TypeCell, words: String)? {
        guard cell.text.utf8.count <= longest, let words = TypeWords.corrected(TypeExpression.normalised(cell.text))
        else { return nil }
        let corrected = MarkupCell(lines: [MarkupCell.Line(MarkupText(words, links: cell.links))])
        return read(corrected).map { ($0, words) }
    }

    private static let longest = 400
}
