// How much a document may ask of its reader before it is refused.

/// Bounds on a document. They keep hostile input from taking the process's memory or its stack.
package struct YAMLLimits: Hashable, Sendable {
    /// How many collections may stand inside each other, aliases followed.
    package let nestingDepth: Int
    /// How many nodes a document may have, each alias counted as all that it stands for.
    package let nodes: Int
    /// How many bytes a file may have.
    package let bytes: Int

    /// Values that the tree's 32-bit indices cannot hold are lowered to what they can.
    package init(nestingDepth: Int = 256, nodes: Int = 4_000_000, bytes: Int = 256 << 20) {
        let highest = Int(Int32.max) / 4
        self.nestingDepth = min(max(nestingDepth, 1), highest)
        self.nodes = min(max(nodes, 1), highest)
        self.bytes = min(max(bytes, 0), highest)
    }

    package static let standard = YAMLLimits()
}
