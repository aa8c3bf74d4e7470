// The wrappers that keep a property of a type's own type on the heap, without a value or with one.
import Testing

@testable import DriftlessJSON

@Suite("Properties behind a reference")
struct IndirectTests {
    private struct Node: Hashable {
        var name: String
        @IndirectOptional var next: Node?
        @IndirectPresence var other: Presence<Node> = .absent
    }

    @Test("a property is a plain one, and a copy keeps its own")
    func plain() {
        var node = Node(name: "a", next: Node(name: "b"))
        let copy = node
        node.next?.name = "c"
        node.other = .value(Node(name: "d"))
        #expect(node.next?.name == "c" && copy.next?.name == "b")
        #expect(node.other.value?.name == "d" && copy.other == .absent)
        node.other = .null
        #expect(node.other == .null && node != copy)
    }

    @Test("storage has the memory of the type that layouts name")
    func memory() {
        #expect(MemoryLayout<IndirectOptional<Node>>.size == MemoryLayout<Indirect<Node>?>.size)
        #expect(MemoryLayout<IndirectPresence<Node>>.size == MemoryLayout<Presence<Indirect<Node>>>.size)
        #expect(MemoryLayout<IndirectPresence<Node>>.stride == MemoryLayout<Presence<Indirect<Node>>>.stride)
    }
}
