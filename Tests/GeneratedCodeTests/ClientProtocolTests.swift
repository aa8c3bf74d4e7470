// The protocol of a client: a test double in the client's place, and the client itself through it.
import Case_client_protocol
import Case_tag_groups
import DriftlessRuntime
import Testing

/// Counts what it has, and fails for what is not there.
private struct Shelter: Case_client_protocol.CaseAPI {
    var pets = [Case_client_protocol.Pet(name: "Rex"), Case_client_protocol.Pet(name: "Tom")]
    var isDue = false

    func listPets(
        _ input: CaseClient.ListPets.Input,
        options: CallOptions?
    ) async throws(ClientError) -> PetPage {
        PetPage(pets: Array(pets.dropFirst(input.offset ?? 0).prefix(input.limit ?? .max)))
    }

    func addPet(
        _ input: CaseClient.AddPet.Input,
        options: CallOptions?
    ) async throws(ClientError) -> CaseClient.AddPet.Output {
        switch input.body {
        case .json(let pet): .ok(pet)
        case .text: .accepted
        }
    }

    func getPet(_ input: CaseClient.GetPet.Input, options: CallOptions?) async throws(ClientError) -> Pet {
        guard pets.indices.contains(input.id) else { throw .transport(TransportError(.other, "no such pet")) }
        return pets[input.id]
    }

    func search(_ input: CaseClient.Search.Input, options: CallOptions?) async throws(ClientError) -> [String] {
        [input.input, input.options, input.search, input.client].compactMap { $0 }
            + (options?.timeLimit.map { ["within \($0)"] } ?? [])
    }

    func exchangeChanges(
        _ input: CaseClient.ExchangeChanges.Input,
        options: CallOptions?
    ) async throws(ClientError) -> CaseClient.ExchangeChanges.Output {
        throw .transport(TransportError(.other, "\(input.body.count)"))
    }

    func getPhoto(_ input: CaseClient.GetPhoto.Input, options: CallOptions?) async throws(ClientError) -> [UInt8] {
        [1]
    }

    func deletePet(_ input: CaseClient.DeletePet.Input, options: CallOptions?) async throws(ClientError) {}
    func oldPing(_ input: EmptyInput, options: CallOptions?) async throws(ClientError) {}
    func ping(_ input: EmptyInput, options: CallOptions?) async throws(ClientError) {}
    func `repeat`(_ input: EmptyInput, options: CallOptions?) async throws(ClientError) {}
}

private typealias CaseClient = Case_client_protocol.CaseClient
private typealias Pet = Case_client_protocol.Pet

@Suite("The protocol of a client")
struct ClientProtocolTests {
    private static func client(_ transport: any Transport) throws -> CaseClient {
        CaseClient(server: try ServerURL(Wire.server), transport: transport)
    }

    @Test("a test double has the methods, and is called with flat arguments, or with the input")
    func double() async throws {
        let shelter: any CaseAPI = Shelter()
        #expect(try await shelter.listPets().pets.map(\.name) == ["Rex", "Tom"])
        #expect(try await shelter.listPets(limit: 1, offset: 1).pets.map(\.name) == ["Tom"])
        #expect(try await shelter.listPets(.init(limit: 1)).pets.count == 1)
        #expect(try await shelter.listPets(.init(limit: 1), options: nil).pets.count == 1)
        #expect(try await shelter.addPet(body: .json(Pet(name: "Kit"))) == .ok(Pet(name: "Kit")))
        #expect(try await shelter.addPet(.init(body: .text("Kit"))) == .accepted)
        try await shelter.ping()
        try await shelter.ping(.init())
        try await shelter.repeat()
        let error = await #expect(throws: ClientError.self) { try await shelter.getPet(id: 7) }
        #expect(error?.description.contains("no such pet") == true)
    }

    @Test("arguments and options come as they are, whatever the parameters are called")
    func arguments() async throws {
        let shelter = Shelter()
        let found = try await shelter.search(input: "a", options: "b", search: "c", client: "d")
        #expect(found == ["a", "b", "c", "d"])
        let late = try await shelter.search(input: "a", callOptions: .timeLimit(.seconds(5)))
        #expect(late == ["a", "within \(Duration.seconds(5))"])
        let body = [MultipartItem(Pet(name: "a"), headers: CaseClient.ExchangeChanges.RequestPartHeaders(xTag: "b"))]
        let error = await #expect(throws: ClientError.self) { try await shelter.exchangeChanges(body: body) }
        #expect(error?.description.contains("1") == true)
    }

    /// As code that takes either is written.
    private func names(of source: some CaseAPI) async throws(ClientError) -> [String] {
        try await source.listPets(limit: 5).pets.map(\.name)
    }

    @Test("through the protocol, the client does what it does without it")
    func client() async throws {
        let recorder = Recorder(#"{"pets":[{"name":"Rex"}]}"#)
        let client = try Self.client(recorder)
        #expect(try await names(of: client) == ["Rex"])
        #expect(recorder.request?.path == "/base/pets?kind=all&limit=5")
        let source: any CaseAPI = client
        #expect(try await source.listPets(.init(limit: 6)).pets.count == 1)
        #expect(recorder.request?.path == "/base/pets?kind=all&limit=6")
        let memory = MemoryTransport { request in
            request.path == "/base/repeat" ? Wire.response(204, type: nil) : Wire.response(500)
        }
        let other: any CaseAPI = try Self.client(memory)
        try await other.repeat()
        let error = await #expect(throws: ClientError.self) { try await other.ping() }
        guard case .server(let failure) = error else {
            Issue.record("the server's error")
            return
        }
        #expect(failure.status == 500)
    }

    @Test("a client with a protocol is called in every form that one without is")
    func forms() async throws {
        let recorder = Recorder(#"{"pets":[{"name":"Rex"}]}"#)
        let client = try Self.client(recorder)
        #expect(try await client.listPets().pets.count == 1)
        #expect(try await client.listPets(limit: 1).pets.count == 1)
        #expect(try await client.listPets(CaseClient.ListPets.Input(limit: 1)).pets.count == 1)
        #expect(try await client.listPets(.init(limit: 2), options: .timeLimit(.seconds(5))).pets.count == 1)
        #expect(try await client.listPets(.init(limit: 2), options: nil).pets.count == 1)
        #expect(try await client.listPets.send(limit: 1).status == 200)
        #expect(try await client.listPets.send(.init()).body.pets.count == 1)
        let operation = client.listPets
        #expect(try operation.request(for: .init(limit: 3)).target.hasSuffix("?kind=all&limit=3"))
        var pages = client.listPets.all(limit: 1).makeAsyncIterator()
        #expect(try await pages.next()?.name == "Rex")
        let empty = try Self.client(Recorder("", status: 204))
        try await empty.ping()
        try await empty.ping(options: nil)
        try await empty.ping(EmptyInput())
        try await empty.repeat()
    }

    @Test("operations of groups stand side by side in the protocol")
    func groups() async throws {
        let recorder = Recorder("", status: 204)
        let shop: any Case_tag_groups.ShopAPI = Case_tag_groups.CaseClient(
            server: try ServerURL(Wire.server),
            transport: recorder
        )
        try await shop.petsList()
        #expect(recorder.request?.path == "/base/pets")
        try await shop.petsShow(id: "1")
        #expect(recorder.request?.path == "/base/pets/1")
        try await shop.shopList()
        #expect(recorder.request?.path == "/base/hours")
        try await shop.shop(.init())
        #expect(recorder.request?.path == "/base/shop")
        try await shop.core()
        #expect(recorder.request?.path == "/base/core")
    }
}
