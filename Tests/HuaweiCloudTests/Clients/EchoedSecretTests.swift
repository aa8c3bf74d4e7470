// A server that sends back whatever it was sent: nothing that the client says of it shows a secret.
import DriftlessRuntime
import HTTPTypes
import HuaweiCloud
import HuaweiCloudCore
import RecordedLog
import Synchronization
import Testing

@Suite("A server that repeats secrets")
struct EchoedSecretTests {
    private static let secrets = [
        "AccessKey1234567", "Secret/Key+0123456789=", "Security/Token+abcdef==", "Auth/Token+MIIabc==", "pa\"ss/wörd 7",
        "Registered-42",
    ]

    private static let ways: [(String, @Sendable () -> any CredentialsProvider)] = [
        ("keys", { .keys(access: secrets[0], secret: Secret(secrets[1])) }),
        (
            "temporary keys",
            { .keys(access: secrets[0], secret: Secret(secrets[1]), securityToken: Secret(secrets[2])) }
        ),
        ("token", { .token(Secret(secrets[3])) }),
        (
            "password",
            {
                .password(
                    user: "u",
                    password: Secret(secrets[4]),
                    domain: "d",
                    region: "cn-north-4",
                    transport: MemoryTransport { _ in
                        var response = TransportResponse.json(
                            #"{"token":{"expires_at":"2099-01-01T00:00:00.0Z"}}"#,
                            status: 201
                        )
                        if let name = HTTPField.Name("X-Subject-Token") { response.headers[name] = secrets[3] }
                        return response
                    }
                )
            }
        ),
    ]

    /// All secrets, in a spelling.
    private static let echoes: [@Sendable (String) -> String] = [
        { $0 }, { $0.replacing("/", with: "\\/") }, { $0.replacing("/", with: "\\u002f") }, { "token=\($0)" },
        { "\($0.prefix(6))\r\n \($0.dropFirst(6))" },
        { String(decoding: JSONValue.string($0).jsonBytes().dropFirst().dropLast(), as: UTF8.self) },
    ]

    private static func bodies(_ secret: String) -> [String] {
        let quoted = String(decoding: JSONValue.string(secret).jsonBytes(), as: UTF8.self)
        return [
            "refused: \(secret)", #"{"error_code":\#(quoted),"error_msg":\#(quoted),"request_id":\#(quoted)}"#,
            #"{"backups":[{"id":\#(quoted),"type":\#(quoted),\#(quoted):1,"size":\#(quoted),"status":\#(quoted)}],"total_count":1}"#,
            #"{"backups":[{"id":{"x":\#(quoted)}}],"total_count":\#(quoted)}"#, "<html><title>\(secret)</title></html>",
        ]
    }

    @Test("in errors, logs and reports of drift, whatever the credentials", arguments: ways.indices)
    func echoed(way: Int) async throws {
        let (name, credentials) = Self.ways[way]
        let log = RecordedLog()
        let said = Mutex<[String]>([])
        let say = { @Sendable (value: Any) in
            var dumped = ""
            dump(value, to: &dumped)
            said.withLock { $0 += ["\(value)", String(reflecting: value), dumped] }
        }
        let provider = credentials()
        let inUse: [String] =
            switch name {
            case "keys": Array(Self.secrets[0...1])
            case "temporary keys": Array(Self.secrets[0...2])
            case "token": [Self.secrets[3]]
            default: Array(Self.secrets[3...4])
            }
        for secret in inUse + ["Registered-42"] {
            for (number, echo) in Self.echoes.enumerated() {
                for (index, body) in Self.bodies(echo(secret)).enumerated() {
                    // Each body comes with each of the five in some spelling.
                    for status in [[200, 400, 401, 403, 500][(number + index) % 5]] {
                        var settings = ClientSettings(
                            retries: .never,
                            drift: .reported { say($0) },
                            logger: log.logger()
                        )
                        settings.secrets.insert("Registered-42")
                        let client = HuaweiCloudClient(
                            region: "cn-north-4",
                            credentials: provider,
                            projectID: "p",
                            transport: MemoryTransport { request in
                                if status == 500 { throw TransportError(.connection, "\(echo(secret)) \(request)") }
                                var response = TransportResponse.json(body, status: status)
                                if let name = HTTPField.Name("X-Request-Id") { response.headers[name] = secret }
                                return response
                            },
                            settings: settings
                        )
                        settings.userAgent = ""
                        do throws(ClientError) {
                            _ = try await client.rds().listBackups(instanceID: "i")
                        } catch {
                            say(error)
                            say(HuaweiCloudError(error))
                        }
                    }
                }
            }
        }
        let texts = said.withLock { $0 } + log.lines.map(\.text)
        #expect(texts.count > 50)
        for secret in inUse + ["Registered-42"] {
            for echo in Self.echoes {
                let spelt = echo(secret)
                #expect(!texts.contains { $0.contains(spelt) }, "\(name): \(spelt)")
                let folded = spelt.replacing("\r\n", with: " ")
                #expect(!texts.contains { $0.contains(folded) }, "\(name): \(folded)")
            }
        }
    }
}
