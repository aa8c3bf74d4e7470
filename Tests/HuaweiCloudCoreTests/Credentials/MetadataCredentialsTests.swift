// How the keys of a machine are asked for, kept and renewed, and what it means where nothing answers.
import DriftlessRuntime
import HTTPTypes
import HuaweiCloudCore
import Testing

@Suite("Credentials of the instance metadata service")
struct MetadataCredentialsTests {
    /// A service that gives keys `AK1`, `AK2` …, each good for an hour.
    private static func service(_ time: ManualTime) -> MemoryIAM {
        MemoryIAM { _, number in
            let end = time.now.advanced(by: .seconds(3600)).formatted(TimeFormat("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'"))
            return .json(
                #"{"credential":{"access":"AK\#(number)","secret":"sk","securitytoken":"st","expires_at":"\#(end)"}}"#
            )
        }
    }

    @Test("the request goes to the address that is the same on every machine, and is short")
    func request() async throws {
        let time = ManualTime()
        let service = Self.service(time)
        let credentials = try await MetadataCredentials(transport: service, time: time).credentials()
        #expect(
            credentials
                == .accessKeys(
                    AccessKeys(
                        accessKey: "AK1",
                        secretKey: "sk",
                        securityToken: "st",
                        expiresAt: time.now.advanced(by: .seconds(3600))
                    )
                )
        )
        #expect(service.requests.map(\.url) == ["http://169.254.169.254/openstack/latest/securitykey"])
        #expect(service.requests.allSatisfy { $0.method == .get && $0.limits.timeout <= .seconds(2) })
        #expect(service.requests.allSatisfy { $0.limits.maximumBodySize <= 65_536 })
    }

    @Test("a redirect is not followed, wherever it leads", arguments: [301, 302, 303, 307, 308])
    func redirect(status: Int) async throws {
        let service = MemoryIAM { _, _ in
            var response = TransportResponse.json(
                #"{"credential":{"access":"AK","secret":"sk","securitytoken":"st"}}"#,
                status: status
            )
            response.headers[.location] = "http://169.254.169.254/other"
            return response
        }
        let error = await #expect(throws: CredentialsError.self) {
            try await MetadataCredentials(transport: service, time: ManualTime()).credentials()
        }
        #expect(error?.reason == .notConfigured)
        #expect(error?.message.contains("not followed") == true)
        #expect(service.requests.count == 1)
    }

    @Test("keys are kept until five minutes before their end, and replaced when they are refused")
    func renewal() async throws {
        let time = ManualTime()
        let service = Self.service(time)
        let provider = MetadataCredentials(transport: service, time: time)
        for _ in 0..<3 { #expect(try await provider.credentials().accessKey == "AK1") }
        time.advance(by: .seconds(3299))
        #expect(try await provider.credentials().accessKey == "AK1")
        time.advance(by: .seconds(1))
        let second = try await provider.credentials()
        #expect(second.accessKey == "AK2")
        #expect(try await provider.replacement(for: second)?.accessKey == "AK3")
        #expect(service.requests.count == 3)
    }

    @Test("keys that still last outlive a service that is gone")
    func outage() async throws {
        let time = ManualTime()
        let service = Self.service(time)
        let provider = MetadataCredentials(transport: service, time: time)
        _ = try await provider.credentials()
        service.responds { _, _ in throw TransportError(.timeout, "no response") }
        time.advance(by: .seconds(3400))
        #expect(try await provider.credentials().accessKey == "AK1")
        time.advance(by: .seconds(200))
        await #expect(throws: CredentialsError.self) { try await provider.credentials() }
    }

    @Test("where nothing answers, it is not configured, and not asked again for a minute")
    func nothingThere() async throws {
        let time = ManualTime()
        let service = MemoryIAM { _, _ in throw TransportError(.timeout, "no response within 2 s") }
        let provider = MetadataCredentials(transport: service, time: time)
        for _ in 0..<5 {
            let error = await #expect(throws: CredentialsError.self) { try await provider.credentials() }
            #expect(error?.reason == .notConfigured)
        }
        #expect(service.requests.count == 1)
        time.advance(by: .seconds(60))
        _ = try? await provider.credentials()
        #expect(service.requests.count == 2)
    }

    @Test(
        "other responses say what they mean, and show none of their text",
        arguments: [
            (404, "", CredentialsError.Reason.notConfigured, "bind an agency"),
            (401, "", .notConfigured, "Something other"),
            (302, "", .notConfigured, "not followed"),
            (503, "", .unavailable, "try again later"),
            (200, "", .invalid, "something else"),
            (200, "<html>VALUE</html>", .invalid, "something else"),
            (200, #"{"credential":{"access":"AK","secret":12345}}"#, .invalid, "something else"),
            (200, #"{"credential":{"access":"AK","secret":""}}"#, .invalid, "something else"),
            (200, #"{"credential":{"secret":"VALUE"}}"#, .invalid, "something else"),
            (200, #"{"credential":[]}"#, .invalid, "something else"),
            (200, String(repeating: "[", count: 100_000), .invalid, "something else"),
        ]
    )
    func responses(_ status: Int, _ body: String, _ reason: CredentialsError.Reason, _ says: String) async throws {
        let service = MemoryIAM { _, _ in .json(body, status: status) }
        let provider = MetadataCredentials(transport: service, time: ManualTime())
        let error = await #expect(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error?.reason == reason)
        #expect(error?.message.contains(says) == true, "\(error?.message ?? "")")
        #expect(error?.message.contains("VALUE") == false && error?.message.contains("12345") == false)
    }
}
