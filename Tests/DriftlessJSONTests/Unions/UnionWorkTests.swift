// How much work choosing the branches of unions inside unions may be.
import Testing

@_spi(Generated) @testable import DriftlessJSON

@Suite("Choosing a branch is bounded")
struct UnionWorkTests {
    /// The bytes spent on attempts.
    private func work<Value: JSONValueDecodable>(_ type: Value.Type, _ text: String) throws -> Int {
        let json = Array(text.utf8)
        let program = Value.jsonProgram
        let work = json.withUnsafeBufferPointer { text -> Int? in
            var scanner = JSONScanner(text: text, program: program)
            defer { scanner.close() }
            return scanner.scan(program.root) ? Int(scanner.unionWork) : nil
        }
        return try #require(work)
    }

    private func chain(_ depth: Int, _ side: String, leaf: String = "1") -> String {
        String(repeating: #"{"next":"#, count: depth) + leaf
            + String(repeating: #","\#(side)":""}"#, count: depth)
    }

    @Test("unions that hold themselves, in the first branch and in the last", arguments: ["left", "right"])
    func chains(_ side: String) throws {
        for depth in [1, 10, 40, 60] {
            let text = chain(depth, side)
            // Each byte belongs to one level, whose two branches are tried once each.
            #expect(try work(Tree.self, text) <= 2 * (text.utf8.count + depth + 1))
            #expect(try Tree(json: Array(text.utf8)).jsonBytes() == Array(text.utf8))
        }
    }

    @Test("many branches, of which none fits before the end")
    func manyBranches() throws {
        let text = Array(repeating: #"{"pet":{"name":"t","lives":1,"tricks":2,"kind":"dog"}}"#, count: 2_000)
        let json = Array("[\(text.joined(separator: ","))]".utf8)
        let choices = try [Choice<Wraps>](json: json)
        #expect(choices.allSatisfy { $0.branch == 1 })
    }

    @Test("a value that fits nowhere, deep inside")
    func nowhere() throws {
        let text = chain(60, "left", leaf: "true")
        // Those around it are told by their members.
        var tree = try Tree(json: Array(text.utf8))
        #expect(tree.jsonBytes() == Array(text.utf8))
        while case .left(let left) = tree {
            tree = left.next.value
        }
        #expect(tree == .unrecognized(true))
    }

    @Test("what is lost is found once, however many there are")
    func losses() throws {
        let extras = (0..<5_000).map { #""x\#($0)":1"# }.joined(separator: ",")
        let json = Array(#"{"a":"1",\#(extras)}"#.utf8)
        #expect(try Choice<Options>(json: json).branch == 0)
        let both = Array(#"{"a":"1",\#(extras),"b":"2"}"#.utf8)
        #expect(try Choice<Options>(json: both).branch == -1)
    }
}
