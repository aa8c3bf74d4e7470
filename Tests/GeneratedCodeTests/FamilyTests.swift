// A base with a discriminator decodes as the schema that extends it.
import Case_families
import DriftlessRuntime
import Testing

@Suite("A base with a discriminator is the child that its value names")
struct FamilyTests {
    @Test("children, grandchildren, the base itself, and tags that nobody knows")
    func children() async throws {
        let bodies = [
            #"{"type":"car","wheels":4,"doors":5}"#, #"{"type":"lorry","wheels":6,"load":1.5}"#,
            #"{"type":"Tanker","wheels":8,"load":2.5,"litres":30000}"#, #"{"type":"Vehicle","wheels":2}"#,
        ]
        let recorder = Recorder("[" + bodies.joined(separator: ",") + "]")
        let client = CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        let car = Car(type: "car", wheels: 4, doors: 5)
        let vehicles = try await client.addVehicle(body: .car(car))
        #expect(
            vehicles == [
                .car(car), .truck(Truck(load: 1.5, type: "lorry", wheels: 6)),
                .tanker(Tanker(load: 2.5, type: "Tanker", wheels: 8, litres: 30000)),
                .base(VehicleBase(type: "Vehicle", wheels: 2)),
            ]
        )
        #expect(recorder.body == bodies[0])
    }

    @Test("a value that the base lists and no child takes is the base")
    func valuesOfTheBase() throws {
        let cards = try [Card](json: Array(#"[{"network":"blue"},{"network":"red","limit":5}]"#.utf8))
        #expect(cards == [.base(CardBase(network: .blue)), .redCard(RedCard(network: .red, limit: 5))])
    }

    @Test(
        "whatever the family does not know is written as it came",
        arguments: [
            #"{"first":{"type":"boat","wheels":0,"sails":3}}"#, #"{"first":{"type":"car","wheels":4,"doors":5}}"#,
            #"{"any":[{"type":"Tanker","wheels":8,"litres":1}]}"#,
        ]
    )
    func lossless(_ json: String) throws {
        let text = try Wire.roundTrip(json, as: Garage.self).text
        #expect(try JSONValue(json: Array(text.utf8)) == JSONValue(json: Array(json.utf8)))
    }

    @Test("what stands beside a union holds for the children of a branch that is a base, whoever names them")
    func childrenOfBranches() async throws {
        let bodies = [
            #"{"id":1,"kind":"note","text":"a","pinned":true}"#, #"{"id":2,"kind":"memo","text":"b","title":"c"}"#,
            #"{"id":3,"kind":"Letter","text":"d","stamps":2}"#, #"{"id":4,"kind":"call","number":"5"}"#,
            #"{"id":5,"kind":"Message","text":"e"}"#,
        ]
        let recorder = Recorder("[" + bodies.joined(separator: ",") + "]")
        let client = CaseClient(server: try ServerURL(Wire.server), transport: recorder)
        let note = EventMessageNote(id: 1, kind: "note", text: "a", pinned: true)
        let events = try await client.addEvent(body: .message(.note(note)))
        #expect(
            events == [
                .message(.note(note)), .memo(EventMessageMemo(id: 2, kind: "memo", text: "b", title: "c")),
                .message(.letter(EventMessageLetter(id: 3, kind: "Letter", text: "d", stamps: 2))),
                .call(EventCall(id: 4, kind: "call", number: "5")),
                .message(.base(EventMessageBase(id: 5, kind: "Message", text: "e"))),
            ]
        )
        #expect(recorder.body == bodies[0])
    }
}
