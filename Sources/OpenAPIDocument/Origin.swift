// Where a part of a document stands: its line, and its pointer, which is written out only when somebody asks.
package import Diagnostics
package import YAMLTree

/// Where something stands: what a diagnostic about it points at.
package struct Origin: Sendable {
    private enum Source: Sendable {
        case text(String)
        /// A pointer has the keys of everything around its node: kept as a text for every node, one long key would take memory
        /// many times over.
        case node(YAMLNode)
    }

    package var span: SourceSpan
    private var source: Source

    package init(span: SourceSpan, pointer: String) {
        self.span = span
        source = .text(pointer)
    }

    init(span: SourceSpan, node: YAMLNode) {
        self.span = span
        source = .node(node)
    }

    /// The JSON pointer inside the file, such as `/components/schemas/Pet`.
    package var pointer: String {
        switch source {
        case .text(let text): text
        case .node(let node): node.pointer
        }
    }

    /// The value that stands there, where a document wrote it.
    package var node: YAMLNode? {
        if case .node(let node) = source { return node }
        return nil
    }

    /// How many bytes the pointer has.
    var pointerLength: Int {
        switch source {
        case .text(let text): text.utf8.count
        case .node(let node): node.pointerLength
        }
    }

    /// The file and the pointer, without the line. What an overlay wrote is at its place in the document.
    package var place: Place { Place(document: node?.document ?? span.file, pointer: pointer) }

    /// Of what no document wrote.
    package static let nowhere = Origin(
        span: SourceSpan(file: "", start: SourcePosition(line: 1, column: 1), length: 1),
        pointer: ""
    )
}

extension Origin: Hashable {
    package static func == (a: Origin, b: Origin) -> Bool {
        a.span == b.span && a.pointer == b.pointer
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(span)
    }
}
