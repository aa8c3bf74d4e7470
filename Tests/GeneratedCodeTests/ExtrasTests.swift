// Members that a document allows and does not name are kept, and sent again.
import Case_extras
import DriftlessRuntime
import Testing

@Suite("Members that the document allows are kept and sent again")
struct ExtrasTests {
    static let kept: [(String, @Sendable (String) throws -> String)] = [
        (#"{"a":"x","q":{"r":[1,null]},"z":1.50}"#, { try Wire.roundTrip($0, as: Free.self).text }),
        (#"{"a":"x","q":[true]}"#, { try Wire.roundTrip($0, as: Empty.self).text }),
        (#"{"a":"x","additionalProperties":"own","n":2}"#, { try Wire.roundTrip($0, as: Typed.self).text }),
        (#"{"a":"x","t":"2020-01-01T00:00:00Z"}"#, { try Wire.roundTrip($0, as: Timed.self).text }),
        (#"{"a":"x","m":null,"n":"v"}"#, { try Wire.roundTrip($0, as: Nullable.self).text }),
        (#"{"a":"x","f":{"a":"y","more":1}}"#, { try Wire.roundTrip($0, as: Modelled.self).text }),
        (#"{"a":"x","b":1,"more":[]}"#, { try Wire.roundTrip($0, as: Inherited.self).text }),
    ]

    @Test("of any kind, of one type, nullable, models, through allOf", arguments: kept.indices)
    func keeps(_ index: Int) throws {
        let (json, again) = Self.kept[index]
        #expect(try again(json) == json)
    }

    @Test("what is unstated or forbidden is skipped by a reader")
    func skipped() throws {
        #expect(try Wire.roundTrip(#"{"a":"x","new":1}"#, as: Plain.self).text == #"{"a":"x"}"#)
        #expect(try Wire.roundTrip(#"{"a":"x","new":1}"#, as: Closed.self).text == #"{"a":"x"}"#)
    }

    @Test("a member of another type than the document's is an error")
    func mistyped() {
        #expect(throws: JSONError.self) { _ = try Wire.roundTrip(#"{"a":"x","n":"no"}"#, as: Typed.self) }
    }

    @Test("an extra that has a property's name is not written beside it")
    func twice() {
        #expect(Wire.text(of: Free(a: "x", additionalProperties: ["a": 2, "z": 1])) == #"{"a":"x","z":1}"#)
    }

    @Test("they go out with a request and come back")
    func request() async throws {
        let recorder = Recorder(#"{"a":"x","more":{"deep":[1]}}"#)
        let client = CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        let thing = try await client.putThing(body: Free(a: "x", additionalProperties: ["b": true]))
        #expect(recorder.body == #"{"a":"x","b":true}"#)
        #expect(thing.additionalProperties == ["more": ["deep": [1]]])
    }
}
