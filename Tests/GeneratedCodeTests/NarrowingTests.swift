// `allOf` is an intersection, whatever the order of its parts.
import Case_narrowing
import DriftlessRuntime
import Testing

@Suite("A property that two parts of allOf describe is the narrower of the two")
struct NarrowingTests {
    @Test("an envelope's payload has the type that the operation gives it")
    func envelope() async throws {
        let recorder = Recorder(#"{"status":0,"payload":{"number":1},"list":[{"number":2}]}"#)
        let client = CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        let result = try await client.getOrder(id: "1")
        #expect(result.payload == Order(number: 1))
        #expect(result.list == [Order(number: 2)])
        #expect(result.status == ._0)
    }

    @Test("the order of the parts changes nothing")
    func order() async throws {
        let recorder = Recorder(#"{"status":9,"payload":{"number":3}}"#, status: 409)
        let client = CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        let error = await #expect(throws: ClientError.self) { _ = try await client.getOrder(id: "1") }
        guard case .server(let problem)? = error else { return }
        #expect(problem.body(as: GetOrderConflict.self)?.payload == Order(number: 3))
        #expect(problem.body(as: GetOrderConflict.self)?.status == 9)
    }

    @Test("types, formats and lists of values")
    func line() throws {
        let json = #"{"kind":"piece","amount":2,"at":"2020-01-01T00:00:00Z","state":"b"}"#
        let (line, text) = try Wire.roundTrip(json, as: Line.self)
        #expect(
            line
                == Line(kind: .piece, amount: 2, at: .value(try #require(Timestamp("2020-01-01T00:00:00Z"))), state: .b)
        )
        #expect(LineState.allKnownCases == [.b, .c])
        #expect(text == json)
        #expect(throws: JSONError.self) { _ = try Wire.roundTrip(#"{"kind":"piece","amount":1.5}"#, as: Line.self) }
    }

    @Test("required counts wherever it stands")
    func required() {
        #expect(throws: JSONError.self) { _ = try Wire.roundTrip(#"{"number":1}"#, as: RequiredBeside.self) }
        #expect(throws: JSONError.self) { _ = try Wire.roundTrip("{}", as: RequiredInMember.self) }
    }

    @Test("what one part keeps, the whole keeps")
    func extras() throws {
        let json = #"{"known":"k","more":"m"}"#
        #expect(try Wire.roundTrip(json, as: OpenAndNamed.self).text == json)
    }

    @Test("a choice beside properties has them in each branch")
    func choices() throws {
        let choice = ChoiceBeside.withIban(ChoiceBesideWithIban(id: "1", iban: "i"))
        #expect(String(decoding: choice.jsonBytes(), as: UTF8.self) == #"{"id":"1","iban":"i"}"#)
        #expect(try [ChoiceBeside](json: Array(#"[{"iban":"i","id":"1"}]"#.utf8)) == [choice])
        #expect(
            try [WithChoice](json: Array(#"[{"card":"c","id":"1"}]"#.utf8))
                == [.withCard(WithChoiceWithCard(id: "1", card: "c"))]
        )
    }
}
