// `readOnly` is not sent, `writeOnly` not expected.
import Case_directions
import DriftlessRuntime
import Testing

@Suite("What is read only is not sent, and what is write only not expected")
struct DirectionTests {
    @Test("a request asks for no id, and a response without a password is whole")
    func bothWays() async throws {
        let recorder = Recorder(#"{"id":7,"name":"Ada","created":"2020-01-01T00:00:00Z","note":null}"#, status: 201)
        let client = CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        let user = try await client.addUser(body: UserInput(name: "Ada", password: "p"))
        #expect(recorder.body == #"{"name":"Ada","password":"p"}"#)
        #expect(user.id == 7)
        #expect(user.created.value == Timestamp("2020-01-01T00:00:00Z"))
    }

    @Test("what holds it is two types as well, in arrays, maps and itself; what is the same both ways is one")
    func holders() async throws {
        let recorder = Recorder(
            #"{"a":{"lead":{"id":1,"name":"n","created":"2020-01-01T00:00:00Z"},"place":{"town":"t"}}}"#
        )
        let client = CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        let place = Place(town: "t")
        let parent = TeamInput(lead: UserInput(name: "b", password: "q"))
        let teams = try await client.addTeam(
            body: [TeamInput(lead: UserInput(name: "a", password: "p"), parent: parent, place: place)]
        )
        #expect(
            recorder.body
                == #"[{"lead":{"name":"a","password":"p"},"parent":{"lead":{"name":"b","password":"q"}},"place":{"town":"t"}}]"#
        )
        #expect(teams["a"]?.place == place)
        #expect(teams["a"]?.lead.id == 1)
    }

    @Test("what goes one way only is one type")
    func oneWay() async throws {
        let recorder = Recorder("", status: 204)
        let client = CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        try await client.logIn(body: Credentials(name: "n", secret: "s"))
        #expect(recorder.body == #"{"name":"n","secret":"s"}"#)
    }
}
