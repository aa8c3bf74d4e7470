// Which lines calls and attempts leave in a log.
import DriftlessObservability
import DriftlessRuntime
import HTTPTypes
import Logging
import RecordedLog
import Testing

@Suite("Logging calls")
struct LoggingMiddlewareTests {
    private let log = RecordedLog()
    private let clock = StillClock()

    private func logging(_ scope: ObservedScope, level: Logger.Level = .trace) -> LoggingMiddleware {
        LoggingMiddleware(logger: log.logger(level: level), scope: scope, clock: clock)
    }

    @Test("a call is one line with everything in its metadata")
    func wholeLine() async throws {
        let clock = clock
        _ = try await logging(.calls).intercept(.listing(path: "/v3/p/backups?instance_id=a&limit=10")) { _ in
            clock.move(by: .microseconds(12_345))
            return .response(200, #"{"backups":[]}"#)
        }
        let line = try #require(log.lines.first)
        #expect(log.lines.count == 1)
        #expect(line.level == .debug)
        #expect(line.message == "call answered")
        #expect(
            line.metadata == [
                "operation": "listBackups", "method": "GET", "host": "rds.test", "port": "8443",
                "path": "/v3/p/backups", "status": "200", "request-id": "req-200", "duration-ms": "12.345",
                "request-bytes": "0", "response-bytes": "14",
            ]
        )
    }

    struct Ending: Sendable, CustomTestStringConvertible {
        let end: String
        var error: String?
        var text: String?
        let response: @Sendable () throws -> TransportResponse

        var testDescription: String { "\(end), \(error ?? "no error")" }
    }

    /// Its description holds a secret, as a URL in a foreign error may.
    struct ForeignError: Error, CustomStringConvertible {
        var description: String { "https://u:hunter2@host/?token=hunter2" }
    }

    private static let endings = [
        Ending(end: "answered") { .response(204) },
        Ending(end: "answered") { .response(302) },
        Ending(end: "failed", error: "404") { .response(404) },
        Ending(end: "failed", error: "503") { .response(503) },
        Ending(end: "failed", error: "connection", text: "The connection failed: rds.test: refused.") {
            throw TransportError(.connection, "rds.test: refused")
        },
        Ending(end: "failed", error: "ForeignError") { throw ForeignError() },
        Ending(end: "cancelled", error: "cancelled") { throw CancellationError() },
        Ending(end: "cancelled", error: "cancelled", text: "The request was cancelled: stop.") {
            throw TransportError(.cancelled, "stop")
        },
        Ending(end: "failed", error: "401") {
            let body = Array("hunter2".utf8)
            throw ClientError.server(ServerError(operation: "o", status: 401, headers: [:], rawBody: body))
        },
    ]

    @Test("each way to end has its level: a failed call a warning, all else debug", arguments: endings)
    func levels(_ ending: Ending) async throws {
        for scope in ObservedScope.allCases {
            let log = RecordedLog()
            let response = ending.response
            _ = try? await LoggingMiddleware(logger: log.logger(), scope: scope)
                .intercept(.listing()) { _ in try response() }
            let line = try #require(log.lines.first)
            #expect(log.lines.count == 1)
            #expect(line.level == (scope == .calls && ending.end == "failed" ? .warning : .debug))
            #expect(line.message == "\(scope == .calls ? "call" : "attempt") \(ending.end)")
            #expect(line.metadata["error"] == ending.error)
            #expect(line.metadata["error-text"] == ending.text)
            #expect(!line.text.contains("hunter2"))
        }
    }

    @Test("errors go on as they came", arguments: ObservedScope.allCases)
    func errors(_ scope: ObservedScope) async throws {
        await #expect(throws: ForeignError.self) {
            try await logging(scope).intercept(.listing()) { _ in throw ForeignError() }
        }
    }

    @Test("a call of three attempts that fails is one warning, and its attempts have numbers")
    func retriedCall() async throws {
        _ = try await TransportRequest.listing()
            .sent(through: [logging(.calls), ThreeAttempts(), logging(.attempts)]) { _ in .response(503) }
        #expect(log.lines.map(\.level) == [.debug, .debug, .debug, .warning])
        #expect(log.lines.map(\.message) == ["attempt failed", "attempt failed", "attempt failed", "call failed"])
        #expect(log.lines.map { $0.metadata["attempt"] } == ["1", "2", "3", nil])
        #expect(log.lines.last?.metadata["attempts"] == "3")
    }

    @Test("each of many calls at once counts its own attempts")
    func concurrentCalls() async throws {
        let middlewares: [any ClientMiddleware] = [logging(.calls), ThreeAttempts(), logging(.attempts)]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    _ = try await TransportRequest.listing().sent(through: middlewares[...]) { _ in
                        await Task.yield()
                        return .response(503)
                    }
                }
            }
            try await group.waitForAll()
        }
        let calls = log.lines.filter { $0.message == "call failed" }
        #expect(calls.count == 50)
        #expect(calls.allSatisfy { $0.metadata["attempts"] == "3" })
        #expect(log.lines.filter { $0.metadata["attempt"] == "3" }.count == 50)
    }

    @Test("a call for a token on the way is no attempt of the call that needs it")
    func nestedCall() async throws {
        let attempts = logging(.attempts)
        _ = try await TransportRequest.listing().sent(through: [logging(.calls), attempts]) { _ in
            var token = TransportRequest.listing()
            token.operation = "createToken"
            _ = try await attempts.intercept(token) { _ in .response(201) }
            return .response(200)
        }
        #expect(log.lines.map { $0.metadata["attempt"] } == [nil, "1", nil])
        #expect(log.lines.last?.metadata["attempts"] == "1")
    }

    @Test("where nothing stands at the other place, there are no numbers", arguments: ObservedScope.allCases)
    func alone(_ scope: ObservedScope) async throws {
        _ = try await logging(scope).intercept(.listing()) { _ in .response(200) }
        #expect(log.lines.first?.metadata["attempt"] == nil)
        #expect(log.lines.first?.metadata["attempts"] == nil)
    }

    @Test("a logger of a higher level gets failures only")
    func quiet() async throws {
        for status in [200, 503] {
            _ = try await logging(.calls, level: .info).intercept(.listing()) { _ in .response(status) }
        }
        #expect(log.lines.map { $0.metadata["status"] } == ["503"])
    }
}
