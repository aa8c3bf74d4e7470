// Structs that are read, written and compared through their memory: that the places are the compiler's, and nothing is lost.
import SampleModels
import Testing

@_spi(Generated) @testable import DriftlessJSON

@Suite("Structs by their layout")
struct RecordPlanTests {
    @Test("every property lies where the compiler puts it")
    func offsets() {
        #expect(Everything.recordPlan.problem == nil)
        let places: [PartialKeyPath<Everything>] = [
            \.flag, \.text, \.count, \.half, \.otherFlag, \.ratio, \.big, \.amount, \.whole, \.anything,
            \.maybeAnything,
            \.size, \.type, \.maybeType, \.at, \.day, \.note, \.flagOrNull, \.backup, \.backups, \.byName, \.next,
            \.remark,
            \.small, \.last,
        ]
        #expect(Everything.recordPlan.fields.map(\.offset) == places.map { MemoryLayout<Everything>.offset(of: $0) })
        #expect(
            Everything.recordPlan.rest?.offset == MemoryLayout<Everything>.offset(of: \Everything.additionalProperties)
        )
        // Where something of no size lies is nobody's business.
        let nested: [PartialKeyPath<Nested>] = [\.inside, \.flags, \.last, \.maybeNothing]
        let fields = Nested.recordPlan.fields.filter { $0.access.size > 0 }
        #expect(fields.map(\.offset) == nested.map { MemoryLayout<Nested>.offset(of: $0) })
        #expect(Nested.recordPlan.problem == nil)
        #expect(OneFlag.recordPlan.problem == nil)
        #expect(Nothing.recordPlan.problem == nil)
        #expect(Point.recordPlan.problem == nil)
    }

    private static let whole = #"""
        {"flag":true,"text":"a text that is longer than fifteen bytes","count":-5,"half":7,"other_flag":false,"ratio":0.5,"big":18446744073709551615,"amount":1.25,"whole":12,"anything":[1,{"x":null}],"maybe_anything":"y","size":12,"type":"manual","maybe_type":"odd","at":"20240301020304","day":"2024-03-01","note":null,"flag_or_null":true,"backup":{"id":"b","type":"auto"},"backups":[{"id":"c","type":"auto","size":3},{"id":"d","type":"new"}],"by_name":{"k":[1,null]},"next":{"flag":false,"text":"","half":0,"whole":0,"anything":null,"type":"auto","day":"never","backups":[],"remark":null,"last":true},"remark":"é","small":4294967295,"last":false,"more":{"a":[]},"other":1}
        """#

    @Test("what is read is written again", arguments: 1...3)
    func roundTrip(_ times: Int) throws {
        let value = try Everything(json: Array(Self.whole.utf8))
        #expect(String(decoding: value.jsonBytes(), as: UTF8.self) == Self.whole)
        #expect(value.next?.value.next == nil)
        #expect(value.backups.map(\.id) == ["c", "d"])
        #expect(value.maybeType == .unrecognized(rawValue: "odd"))
        #expect(value.note == .null)
        #expect(value.byName == ["k": [1, nil]])
        #expect(value.additionalProperties == ["more": ["a": []], "other": 1])
    }

    @Test("values are equal where every property is, and hash alike then")
    func equality() throws {
        let one = try Everything(json: Array(Self.whole.utf8))
        let same = try Everything(json: Array(Self.whole.utf8))
        #expect(one == same)
        #expect(one.hashValue == same.hashValue)
        let changes: [(inout Everything) -> Void] = [
            { $0.flag = false }, { $0.text = "b" }, { $0.count = nil }, { $0.half = 8 }, { $0.otherFlag = nil },
            { $0.ratio = 0.25 }, { $0.ratio = .nan }, { $0.big = 1 }, { $0.amount = nil }, { $0.whole = 13 },
            { $0.anything = .null }, { $0.maybeAnything = nil }, { $0.size = DataSize(13, .kilobytes) },
            { $0.type = .auto }, { $0.maybeType = nil }, { $0.at = nil }, { $0.day = "2024-03-02" },
            { $0.note = .absent },
            { $0.flagOrNull = .null }, { $0.backup = nil }, { $0.backups[1].id = "x" }, { $0.byName = [:] },
            { $0.next = nil }, { $0.remark = nil }, { $0.small = 1 }, { $0.last = true },
            { $0.additionalProperties["other"] = 2 },
        ]
        for (index, change) in changes.enumerated() {
            var other = one
            change(&other)
            #expect(other != one, "change \(index)")
            #expect(other.jsonBytes() != one.jsonBytes() || index == 6, "change \(index)")
        }
        var number = one
        number.ratio = .nan
        #expect(number != number, "a number that is none is not equal to itself, as in Swift")
        #expect(Set([one, same, number]).count == 2)
    }

    @Test("a value whose type is not Hashable is compared by what is sent")
    func comparedByText() throws {
        let one = LooseHolder(loose: [Loose(text: "a")], maybe: nil)
        #expect(one == LooseHolder(loose: [Loose(text: "a")], maybe: nil))
        #expect(one.hashValue == LooseHolder(loose: [Loose(text: "a")], maybe: nil).hashValue)
        #expect(one != LooseHolder(loose: [Loose(text: "b")], maybe: nil))
        #expect(one != LooseHolder(loose: [Loose(text: "a")], maybe: Loose(text: "a")))
        #expect(try LooseHolder(json: Array(#"{"loose":["a"]}"#.utf8)) == one)
    }

    @Test("values are copied and destroyed like others: nothing is shared, and nothing is freed twice")
    func copies() throws {
        var copies = try (0..<100).map { _ in
            try Nested(json: Array(#"{"flags":\#(Self.whole),"last":true,"nothing":{}}"#.utf8))
        }
        let first = copies[0]
        for index in copies.indices {
            copies[index].flags.backups.removeAll()
            copies[index].flags.text += "!"
        }
        copies.removeLast(50)
        #expect(first.flags.backups.count == 2)
        #expect(copies.allSatisfy { $0.flags.text.hasSuffix("!") && $0.last })
        #expect(first.inside == nil)
        #expect(first.maybeNothing == nil)
    }

    @Test("an array by positions keeps its elements, up to one that is left out")
    func positions() throws {
        let point = try Point(json: Array(#"[1,2,"a","b"]"#.utf8))
        #expect(point == Point(x: 1, y: 2, rest: ["a", "b"]))
        #expect(point.jsonBytes() == Array(#"[1,2,"a","b"]"#.utf8))
        #expect(Point(x: 1, y: nil, rest: ["a"]).jsonBytes() == Array("[1]".utf8))
        #expect(Point(x: -1, y: nil, rest: []).checkedJSONBytes().broken.map(\.path) == ["$[0]"])
    }

    @Test("a struct that its layout does not describe is never read")
    func wrongLayout() throws {
        for text in [#"{"a":"x"}"#, "{}", "nonsense"] {
            let error = #expect(throws: JSONError.self) { try Longer(json: Array(text.utf8)) }
            #expect(error?.reason == .layout)
            #expect(error?.expected.contains("Longer") == true)
        }
        #expect(throws: JSONError.self) { try Unreadable(json: Array(#"{"a":"x"}"#.utf8)) }
        #expect(throws: JSONError.self) { try Holder(json: Array(#"{"longer":[{"a":"x"}]}"#.utf8)) }
        #expect(throws: JSONError.self) { try [Holder?](json: Array("[null]".utf8)) }
    }

    @Test("a struct that its layout does not describe is not written, and compared by reflection")
    func wrongLayoutWritten() {
        let value = Longer(a: "x", b: "y")
        #expect(value.jsonBytes() == Array("null".utf8))
        #expect(value.checkedJSONBytes().broken.count == 1)
        #expect(value == Longer(a: "x", b: "y"))
        #expect(value.hashValue == Longer(a: "x", b: "y").hashValue)
        #expect(value != Longer(a: "x", b: "z"))
        #expect(Holder(longer: [value]).checkedJSONBytes().broken.map(\.path) == ["$.longer[0]"])
    }
}
