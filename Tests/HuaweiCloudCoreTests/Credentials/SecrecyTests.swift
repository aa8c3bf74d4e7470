// No secret in any description, dump, mirror, interpolation or error: every type that holds one stands in the table.
import DriftlessRuntime
import Foundation
import HTTPTypes
import HuaweiCloudCore
import Testing

@Suite("Secrets stay secret")
struct SecrecyTests {
    /// Awkward on purpose: JSON, URLs and forms each write it in another way.
    private static let secret = "S3cr\"t/ë +%\\"
    private static let plain = "PlainSecret0123456789"

    /// Every way in which a value becomes text.
    private static func texts(of value: Any) -> [String] {
        var dumped = ""
        dump(value, to: &dumped)
        var texts = ["\(value)", String(describing: value), String(reflecting: value), dumped]
        collect(Mirror(reflecting: value), into: &texts, depth: 0)
        if let error = value as? any Error {
            texts += [error.localizedDescription, "\(error as NSError)", "\((error as NSError).userInfo)"]
        }
        return texts
    }

    private static func collect(_ mirror: Mirror, into texts: inout [String], depth: Int) {
        guard depth < 12 else { return }
        for child in mirror.children {
            texts.append("\(child.label ?? "") \(child.value)")
            collect(Mirror(reflecting: child.value), into: &texts, depth: depth + 1)
        }
        if let parent = mirror.superclassMirror { collect(parent, into: &texts, depth: depth + 1) }
    }

    private static func shows(_ value: Any, _ secrets: [String] = [secret, plain]) -> Bool {
        let spellings = secrets.flatMap { secret in
            let json = String(decoding: JSONValue.string(secret).jsonBytes().dropFirst().dropLast(), as: UTF8.self)
            let percent = secret.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? secret
            return [secret, json, percent]
        }
        return texts(of: value).contains { text in spellings.contains { text.contains($0) } }
    }

    @Test("the check itself finds a secret in a property, a collection and an error")
    func checkWorks() {
        struct Leaky: Error { var password = SecrecyTests.plain }
        struct Outer { var inner = [Leaky()] }
        #expect(Self.shows(Leaky()))
        #expect(Self.shows(Outer()))
        #expect(Self.shows(CredentialsError("it is \(Self.secret)")))
        #expect(!Self.shows(CredentialsError("it is not here")))
    }

    private static func holders() throws -> [(name: String, value: Any)] {
        let secret = Secret(plain)
        let keys = AccessKeys(accessKey: "AK", secretKey: secret, securityToken: secret)
        let variables = [
            "HUAWEICLOUD_SDK_AK": "AK", "HUAWEICLOUD_SDK_SK": plain, "HUAWEICLOUD_SDK_SECURITY_TOKEN": plain,
            "HUAWEICLOUD_SDK_TOKEN": plain,
        ]
        let password = PasswordCredentialsTests.provider(.issuing(ManualTime()), ManualTime())
        let transport = MemoryTransport { _ in .json("", status: 404) }
        return [
            ("Secret", secret), ("AccessKeys", keys), ("AuthToken", AuthToken(secret)),
            ("Credentials.accessKeys", Credentials.accessKeys(keys)),
            ("Credentials.token", Credentials.token(AuthToken(secret))),
            (
                "StaticCredentials with keys",
                StaticCredentials.keys(access: "AK", secret: secret, securityToken: secret)
            ),
            ("StaticCredentials with a token", StaticCredentials.token(secret)),
            ("EnvironmentCredentials", EnvironmentCredentials(environment: variables)),
            (
                "PasswordCredentials",
                PasswordCredentials.password(
                    user: "u",
                    password: secret,
                    domain: "d",
                    region: "cn-north-4",
                    transport: transport
                )
            ),
            (
                "ChainedCredentials",
                ChainedCredentials(.token(secret), EnvironmentCredentials(environment: variables), password)
            ),
            ("an optional", Optional(keys) as Any), ("a collection", ["x": [keys]]),
        ]
    }

    @Test("no type that holds a secret shows it")
    func values() throws {
        for (name, value) in try Self.holders() {
            #expect(!Self.shows(value), "\(name)")
        }
    }

