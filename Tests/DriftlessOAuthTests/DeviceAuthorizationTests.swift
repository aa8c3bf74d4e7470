// How often a server is asked while a user types in a code, and when that ends.
import DriftlessRuntime
import HTTPTypes
import Synchronization
import Testing

@testable import DriftlessOAuth

@Suite("The device flow")
struct DeviceAuthorizationTests {
    /// A clock on which nobody waits, that notes for how long they would have.
    private final class PassingTime: TimeSource {
        private let state = Mutex((now: Timestamp.epoch.advanced(by: .seconds(1_800_000_000)), pauses: [Duration]()))

        var now: Timestamp { state.withLock { $0.now } }
        var pauses: [Duration] { state.withLock { $0.pauses } }

        func sleep(for duration: Duration) async throws {
            try Task.checkCancellation()
            state.withLock { state in
                state.now = state.now.advanced(by: duration)
                state.pauses.append(duration)
            }
        }
    }

    private static let start = #"""
        {"device_code":"device-secret","user_code":"WDJB-MJHT","verification_uri":"https://id.test/device",
         "verification_uri_complete":"https://id.test/device?user_code=WDJB-MJHT","expires_in":60,"interval":2}
        """#

    private static func error(_ code: String) -> TransportResponse { .json(#"{"error":"\#(code)"}"#, status: 400) }

    private func device(
        _ server: MemoryServer,
        _ time: PassingTime,
        of client: OAuthClient = OAuthClient(id: "tv")
    ) async throws -> DeviceAuthorization {
        try await DeviceAuthorization.start(
            at: "https://id.test/start",
            of: client,
            scopes: ["read", "write"],
            over: OAuthConnection(server),
            time: time
        )
    }

    @Test("the server is asked after each pause, and less often where it says so or cannot be reached")
    func polling() async throws {
        let time = PassingTime()
        let server = MemoryServer { _, number in
            switch number {
            case 1: return .json(Self.start)
            case 2: return Self.error("authorization_pending")
            case 3: return Self.error("slow_down")
            case 4: throw TransportError(.connection, "gone")
            case 5: return Self.error("authorization_pending")
            default: return MemoryServer.token("t", 3600)
            }
        }
        let device = try await device(server, time)
        #expect(device.userCode == "WDJB-MJHT")
        #expect(device.verificationURI == "https://id.test/device")
        #expect(device.verificationURIComplete == "https://id.test/device?user_code=WDJB-MJHT")
        #expect(device.interval == .seconds(2))
        #expect(try await device.token(at: "https://id.test/token").accessToken == "t")
        #expect(time.pauses == [2, 2, 7, 14, 14].map { .seconds($0) })
        #expect(server.requests[0].body == "scope=read%20write&client_id=tv")
        for request in server.requests.dropFirst() {
            #expect(request.url == "https://id.test/token")
            #expect(request.field("grant_type") == "urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code")
            #expect(request.field("device_code") == "device-secret")
        }
    }

    @Test(
        "the wait ends with the code, with a refusal, and with whatever else is no 'wait'",
        arguments: [
            ("authorization_pending", OAuthError.Kind.ended, 29), ("expired_token", .ended, 1),
            ("access_denied", .refused, 1), ("invalid_client", .refused, 1), ("slow_down", .ended, 4),
        ]
    )
    func end(_ code: String, _ kind: OAuthError.Kind, _ requests: Int) async throws {
        let server = MemoryServer { _, number in number == 1 ? .json(Self.start) : Self.error(code) }
        let device = try await device(server, PassingTime())
        let error = try await #require(throws: OAuthError.self) { try await device.token(at: "https://id.test/token") }
        #expect(error.kind == kind)
        #expect(server.requests.count - 1 == requests)
        #expect(!"\(error)".contains("device-secret"))
    }

    @Test("a task that is cancelled asks no more")
    func cancelled() async throws {
        let server = MemoryServer { _, number in
            number == 1 ? .json(Self.start) : Self.error("authorization_pending")
        }
        let device = try await device(server, PassingTime())
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await device.token(at: "https://id.test/token")
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(server.requests.count == 1)
    }

    @Test(
        "what no device can use is an error",
        arguments: [
            "{}", "[]",
            #"{"device_code":"d","user_code":"u","verification_uri":"file:///etc/passwd","expires_in":60}"#,
            #"{"device_code":"d","user_code":"u","verification_uri":"https://id.test/device"}"#,
            #"{"device_code":"","user_code":"u","verification_uri":"https://id.test/device","expires_in":60}"#,
        ]
    )
    func useless(_ body: String) async throws {
        let server = MemoryServer { _, _ in .json(body) }
        let error = try await #require(throws: OAuthError.self) { try await device(server, PassingTime()) }
        #expect(error.kind == .invalidResponse)
    }

    @Test("a server without an interval is asked every five seconds, and none without a pause")
    func interval() async throws {
        let base = #""device_code":"d","user_code":"u","verification_url":"https://id.test/d","expires_in":"60""#
        for (extra, seconds) in [("", 5), (#","interval":0"#, 1), (#","interval":-7"#, 1)] {
            let server = MemoryServer { _, _ in .json("{" + base + extra + "}") }
            #expect(try await device(server, PassingTime()).interval == .seconds(seconds))
        }
    }

    @Test("an app with a secret shows it, and no text shows the device's code")
    func secrets() async throws {
        let server = MemoryServer { _, _ in .json(Self.start) }
        let device = try await device(server, PassingTime(), of: OAuthClient(id: "tv", secret: "s"))
        #expect(server.requests[0].headers[.authorization] == "Basic dHY6cw==")
        var dumped = ""
        dump(device, to: &dumped)
        for text in ["\(device)", String(reflecting: device), dumped] { #expect(!text.contains("device-secret")) }
    }
}
