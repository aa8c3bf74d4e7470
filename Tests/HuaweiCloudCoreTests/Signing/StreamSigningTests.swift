// What is signed of a body that is a stream, and when it is not sent again.
import DriftlessRuntime
import HTTPTypes
import HuaweiCloudCore
import Synchronization
import Testing

@Suite("Signing streams")
struct StreamSigningTests {
    private static let keys = AccessKeys(accessKey: "AK", secretKey: Secret("SK"))

    private func request(_ body: HTTPBody, type: String) -> TransportRequest {
        TransportRequest(
            operation: "op",
            method: .put,
            scheme: "https",
            authority: "h",
            path: "/",
            headers: [.contentType: type],
            body: body
        )
    }

    private func stream(_ behavior: HTTPBody.IterationBehavior = .single) -> HTTPBody {
        let (chunks, source) = AsyncStream<[UInt8]>.makeStream()
        source.yield([1])
        source.finish()
        return HTTPBody(chunks, iterationBehavior: behavior)
    }

    @Test(
        "a stream is announced as unsigned, unless its hash was announced",
        arguments: ["application/json", "image/png"]
    )
    func announcement(_ type: String) throws {
        let header = try #require(HTTPField.Name("X-Sdk-Content-Sha256"))
        let time = try #require(Timestamp("2018-08-06T02:41:14Z"))
        let body = stream()
        let signed = RequestSigner().sign(request(body, type: type), with: Self.keys, at: time)
        #expect(signed.request.headers[header] == "UNSIGNED-PAYLOAD")
        #expect(signed.payloadHash == "UNSIGNED-PAYLOAD")
        #expect(body.isReadable)

        var announced = request(stream(), type: type)
        announced.headers[header] = "00ff"
        #expect(RequestSigner().sign(announced, with: Self.keys, at: time).payloadHash == "00ff")
    }

    @Test("after a refusal a stream that was read is not sent again, another body is")
    func refusal() async throws {
        struct Changing: CredentialsProvider {
            func credentials() async throws -> Credentials { .accessKeys(StreamSigningTests.keys) }
            func replacement(for refused: Credentials) async throws -> Credentials? {
                .accessKeys(AccessKeys(accessKey: "AK2", secretKey: Secret("SK2")))
            }
        }
        for (body, expected) in [(stream(), 1), (HTTPBody([1]), 2)] {
            let attempts = Mutex(0)
            let middleware = AuthenticationMiddleware(provider: Changing(), projectID: nil)
            let response = try await middleware.intercept(request(body, type: "image/png")) { request in
                let sent = try await request.body.collect(upTo: 1)
                #expect(sent == [1])
                attempts.withLock { $0 += 1 }
                return TransportResponse(status: .unauthorized)
            }
            #expect(response.status.code == 401)
            #expect(attempts.withLock { $0 } == expected)
        }
    }
}
