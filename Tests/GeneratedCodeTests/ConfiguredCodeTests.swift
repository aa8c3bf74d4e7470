// What driftless.yaml makes of generated code: closed enums, types of one's own, groups of operations, overlays, filters.
import Case_closed_enums
import Case_default_mapping
import Case_overlaid
import Case_own_types
import Case_tag_groups
import DriftlessRuntime
import OwnTypes
import Testing

@Suite("Generated code as driftless.yaml has it")
struct ConfiguredCodeTests {
    @Test("a closed enum has its values and no others: another one is an error where it is read")
    func closedEnums() throws {
        let text =
            #"{"state":"running","level":2,"loose":"z","one":"only","mixed":3,"states":["idle","all cases"],"#
            + #""inline":"y"}"#
        let thing = try Wire.roundTrip(text, as: Thing.self)
        #expect(thing.value.state == .running && thing.value.level == ._2 && thing.value.inline == .y)
        #expect(thing.value.loose == .unrecognized(rawValue: "z") && thing.value.states == [.idle, .allCases])
        #expect(thing.text == text)
        typealias State = Case_closed_enums.State
        #expect(State(rawValue: "running") == .running && State(rawValue: "new") == nil && Level(rawValue: 3) == nil)
        #expect(State.allKnownCases.map(\.rawValue) == ["idle", "running", "all cases", "he said \"no\""])
        let escaped = try Thing(json: Array(#"{"state":"he said \"no\""}"#.utf8))
        #expect(escaped.state == State.allKnownCases[3])
        for (wrong, path) in [
            (#"{"state":"new"}"#, "$.state"), (#"{"state":"idle","level":3}"#, "$.level"),
            (#"{"state":"idle","states":["idle","x"]}"#, "$.states[1]"),
            (#"{"state":"idle","inline":"z"}"#, "$.inline"),
        ] {
            let error = #expect(throws: JSONError.self) { try Thing(json: Array(wrong.utf8)) }
            #expect(error?.path.description == path)
            #expect(error?.expected == "one of the documented values")
        }
        // Two lists of texts in a union are one enum of all.
        #expect(try Thing(json: Array(#"{"state":"idle","either":"b"}"#.utf8)).either == .b)
    }

    @Test("a closed enum is sent like any other")
    func closedArguments() async throws {
        let recorder = Recorder(#"{"state":"idle"}"#)
        let client = Case_closed_enums.CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        _ = try await client.listThings(state: .running, level: ._5)
        #expect(recorder.request?.path == "/base/things?level=5&state=running")
        let broken = Recorder(#"{"state":"dancing"}"#)
        let other = Case_closed_enums.CaseClient(server: try ServerURL(Wire.server), transport: broken)
        await #expect(throws: ClientError.self) { _ = try await other.listThings() }
    }

    @Test("types of one's own stand in the place of generated ones, and keep what they make nothing of")
    func ownTypes() async throws {
        let text =
            #"{"id":"not a uuid","total":"12.50 EUR","fee":"free","fees":["1.00 CHF"],"at":{"x":1.5,"y":2.5},"way":[{"x":0.5}],"due":"2024-02-29"}"#
        let order = try Wire.roundTrip(text, as: Order.self)
        #expect(order.value.id == "not a uuid" && order.value.total?.value == Money(hundredths: 1250, currency: "EUR"))
        #expect(order.value.fee == .unrecognized(rawValue: "free") && order.value.fees?.first?.value?.hundredths == 100)
        #expect(order.value.at.value == Point(x: 1.5, y: 2.5) && order.value.way == [.unrecognized(["x": 0.5])])
        #expect(order.value.due?.value == CalendarDate(year: 2024, month: 2, day: 29))
        #expect(order.text == text)
        let recorder = Recorder(text)
        let client = Case_own_types.CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        _ = try await client.order(
            price: Money(hundredths: 205, currency: "EUR"),
            body: order.value,
            tip: Money(hundredths: 5, currency: "EUR")
        )
        #expect(recorder.request?.path == "/base/orders/2.05%20EUR?tip=0.05%20EUR")
        func isEntity(_ value: some Entity & Hashable) -> Bool { true }
        func id(of value: some Identifiable<String>) -> String { value.id }
        #expect(isEntity(order.value) && isEntity(Case_own_types.State.open) && id(of: order.value) == "not a uuid")
    }

    @Test("operations are called through their tags")
    func groups() async throws {
        let recorder = Recorder("", status: 204)
        let client = Case_tag_groups.CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        // The tag `pets` has the parent `shop`.
        try await client.shop.pets.list()
        #expect(recorder.request?.path == "/base/pets")
        try await client.shop.pets.petsShow(id: "1")
        #expect(recorder.request?.path == "/base/pets/1")
        try await client.shop.pets.add()
        try await client.shop.list()
        #expect(recorder.request?.path == "/base/hours")
        try await client.shop.shop()
        try await client.ping()
        #expect(recorder.request?.path == "/base/ping")
    }

    @Test("what an overlay says is generated like what the document says")
    func overlays() async throws {
        let recorder = Recorder(#"[{"name":"a","age":3}]"#)
        let client = Case_overlaid.CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        let pets = try await client.listPets(limit: 3)
        #expect(recorder.request?.path == "/base/pets?limit=3" && pets.first?.years == 3 && pets.first?.name == "a")
    }

    @Test(
        "an object whose discriminator names nothing belongs to the default branch",
        arguments: [
            (#"{"kind":"cat","lives":7}"#, "cat"), (#"{"kind":"fish","name":"Wanda"}"#, "other"),
            (#"{"name":"x"}"#, "other"),
            (#"{"kind":"dog","bark":"wow"}"#, "dog"), (#"{"kind":"C\u0061t","lives":1}"#, "cat"),
            (#"{"kind":"C\u0061tfish","lives":1}"#, "other"),
        ]
    )
    func defaultMapping(_ text: String, _ branch: String) throws {
        let pet = try Case_default_mapping.Pet(json: Array(text.utf8))
        let found =
            switch pet {
            case .cat: "cat"
            case .dog: "dog"
            case .other: "other"
            case .unrecognized: "unrecognized"
            }
        #expect(found == branch)
    }

    @Test("servers go by the names that OpenAPI 3.2 gives them")
    func serverNames() throws {
        #expect(try Case_default_mapping.CaseClient.Servers.sandbox().description.contains("b.example"))
    }
}
