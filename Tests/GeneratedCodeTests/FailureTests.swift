// Errors as the document describes them: one type for all, or an enum by status.
import Case_failures
import DriftlessRuntime
import HTTPTypes
import Testing

@Suite("Errors come typed by the operation that they are documented for")
struct FailureTests {
    private func client(_ status: Int, _ contentType: String, _ body: String) throws -> CaseClient {
        let response = TransportResponse(
            status: HTTPResponse.Status(code: status),
            headers: [.contentType: contentType, try #require(HTTPField.Name("X-Request-Id")): "r1"],
            body: Array(body.utf8)
        )
        return CaseClient(server: try ServerURL(Wire.server), transport: MemoryTransport { _ in response })
    }

    private func error(_ status: Int, _ contentType: String, _ body: String) async throws -> ClientError? {
        let client = try client(status, contentType, body)
        do throws(ClientError) {
            _ = try await client.getPet(id: 1)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "where errors differ, a switch tells them apart",
        arguments: [
            (404, "application/problem+json", #"{"title":"none"}"#, "not found: none"),
            (429, "application/json", #"{"seconds":7}"#, "too many requests: 7"),
            (503, "text/plain", "down", "server error: down"),
            (418, "application/json", #"{"title":"tea"}"#, "other: tea"),
            (410, "application/json", #"{"title":"gone"}"#, "nil"),
            (404, "text/html", "<p>none</p>", "nil"),
        ]
    )
    func switching(_ status: Int, _ contentType: String, _ body: String, _ expected: String) async throws {
        let error = try #require(try await error(status, contentType, body))
        let text =
            switch error.documented(CaseClient.GetPet.self) {
            case .notFound(let problem): "not found: \(problem.title)"
            case .tooManyRequests(let throttled): "too many requests: \(throttled.seconds)"
            case .serverError(let text): "server error: \(text)"
            case .other(let problem): "other: \(problem.title)"
            case nil: "nil"
            }
        #expect(text == expected)
        guard case .server(let server) = error else {
            Issue.record("an error of the server")
            return
        }
        #expect(server.rawBody == Array(body.utf8))
        #expect(server.headers[.contentType] == contentType)
        #expect(server.requestID == "r1")
    }

    @Test("where one type stands for all errors, it is that type")
    func oneType() async throws {
        let client = try client(409, "application/json", #"{"title":"busy"}"#)
        do throws(ClientError) {
            try await client.deletePet(id: 1)
            Issue.record("an error was expected")
        } catch {
            let problem: Problem? = error.documented(CaseClient.DeletePet.self)
            #expect(problem?.title == "busy")
        }
    }

    @Test("an operation without documented errors has none, and neither has a call that failed in another way")
    func noType() async throws {
        #expect(CaseClient.Ping.Failure.self == Never.self)
        let client = CaseClient(
            server: try ServerURL(Wire.server),
            transport: MemoryTransport { _ in throw TransportError(.timeout, "late") }
        )
        do throws(ClientError) {
            try await client.deletePet(id: 1)
            Issue.record("an error was expected")
        } catch {
            #expect(error.documented(CaseClient.DeletePet.self) == nil)
        }
    }
}