    @Test("providers that have fetched or read a secret do not show it either")
    func providersInUse() async throws {
        let time = ManualTime()
        let password = PasswordCredentialsTests.provider(
            MemoryIAM { _, _ in
                var response = MemoryIAM.token(1, endsAt: time.now.advanced(by: .seconds(86_400)))
                if let name = HTTPField.Name("X-Subject-Token") { response.headers[name] = Self.plain }
                return response
            },
            time
        )
        let metadata = MetadataCredentials(
            transport: MemoryTransport { _ in
                .json(#"{"credential":{"access":"AK","secret":"\#(Self.plain)","securitytoken":"\#(Self.plain)"}}"#)
            }
        )
        let file = FileManager.default.temporaryDirectory.appending(path: "secrecy-\(UUID().uuidString)")
        try Data("[basic]\nak=AK\nsk=\(Self.plain)\nsecurity_token=\(Self.plain)\n".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let profile = ProfileCredentials(path: file.path)
        let chain = ChainedCredentials(EnvironmentCredentials(environment: [:]), profile)
        for provider in [password, metadata, profile, chain] as [any CredentialsProvider] {
            let credentials = try await provider.credentials()
            // The secret did arrive, so that there is something to hide.
            switch credentials {
            case .token(let token): #expect(token.value.exposed == Self.plain)
            case .accessKeys(let keys): #expect(keys.secretKey.exposed == Self.plain)
            }
            #expect(!Self.shows(provider), "\(type(of: provider))")
            #expect(!Self.shows(credentials))
        }
    }

    /// Responses of an identity service that sends back what it was sent, and a transport that quotes it.
    private static let echoes: [(name: String, response: MemoryIAM.Responder)] = [
        ("the body, as an error", { request, _ in TransportResponse(status: .unauthorized, body: request.body) }),
        ("the body, as a token", { request, _ in TransportResponse(status: .created, body: request.body) }),
        (
            "the body, twice and broken",
            { request, _ in
                TransportResponse(
                    status: .internalServerError,
                    body: HTTPBody((request.body.bytes ?? []) + (request.body.bytes ?? []))
                )
            }
        ),
        (
            "the password in a message",
            { _, _ in
                let body: JSONValue = .object(["error_code": "IAM.0001", "error_msg": .string("wrong: \(secret)!")])
                return TransportResponse(status: .forbidden, body: body.jsonBytes())
            }
        ),
        (
            "the password in a code",
            { _, _ in
                let body: JSONValue = .object(["error": .object(["code": .string(secret), "message": .string(secret)])])
                return TransportResponse(status: .badRequest, body: body.jsonBytes())
            }
        ),
        (
            "the password behind 290 other characters, where messages are clipped",
            { _, _ in
                let body: JSONValue = .object(["error_msg": .string(String(repeating: "x", count: 295) + secret)])
                return TransportResponse(status: .badRequest, body: body.jsonBytes())
            }
        ),
        (
            "the password in JSON in a message",
            { request, _ in
                let body: JSONValue = .object([
                    "error_msg": .string(String(decoding: request.body.bytes ?? [], as: UTF8.self))
                ])
                return TransportResponse(status: .badRequest, body: body.jsonBytes())
            }
        ),
        (
            "the password in JSON in JSON in a message, in ASCII",
            { _, _ in
                let text = #"{\"password\":\"S3cr\\\"t\/\u00eb +%\\\\\"}"#
                let body: JSONValue = .object(["error_msg": .string(text)])
                return TransportResponse(status: .badRequest, body: body.jsonBytes())
            }
        ),
        (
            "the password as the type of the body",
            { _, _ in
                let type = String(repeating: "x", count: 76) + secret.filter(\.isASCII)
                return TransportResponse(status: .created, headers: [.contentType: type], body: Array("x".utf8))
            }
        ),
        (
            "the password as a URL writes it",
            { _, _ in
                let text = secret.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
                let body: JSONValue = .object(["error_msg": .string("?password=\(text)")])
                return TransportResponse(status: .badRequest, body: body.jsonBytes())
            }
        ),
        (
            "the password where the time should be",
            { _, _ in
                let body: JSONValue = .object(["token": .object(["expires_at": .object(["a": .string(secret)])])])
                return TransportResponse(status: .created, body: body.jsonBytes())
            }
        ),
        (
            "the password as a request id",
            { _, _ in
                let body: JSONValue = .object(["request_id": .string(secret)])
                return TransportResponse(status: .badGateway, body: body.jsonBytes())
            }
        ),
        (
            "an error of the transport that quotes the request",
            { request, _ in
                struct Quoting: Error { var request: TransportRequest; var text: String }
                let text = String(decoding: request.body.bytes ?? [], as: UTF8.self)
                throw TransportError(.connection, text, underlying: Quoting(request: request, text: text))
            }
        ),
        (
            "an error that is no transport's",
            { request, _ in
                struct Quoting: Error { var text: String }
                throw Quoting(text: String(decoding: request.body.bytes ?? [], as: UTF8.self))
            }
        ),
    ]

    @Test("an error of a refusing identity service does not show the password", arguments: echoes.indices)
    func errors(_ index: Int) async throws {
        let iam = MemoryIAM(Self.echoes[index].response)
        let provider = PasswordCredentials.password(
            user: "u",
            password: Secret(Self.secret),
            domain: "d",
            region: "cn-north-4",
            transport: iam,
            time: ManualTime()
        )
        do {
            _ = try await provider.credentials()
            Issue.record("\(Self.echoes[index].name) was no failure")
        } catch {
            #expect(!Self.shows(error), "\(Self.echoes[index].name): \(error)")
            // Nor a part of it that is long enough to guess the rest.
            #expect(!"\(error)".contains("S3c"), "\(Self.echoes[index].name): \(error)")
        }
        #expect(!Self.shows(provider))
    }
}
