// How a tree lies in memory: flat arrays that name each other by index, made once and never changed.
import Diagnostics

/// The whole of one document, with at least one source. Flat, so that a tree of any depth is freed without recursion.
final class TreeStorage: Sendable {
    /// One node. The meaning of `first` and `count` depends on the kind.
    struct Record: Sendable {
        var kind: YAMLNode.Kind
        var style: NodeStyle
        var tag: CoreTag
        /// Which of `sources` the node was written in.
        var file: UInt8 = 0
        /// The bytes that a span underlines.
        var start: Int32
        var end: Int32
        /// A scalar's index in `texts`, or where a collection begins in `children`.
        var first: Int32
        /// How many of `children` are a collection's; a mapping has two for each entry, key before value.
        var count: Int32
        var parent: Int32
        /// The index in a sequence, or the key node in a mapping, which is a scalar: what a pointer says about this
        /// node. Negative where it can say nothing: at the root, and at what stands as a key but cannot be one.
        var slot: Int32
    }

    /// The document's own file first, then those of overlays.
    let sources: [TreeSource]
    let records: [Record]
    let children: [Int32]
    let texts: [String]
    /// For each large mapping, the position of each key among its entries.
    let keyIndexes: [Int32: [ExactText: Int32]]

    init(
        sources: [TreeSource],
        records: [Record],
        children: [Int32],
        texts: [String],
        keyIndexes: [Int32: [ExactText: Int32]]
    ) {
        self.sources = sources
        self.records = records
        self.children = children
        self.texts = texts
        self.keyIndexes = keyIndexes
    }

    /// The path of the document.
    var path: String { sources[0].path }

    func children(of record: Record) -> ArraySlice<Int32> {
        children[Int(record.first)..<Int(record.first) + Int(record.count)]
    }
}

/// How a node was written.
package enum NodeStyle: Hashable, Sendable {
    /// A scalar without quotes; only this one is resolved.
    case plain
    /// A scalar in single or double quotes.
    case quoted
    /// A scalar behind `|` or `>`, or a collection laid out by indentation.
    case block
    /// A collection in brackets or braces.
    case flow
}

/// What an explicit tag asks for; `none` where there is no tag or one that is ignored.
enum CoreTag: Hashable, Sendable {
    case none, null, boolean, integer, float, string
}

/// A file that nodes of a tree were written in.
struct TreeSource: Sendable {
    var path: String
    var lines: LineTable
}
