// An authorization server without a network, and the parts of its requests.
import DriftlessRuntime
import HTTPTypes
import Synchronization

@testable import DriftlessOAuth

/// Keeps the requests that came in, and responds by a closure that knows how many there were.
final class MemoryServer: Transport {
    struct Received: Sendable {
        var url: String
        var headers: HTTPFields
        var body: String

        /// A field of the form.
        func field(_ name: String) -> String? {
            for pair in body.split(separator: "&") where pair.hasPrefix(name + "=") {
                return String(pair.dropFirst(name.count + 1))
            }
            return nil
        }
    }

    private let log = Mutex<[Received]>([])
    private let respond: @Sendable (Received, Int) async throws -> TransportResponse

    init(_ respond: @escaping @Sendable (Received, Int) async throws -> TransportResponse) {
        self.respond = respond
    }

    /// Issues `token1`, `token2`, … for so many seconds each.
    static func issuing(seconds: Int = 3600, extra: String = "") -> MemoryServer {
        MemoryServer { _, number in token("token\(number)", seconds, extra) }
    }

    static func token(_ text: String, _ seconds: Int, _ extra: String = "") -> TransportResponse {
        .json(#"{"access_token":"\#(text)","token_type":"Bearer","expires_in":\#(seconds)\#(extra)}"#)
    }

    var requests: [Received] { log.withLock { $0 } }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        let received = Received(
            url: request.url,
            headers: request.headers,
            body: String(decoding: request.body.bytes ?? [], as: UTF8.self)
        )
        let number = log.withLock { log in
            log.append(received)
            return log.count
        }
        return try await respond(received, number)
    }
}

/// A clock that a test moves.
final class ManualTime: TimeSource {
    private let present = Mutex(Timestamp.epoch.advanced(by: .seconds(1_800_000_000)))

    var now: Timestamp { present.withLock { $0 } }

    func advance(by duration: Duration) { present.withLock { $0 = $0.advanced(by: duration) } }

    func sleep(for duration: Duration) async throws {}
}

/// Opened once, by a test that wants to see who waits until then.
final class Gate: Sendable {
    private struct State {
        var isOpen = false
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    func open() {
        let waiters = state.withLock { state in
            state.isOpen = true
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    func pass() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                if !state.isOpen { state.waiters.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }
}

extension OAuthTokens {
    convenience init(
        _ grant: OAuthGrant,
        _ server: any Transport,
        scopes: [String] = [],
        time: any TimeSource = ManualTime(),
        onRenewal: @escaping @Sendable (OAuthToken) async -> Void = { _ in }
    ) {
        self.init(
            grant,
            of: OAuthClient(id: "app", secret: "app-secret-1"),
            at: "https://id.test/token",
            scopes: scopes,
            over: OAuthConnection(server),
            time: time,
            onRenewal: onRenewal
        )
    }
}
