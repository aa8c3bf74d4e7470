// Null, absent and there, in what is sent and received.
import Case_nullability
import DriftlessRuntime
import Testing

@Suite("Null stands where the document lets it, and nowhere else")
struct NullabilityTests {
    private static let required =
        #""home":null,"work":null,"birth":null,"sibling":null,"mood":null,"maybe":null"#

    @Test("required and nullable: null is read and written, missing is an error")
    func requiredNull() throws {
        let json = "{" + Self.required + "}"
        let (profile, text) = try Wire.roundTrip(json, as: Profile.self)
        #expect(profile.work == nil && profile.sibling == nil && profile.maybe == nil)
        #expect(text == json)
        let missing = json.replacing(#""work":null,"#, with: "")
        #expect(throws: JSONError.self) { _ = try Wire.roundTrip(missing, as: Profile.self) }
    }

    @Test("optional and nullable tells absent from null; enums with null, too")
    func optionalNull() throws {
        let json = "{" + Self.required + #","nick":null,"state":null,"tier":null,"level":null}"#
        let (profile, text) = try Wire.roundTrip(json, as: Profile.self)
        #expect(profile.nick == .null && profile.state == .null && profile.tier == .null && profile.level == .null)
        #expect(text == json)
        let some = "{" + Self.required + #","state":"","level":-1}"#
        let (other, again) = try Wire.roundTrip(some, as: Profile.self)
        #expect(other.nick == .absent && other.state == .value(.empty) && other.level == .value(.minus1))
        #expect(again == some)
    }

    @Test("null inside arrays and maps is an element; a plain part of allOf forbids it")
    func elements() throws {
        let json = "{" + Self.required + #","tags":[null,"a"],"notes":{"k":null},"moods":["sad",null]}"#
        #expect(try Wire.roundTrip(json, as: Profile.self).text == json)
        let strict = "{" + Self.required + #","strict":"s"}"#
        #expect(try Wire.roundTrip(strict, as: Profile.self).value.strict == "s")
    }

    @Test("a nullable parameter can be left out")
    func parameter() async throws {
        let recorder = Recorder("{" + Self.required + "}")
        let client = CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        let profile = Profile(home: nil, work: nil, birth: nil, sibling: nil, mood: .glad, maybe: nil)
        _ = try await client.putProfile(body: profile)
        #expect(recorder.request?.path == "/base/profiles")
        _ = try await client.putProfile(body: profile, since: CalendarDate("2020-01-01"), xTrace: "t")
        #expect(recorder.request?.path == "/base/profiles?since=2020-01-01")
    }
}
