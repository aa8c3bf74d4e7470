// Credentials: which of them a call takes, where they stand in its request, and what happens without.
import Case_security
import DriftlessRuntime
import HTTPTypes
import Synchronization
import Testing

@Suite("Calls show who sends them")
struct SecurityTests {
    private typealias Credentials = VaultClient.CredentialsOfClient

    private func client(
        _ credentials: Credentials?,
        _ transport: any Transport,
        _ middlewares: [any ClientMiddleware] = []
    ) throws -> VaultClient {
        VaultClient(
            server: try ServerURL(Wire.server),
            credentials: credentials,
            transport: transport,
            middlewares: middlewares
        )
    }

    @Test("a key stands in its header, in the query behind what is there, or beside other cookies")
    func keys() async throws {
        let recorder = Recorder("", status: 204)
        let client = try client(Credentials(headerKey: "h-key", queryKey: .key("q key&1"), session: "s-1%2F"), recorder)
        try await client.byDefault()
        #expect(recorder.request?.headers[try #require(HTTPField.Name("X-Vault-Key"))] == "h-key")
        try await client.byQuery(q: "x")
        #expect(recorder.request?.path == "/base/query?q=x&api%20key=q%20key%261")
        try await client.byQuery()
        #expect(recorder.request?.path == "/base/query?api%20key=q%20key%261")
        try await client.byCookie(theme: "dark")
        #expect(recorder.request?.headers[.cookie] == "theme=dark; SID=s-1%2F")
        try await client.byURI()
        #expect(recorder.request?.headers[try #require(HTTPField.Name("X-Vault-Key"))] == "h-key")
    }

    @Test("users, tokens and other schemes stand in Authorization")
    func authorization() async throws {
        let recorder = Recorder("", status: 204)
        let client = try client(
            Credentials(
                tenant: "t",
                password: .basic(user: "Aladdin", password: "open sesame"),
                token: .bearer("abc.def"),
                digest: .provider { context in "Digest uri=\"\(context.request.path)\", username=\"u\"" },
                oauth: .provider { context in "for-" + context.scopes.joined(separator: "+") },
                openID: "id-token"
            ),
            recorder
        )
        func authorization() -> String? { recorder.request?.headers[.authorization] }
        try await client.both()
        // RFC 7617, section 2.
        #expect(authorization() == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
        #expect(recorder.request?.headers[try #require(HTTPField.Name("X-Tenant"))] == "t")
        try await client.byToken()
        #expect(authorization() == "Bearer abc.def")
        try await client.byDigest()
        #expect(authorization() == "Digest uri=\"/base/digest\", username=\"u\"")
        try await client.byScopes()
        #expect(authorization() == "Bearer for-read+write")
        try await client.byOpenID()
        #expect(authorization() == "Bearer id-token")
        try await client.clash()
        #expect(authorization() == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
    }

    @Test("the first alternative counts for which everything is there, and no more than that is sent")
    func alternatives() async throws {
        let recorder = Recorder("", status: 204)
        let key = try #require(HTTPField.Name("X-Vault-Key"))
        try await client(Credentials(headerKey: "key1", oauth: "token1"), recorder).byDefault()
        #expect(recorder.request?.headers[key] == "key1")
        #expect(recorder.request?.headers[.authorization] == nil)
        try await client(Credentials(oauth: "token1"), recorder).byDefault()
        #expect(recorder.request?.headers[.authorization] == "Bearer token1")
        try await client(Credentials(headerKey: "key1"), recorder).optional()
        #expect(recorder.request?.headers[key] == "key1")
        try await client(Credentials(headerKey: "key1"), recorder).open()
        #expect(recorder.request?.headers[key] == nil)
    }

    @Test("what asks for nothing, can do without, or asks for what nobody declares is sent without credentials")
    func none() async throws {
        let recorder = Recorder("", status: 204)
        let client = try client(nil, recorder)
        try await client.open()
        try await client.optional()
        try await client.undeclared()
        #expect(recorder.request?.path == "/base/undeclared")
        #expect(recorder.request?.headers.isEmpty == true)
    }

