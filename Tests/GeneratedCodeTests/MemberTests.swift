// Arrays described by position, and members described by their names: read, kept, written and checked.
import Case_members
import DriftlessRuntime
import Testing

@Suite("Elements by position and members by name")
struct MemberTests {
    @Test(
        "every value comes back as it was",
        arguments: [
            #"{"point":[1,2.5]}"#, #"{"path":[]}"#, #"{"path":["a"]}"#, #"{"path":["a",[1,2]]}"#,
            #"{"path":["a",[1,2],3,4]}"#, #"{"open":["2020-01-01T00:00:00Z",null,{"a":1},[]]}"#, #"{"open":["soon"]}"#,
            #"{"extended":{"id":1,"x-a":"b"}}"#, #"{"several":{"id":1,"n-a":1,"s-a":"b","t":[]}}"#,
            #"{"unmatched":{"id":1,"a":1}}"#, #"{"closed":{"a":1}}"#, #"{"prefixed":{"x-a":1}}"#,
            #"{"any":{"a":true}}"#,
            #"{"node":["a",["b",["c"]]]}"#, #"{"choice":[1,2]}"#, #"{"choice":["a"]}"#, #"{"choice":[]}"#,
        ]
    )
    func roundTrip(_ json: String) throws {
        let (_, text) = try Wire.roundTrip(json, as: Shape.self)
        #expect(text == json)
    }

    @Test("elements have their own types")
    func elements() throws {
        let shape = try Shape(json: #"{"path":["a",[1,2],3,4],"choice":[1,2]}"#.utf8)
        #expect(shape.path == Path(item0: "a", item1: Point(item0: 1, item1: 2), rest: [3, 4]))
        #expect(shape.choice == .point(Point(item0: 1, item1: 2)))
        #expect(throws: JSONError.self) { try Shape(json: #"{"point":[1]}"#.utf8) }
        #expect(throws: JSONError.self) { try Shape(json: #"{"point":{"item 0":1}}"#.utf8) }
        #expect(throws: JSONError.self) { try Shape(json: #"{"point":[1,2"#.utf8) }
        #expect(try Shape(json: #"{"point":[1,2,3]}"#.utf8).point == Point(item0: 1, item1: 2))
    }

    @Test("what follows an element that is left out is left out, too")
    func gaps() {
        #expect(Wire.text(of: Path(item1: Point(item0: 1, item1: 2), rest: [3])) == "[]")
        #expect(Wire.text(of: Path(item0: "a", rest: [3])) == #"["a"]"#)
    }

    @Test("members are kept by their names, the others are skipped")
    func names() throws {
        let shape = try Shape(json: #"{"extended":{"id":1,"x-\u0061":"b","y":5},"prefixed":{"x-a":1,"b":"c"}}"#.utf8)
        #expect(shape.extended == Extended(id: 1, additionalProperties: ["x-a": "b"]))
        #expect(shape.prefixed == Prefixed(additionalProperties: ["x-a": 1]))
    }

    @Test("what they hold is checked where it is sent")
    func checks() async throws {
        let client = CaseClient(server: try ServerURL(Wire.server), transport: Recorder("{}"))
        _ = try await client.putShape(body: Shape(path: Path(item0: "abc"), extended: Extended(id: 1)))
        for (shape, path) in [
            (Shape(path: Path(item0: "abcd")), "'body.path[0]'"),
            (Shape(extended: Extended(id: 1, additionalProperties: ["x-a": "abcd"])), "'body.extended[\"x-a\"]'"),
        ] {
            await #expect {
                try await client.putShape(body: shape)
            } throws: { error in
                "\(error)".contains("at most 3 characters long") && "\(error)".contains(path.prefix(11))
            }
        }
    }
}
