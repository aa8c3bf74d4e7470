// Values in the place of responses: what tests and previews give a client.
import Case_failures
import DriftlessRuntime
import Testing

@Suite("A stub responds in the types of the operations")
struct ClientStubTests {
    private let stub = ClientStub()
        .responding(to: Case_failures.CaseClient.GetPet.self) { input in Pet(name: "Pet \(input.id)") }
        .responding(to: Case_failures.CaseClient.DeletePet.self) { _ throws(ClientError) in
            throw ClientError.transport(TransportError(.timeout, "as in bad weather"))
        }

    private var client: Case_failures.CaseClient {
        Case_failures.CaseClient(server: ClientStub.server, transport: stub)
    }

    @Test("a call gets the value for its input, and the error that is thrown")
    func values() async throws {
        #expect(try await client.getPet(id: 7).name == "Pet 7")
        let response = try await client.getPet.send(id: 8)
        #expect(response.body.name == "Pet 8")
        #expect(response.status == 200)
        let error = await #expect(throws: ClientError.self) { try await client.deletePet(id: 1) }
        guard case .transport(let failure) = error else {
            Issue.record("the stub's error")
            return
        }
        #expect(failure.kind == .timeout)
    }

    @Test("what has no response says so, and the last response to an operation counts")
    func others() async throws {
        let error = await #expect(throws: ClientError.self) { try await client.ping() }
        #expect(error?.description.contains("the stub has no response to ping") == true)
        let more = stub.responding(to: Case_failures.CaseClient.Ping.self) { _ in }
            .responding(to: Case_failures.CaseClient.GetPet.self) { _ in Pet(name: "Rex") }
        let other = Case_failures.CaseClient(server: ClientStub.server, transport: more)
        try await other.ping()
        #expect(try await other.getPet(id: 7).name == "Rex")
    }
}
