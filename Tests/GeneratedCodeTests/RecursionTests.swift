// Types that hold themselves: to whoever uses them their properties are plain ones.
import Case_directions
import Case_recursion
import DriftlessRuntime
import Testing

@Suite("Values that hold values of their own type")
struct RecursionTests {
    @Test("initialisers take plain values, and properties give them")
    func plain() throws {
        var node = Node(value: 1, next: Node(value: 2, next: Node(value: 3)))
        let copy = node
        #expect(node.next?.next?.value == 3)
        node.next?.next = nil
        node.next?.value = 5
        #expect(Wire.text(of: node) == #"{"value":1,"next":{"value":5}}"#)
        #expect(Wire.text(of: copy) == #"{"value":1,"next":{"value":2,"next":{"value":3}}}"#)
        #expect(node != copy && Set([node, copy, copy]).count == 2)
        #expect(try Node(json: Wire.text(of: copy).utf8) == copy)
        let next: Node? = copy.next
        #expect(next?.next == Node(value: 3))
    }

    @Test("types that hold each other are no different")
    func mutual() throws {
        let husband = Husband(wife: Wife(husband: Husband()))
        #expect(Wire.text(of: husband) == #"{"wife":{"husband":{}}}"#)
        #expect(try Husband(json: #"{"wife":{"husband":{}}}"#.utf8) == husband)
    }

    @Test("nothing of the storage is printed")
    func printed() {
        let text = "Node(value: 1, next: Optional(Node(value: 2, next: nil, children: nil)), children: nil)"
        let node = Node(value: 1, next: Node(value: 2))
        #expect("\(node)" == text)
        #expect(String(reflecting: node) == text)
        #expect("\([node])" == "[\(text)]")
    }
}
