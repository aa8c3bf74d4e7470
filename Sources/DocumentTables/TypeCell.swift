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
    package static func read(_ cell: MarkupCell) -> TypeCell? {
        nil
    }
}