    @Test("where nothing can be shown, nothing is sent, and the error names what to give")
    func missing() async throws {
        let recorder = Recorder("", status: 204)
        for credentials in [nil, Credentials(), Credentials(tenant: "t")] {
            let client = try client(credentials, recorder)
            let error = try await #require(throws: ClientError.self) { try await client.byDefault() }
            #expect(
                "\(error)"
                    == "byDefault was not sent: 'credentials' must be given to the client with headerKey, or oauth with the scope 'read'; '.external' is for a middleware or a transport that authenticates."
            )
            guard case .invalidArgument(let problem) = error else {
                Issue.record("another error: \(error)")
                return
            }
            #expect(problem.violations.map(\.parameter) == ["credentials"])
        }
        await #expect(throws: ClientError.self) { try await client(Credentials(tenant: "t"), recorder).both() }
        await #expect(throws: ClientError.self) { try await client(nil, recorder).byCertificate() }
        #expect(recorder.request == nil)
    }

    @Test("a middleware may show who sends: what it puts there is enough, and stays")
    func middlewares() async throws {
        struct Adding: ClientMiddleware {
            var name: HTTPField.Name
            var value: String
            func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
                var request = request
                request.headers[name] = value
                return try await next(request)
            }
        }
        let recorder = Recorder("", status: 204)
        let signing = Adding(name: .authorization, value: "Signed abc")
        try await client(nil, recorder, [signing]).byDefault()
        #expect(recorder.request?.headers[.authorization] == "Signed abc")
        try await client(Credentials(token: "other"), recorder, [signing]).byToken()
        #expect(recorder.request?.headers[.authorization] == "Signed abc")
        try await client(.external, recorder).byDefault()
        #expect(recorder.request?.headers[.authorization] == nil)
        try await client(Credentials(certificate: .inTransport), recorder).byCertificate()
        #expect(recorder.request?.path == "/base/certificate")
    }

    @Test("a signer gets each attempt last, with the credentials of other schemes")
    func signers() async throws {
        struct Signer: ClientMiddleware {
            func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
                var request = request
                request.headers[.authorization] =
                    "Covers " + request.headers.map(\.name.canonicalName).joined(separator: ";")
                return try await next(request)
            }
        }
        let recorder = Recorder("", status: 204)
        try await client(Credentials(tenant: "t", password: .middleware(Signer())), recorder).both()
        #expect(recorder.request?.headers[.authorization] == "Covers x-tenant")
    }

    @Test("no credential is printed: not by itself, nor in requests, errors and what middlewares see")
    func secrecy() async throws {
        let secrets = ["h-secret-1", "q-secret-2", "c-secret-3", "p-secret-4", "t-secret-5", "d-secret-6"]
        let credentials = Credentials(
            headerKey: .key(secrets[0]),
            queryKey: .key(secrets[1]),
            session: .key(secrets[2]),
            tenant: "tenant-secret",
            password: .basic(user: "u", password: secrets[3]),
            token: .bearer(secrets[4]),
            digest: .authorization("Digest " + secrets[5])
        )
        let said = Mutex("")
        let note: @Sendable (Any) -> Void = { value in
            said.withLock { said in
                print(value, String(reflecting: value), to: &said)
                dump(value, to: &said)
            }
        }
        struct Noting: ClientMiddleware {
            var note: @Sendable (Any) -> Void
            func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
                note(request)
                note(request.path)
                note(request.headers)
                return try await next(request)
            }
        }
        let echo = MemoryTransport { request in
            note(request)
            let basic = request.headers[.authorization] ?? ""
            throw TransportError(.connection, "\(request.url) \(request.headers.map(\.value)) \(basic.dropFirst(6))")
        }
        let client = try client(credentials, echo, [Noting(note: note)])
        note(credentials)
        note(client)
        let calls: [() async throws -> Void] = [
            { try await client.byDefault() }, { try await client.byQuery() }, { try await client.byCookie() },
            { try await client.both() }, { try await client.byToken() }, { try await client.byDigest() },
        ]
        for call in calls {
            do {
                try await call()
                Issue.record("the transport fails")
            } catch {
                note(error)
                #expect("\(error)".contains("(hidden)"))
            }
        }
        let text = said.withLock { $0 }
        // What base64 makes of the password behind `u:`.
        for secret in secrets + ["tenant-secret", "dTpwLXNlY3JldC00"] { #expect(!text.contains(secret), "\(secret)") }
    }

    @Test("a credential that cannot be sent, or cannot be had, is an error that names its scheme and not its text")
    func unusable() async throws {
        struct Locked: Error {}
        let recorder = Recorder("", status: 204)
        let cases: [(Credentials, (VaultClient) async throws -> Void)] = [
            (Credentials(headerKey: "two\nlines"), { try await $0.byURI() }),
            (Credentials(headerKey: ""), { try await $0.byURI() }),
            (Credentials(session: "a;b"), { try await $0.byCookie() }),
            (Credentials(tenant: "t", password: .basic(user: "a:b", password: "c")), { try await $0.both() }),
            (Credentials(token: .provider { _ in throw Locked() }), { try await $0.byToken() }),
            (Credentials(token: .provider { _ in "" }), { try await $0.byToken() }),
        ]
        for (credentials, call) in cases {
            let client = try client(credentials, recorder)
            let error = try await #require(throws: ClientError.self) { try await call(client) }
            guard case .transport(let problem) = error else {
                Issue.record("another error: \(error)")
                continue
            }
            #expect(problem.progress == .notSent)
            #expect(problem.underlying is CredentialError)
            #expect(!"\(error)".contains("lines") && !"\(error)".contains("a;b"))
        }
        #expect(recorder.request == nil)
    }

    @Test("requests that are built without being sent say what they ask for")
    func builtRequests() throws {
        let client = try client(nil, Recorder("", status: 204))
        #expect(try client.open.request(for: .init()).security == nil)
        #expect(
            try client.byScopes.request(for: .init()).security?.description == "oauth with the scopes 'read', 'write'"
        )
    }
}
