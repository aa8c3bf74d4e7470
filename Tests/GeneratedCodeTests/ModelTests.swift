// What generated models do: each construct decoded, encoded, and decoded again.
import Case_all_of
import Case_arrays_and_maps
import Case_integer_enums
import Case_objects
import Case_recursion
import Case_request_bodies
import Case_string_enums
import Case_text_formats
import Case_unions
import DriftlessRuntime
import Testing

/// The value of a text, and the text of that value.
private func roundTrip<Model: JSONModel>(_ text: String, as type: Model.Type) throws -> (Model, String) {
    let value = try Model(json: Array(text.utf8))
    return (value, String(decoding: value.jsonBytes(), as: UTF8.self))
}

@Suite("Generated models decode and encode")
struct ModelTests {
    @Test("required, optional and nullable properties")
    func objects() throws {
        let text =
            #"{"name":"Ada","nickname":null,"age":36,"isAdmin":true,"address":{"street":"A"},"former_addresses":[{"street":"B"}],"anything":[1,{"a":null}]}"#
        let (person, written) = try roundTrip(text, as: Person.self)
        #expect(person.name == "Ada")
        #expect(person.nickname == nil)
        #expect(person.address?.street == "A")
        #expect(person.formerAddresses?.map(\.street) == ["B"])
        #expect(written == text)
        for missing in [#"{"nickname":null}"#, #"{"name":"Ada"}"#, #"{"name":null,"nickname":null}"#] {
            #expect(throws: JSONError.self) { _ = try Person(json: Array(missing.utf8)) }
        }
    }

    @Test("a type that is sent tells absent from null")
    func presence() throws {
        #expect(try roundTrip(#"{"name":"a"}"#, as: Case_request_bodies.ThingInput.self).0.remark == .absent)
        #expect(
            try roundTrip(#"{"name":"a","remark":null}"#, as: Case_request_bodies.ThingInput.self).1
                == #"{"name":"a","remark":null}"#
        )
        let value = Case_request_bodies.ThingInput(name: "a", remark: "b")
        #expect(String(decoding: value.jsonBytes(), as: UTF8.self) == #"{"name":"a","remark":"b"}"#)
    }

    @Test("open enums keep what the document does not list")
    func enums() throws {
        #expect(Color(rawValue: "dark-green") == .darkGreen)
        #expect(Color(rawValue: "purple") == .unrecognized(rawValue: "purple"))
        #expect(Color.allKnownCases.map(\.rawValue) == Color.jsonNames)
        #expect(Level(rawValue: 30).rawValue == 30)
        #expect(Level(rawValue: 7) == .unrecognized(rawValue: 7))
        let (holder, text) = try roundTrip(#"{"level":7,"levels":[0,-2]}"#, as: Case_integer_enums.Holder.self)
        #expect(holder.level == .unrecognized(rawValue: 7))
        #expect(text == #"{"level":7,"levels":[0,-2]}"#)
    }

    @Test("texts that carry values are written in the document's formats")
    func formats() throws {
        let text =
            #"{"at":"2018-08-06T02:41:14Z","began":"2018-08-06T10:41:14+0800","stamps":["20180806024114"],"progress":"12.50","ok":"TRUE","size":3,"bytes":4}"#
        let (reading, written) = try roundTrip(text, as: Reading.self)
        #expect(reading.at.value == reading.began?.value)
        #expect(reading.stamps?.first?.value == reading.at.value)
        #expect(reading.ok == .value(true))
        #expect(reading.size?.unit == .kilobytes)
        #expect(written == text)
    }

    @Test("arrays, maps, nulls among elements, and members that the document does not name")
    func containers() throws {
        let text =
            #"{"names":["a"],"counts":{"x":1},"matrix":[[1,2.5],[]],"sparse":["a",null],"byName":{"b":{"names":[]}}}"#
        let (directory, written) = try roundTrip(text, as: Directory.self)
        #expect(directory.sparse == ["a", nil])
        #expect(directory.byName?["b"]?.names == [])
        #expect(written == text)
        let (labelled, again) = try roundTrip(#"{"id":"1","color":"red"}"#, as: Labelled.self)
        #expect(labelled.additionalProperties == ["color": "red"])
        #expect(again == #"{"id":"1","color":"red"}"#)
    }

    @Test("allOf is one type with the properties of all")
    func allOf() throws {
        let derived = try Derived(json: Array(#"{"id":"1","note":"n","size":2}"#.utf8))
        #expect(derived == Derived(id: "1", note: "n", size: 2))
        #expect(throws: JSONError.self) { _ = try Derived(json: Array(#"{"id":"1"}"#.utf8)) }
    }

    @Test("a union takes the branch of its discriminator, or the first that fits, or keeps the value")
    func unions() throws {
        let text =
            #"{"shapes":[{"kind":"circle","radius":1},{"side":2,"kind":"Square"},{"kind":"blob","x":[]}],"label":7}"#
        let (drawing, written) = try roundTrip(text, as: Drawing.self)
        try #require(drawing.shapes?.count == 3)
        #expect(drawing.shapes?[0] == .circle(Circle(kind: "circle", radius: 1)))
        #expect(drawing.label == .integer(7))
        guard case .unrecognized = drawing.shapes?[2] else {
            Issue.record("an unknown tag was not kept")
            return
        }
        let again = try Drawing(json: Array(written.utf8))
        #expect(again == drawing)
        for (text, expected) in [(#""a""#, Untagged.string("a")), ("[1,2]", .integerArray([1, 2]))] {
            #expect(try Untagged(json: Array(text.utf8)) == expected)
        }
    }

    @Test("types that hold themselves")
    func recursion() throws {
        let text = #"{"value":1,"next":{"value":2,"children":[{"value":3}]}}"#
        let (node, written) = try roundTrip(text, as: Node.self)
        #expect(node.next?.children?.first?.value == 3)
        #expect(written == text)
        let sum = try Expression(json: Array(#"{"left":1,"right":{"left":2,"right":3}}"#.utf8))
        guard case .sum(let outer) = sum, case .sum(let inner) = outer.right else {
            Issue.record("\(sum)")
            return
        }
        #expect(inner.left == .number(2))
    }
}
