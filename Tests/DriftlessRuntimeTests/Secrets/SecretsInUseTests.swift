// How the secrets of a call reach everything that is said of it.
@_spi(Generated) import DriftlessRuntime
import HTTPTypes
import Synchronization
import Testing

@Suite("Secrets of a call")
struct SecretsInUseTests {
    private struct Leak: Error, CustomStringConvertible {
        var description: String
    }

    /// Registers secrets, as what authenticates does.
    private struct Registering: ClientMiddleware {
        var secrets: SecretsInUse

        func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
            var request = request
            request.hide(secrets)
            request.hide("Lone-Secret-77")
            return try await next(request)
        }
    }

    /// Every way in which a value becomes text.
    private static func texts(of value: Any) -> String {
        var dumped = ""
        dump(value, to: &dumped)
        let children = Mirror(reflecting: value).children.map { "\($0.label ?? "") \($0.value)" }.joined()
        return "\(value)\n\(String(reflecting: value))\n\(dumped)\n\(children)"
    }

    /// A way for a secret to be sent.
    enum Carrier: String, CaseIterable, Sendable {
        case tokenHeader, bearer, basic, signature, accessKey, cookie, unindexedHeader, query, formBody, jsonBody,
            registered,
            lone, authority
    }

    private static let secret = "Sec/ret+42"

    private static func request(_ carrier: Carrier) throws -> (TransportRequest, secret: String) {
        var request = TransportRequest(operation: "op", method: .post, scheme: "https", authority: "h", path: "/p")
        switch carrier {
        case .tokenHeader: request.headers[try #require(.init("X-Auth-Token"))] = secret
        case .bearer: request.headers[.authorization] = "Bearer \(secret)"
        case .basic: request.headers[.authorization] = "Basic dXNlcjpTZWMvcmV0KzQy"
        case .signature, .accessKey:
            request.headers[.authorization] =
                "SDK-HMAC-SHA256 Access=ACCESSKEY12345, SignedHeaders=host, Signature=\(secret)"
        case .cookie: request.headers[.cookie] = "a=b; session=\(secret)"
        case .unindexedHeader:
            var field = HTTPField(name: try #require(.init("X-Odd")), value: secret)
            field.indexingStrategy = .disallow
            request.headers.append(field)
        case .query: request.path = "/p?a=1&access_token=Sec%2Fret%2B42&b=2"
        case .formBody:
            request.headers[.contentType] = "application/x-www-form-urlencoded"
            request.body = HTTPBody("user=u&password=Sec/ret%2b42")
        case .jsonBody: request.body = HTTPBody(#"{"auth":[{"user":{"password":"Sec\/ret+42"}}]}"#)
        case .registered, .lone: break
        case .authority: request.authority = "user:\(secret)@h"
        }
        switch carrier {
        case .registered: return (request, "Registered-99")
        case .lone: return (request, "Lone-Secret-77")
        case .accessKey: return (request, "ACCESSKEY12345")
        default: return (request, secret)
        }
    }

    /// Sends it through a client whose server answers as told.
    private func send(
        _ request: TransportRequest,
        _ response: @escaping @Sendable () throws -> TransportResponse
    ) async throws -> ClientResponse {
        let secrets = SecretsInUse()
        secrets.insert("Registered-99")
        let core = ClientCore(
            server: try ServerURL("https://h"),
            transport: MemoryTransport { _ in try response() },
            middlewares: [Registering(secrets: secrets), Sending(request: request)]
        )
        return try await core.send(RequestBuilder("op", .post).finish())
    }

    /// Puts another request in the place of the client's.
    private struct Sending: ClientMiddleware {
        var request: TransportRequest

        func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
            var sent = request
            sent.headers = self.request.headers
            sent.path = self.request.path
            sent.body = self.request.body
            sent.authority = self.request.authority
            return try await next(sent)
        }
    }

    private static let echoes: [@Sendable (String) -> String] = [
        { $0 }, { #"{"msg":"bad \#($0)"}"# }, { "token=\($0)" }, { $0.replacing("/", with: "\\/") },
        { $0.replacing("/", with: "%2F") }, { "X-Echo: \($0.prefix(4))\r\n \($0.dropFirst(4))" },
    ]

    @Test("an error shows no secret that the request was sent with", arguments: Carrier.allCases)
    func errors(carrier: Carrier) async throws {
        let (request, secret) = try Self.request(carrier)
        for echo in Self.echoes {
            for status in [200, 401] {
                let response = try await send(request) {
                    var response = TransportResponse.json(echo(secret), status: status)
                    if let name = HTTPField.Name("X-Request-Id") { response.headers[name] = secret }
                    if let name = HTTPField.Name("X-Echo") { response.headers[name] = secret }
                    return response
                }
                var values: [Any] = [response, response.undocumented()]
                do {
                    let _: [Int] = try response.json()
                    Issue.record("it is no array")
                } catch {
                    values.append(error)
                    if case .response(let problem) = error {
                        values.append(problem.problem)
                        #expect(problem.rawBody == Array(echo(secret).utf8), "programs get what came")
                    }
                }
                let failure = response.failure([Int].self)
                values.append(failure)
                if case .server(let error) = failure { values.append(error.decodingProblem as Any) }
                for value in values {
                    let texts = Self.texts(of: value)
                    #expect(!texts.contains(secret))
                    #expect(!texts.contains(echo(secret)))
                }
            }
        }
    }

    @Test("a failure of the transport shows none either, whoever threw it", arguments: Carrier.allCases)
    func transportErrors(carrier: Carrier) async throws {
        let (request, secret) = try Self.request(carrier)
        for failure in [TransportError(.connection, "sent \(secret)"), Leak(description: "sent \(secret)")]
            as [any Error]
        {
            let error = await #expect(throws: ClientError.self) { try await send(request) { throw failure } }
            if case .transport(let error) = error {
                #expect(error.message.contains("(hidden)"))
                #expect(!Self.texts(of: error).contains(secret))
            } else {
                Issue.record("\(String(describing: error))")
            }
        }
    }

    @Test("a request that is printed shows none")
    func requests() throws {
        for carrier in Carrier.allCases {
            var (request, secret) = try Self.request(carrier)
            request.path = "/p/\(secret)" + request.path.dropFirst(2)
            request.headers[.referer] = "https://h/\(secret)"
            request.hide("Registered-99")
            request.hide("Lone-Secret-77")
            #expect(!Self.texts(of: request).contains(secret), "\(carrier)")
        }
    }

    @Test("a report of drift shows none, in no field of it")
    func drift() async throws {
        let recorder = DriftRecorder()
        let secrets = SecretsInUse()
        secrets.insert("Registered-99")
        let client = RDSClient(
            server: try RDSClient.server(),
            projectID: "p",
            transport: MemoryTransport { _ in
                let id = #""id":"i","type":"Registered-99""#
                var response = TransportResponse.json(
                    #"{"backups":[{\#(id),"size":"Registered\u002d99","Registered-99":"x/Registered-99"}],"total_count":1}"#
                )
                if let name = HTTPField.Name("X-Request-Id") { response.headers[name] = "Registered-99" }
                return response
            },
            middlewares: [recorder.middleware, LenientDecoding(.optionalMembers), Registering(secrets: secrets)]
        )
        _ = try await client.listBackups(ListBackups.Input(instanceID: "i"))
        #expect(recorder.reports.count == 3)
        for report in recorder.reports {
            #expect(!Self.texts(of: report).contains("Registered"), "\(report)")
        }
        let unexpected = #expect(throws: UnexpectedDrift.self) { try recorder.expectNone() }
        #expect(!"\(String(describing: unexpected))".contains("Registered"))
    }

    @Test("a secret that was replaced is hidden a while longer, and one that lasts is never forgotten")
    func rotation() async throws {
        let secrets = SecretsInUse()
        secrets.insert("lasting-secret")
        for number in 0..<1000 { secrets.insert(rotating: ["token-number-\(number)", "same-access-key"]) }
        var request = TransportRequest(operation: "op", method: .get, scheme: "https", authority: "h", path: "/p")
        request.hide(secrets)
        let redaction = request.redaction
        for hidden in ["lasting-secret", "token-number-999", "token-number-950", "same-access-key"] {
            #expect(redaction("<\(hidden)>") == "<(hidden)>")
        }
        #expect(redaction("<token-number-1xx>") == "<token-number-1xx>")
        #expect("\(secrets)" == "65 secrets")
        #expect(!Self.texts(of: secrets).contains("lasting-secret"))
    }
}
