// What is tried again, after which delays, and what the caller gets in the end.
import DriftlessRuntime
import HTTPTypes
import Synchronization
import Testing

/// One attempt's outcome, as the server of a test gives it.
enum Attempt: Sendable {
    case status(Int, headers: HTTPFields = [:])
    case failure(TransportError.Kind, TransportError.Progress = .possiblySent)

    func outcome() throws -> TransportResponse {
        switch self {
        case .status(let code, let headers):
            return TransportResponse(status: .init(code: code), headers: headers, body: Array("\(code)".utf8))
        case .failure(let kind, let progress):
            throw TransportError(kind, "as told", progress: progress)
        }
    }
}

/// Sends one request to a server that gives these outcomes in turn, and the last one for ever.
func send(
    _ method: HTTPRequest.Method = .get,
    through middleware: RetryMiddleware,
    outcomes: [Attempt],
    timeout: Duration = .seconds(60)
) async -> (result: Result<TransportResponse, any Error>, limits: [Duration]) {
    let limits = Mutex<[Duration]>([])
    let request = TransportRequest(
        operation: "op",
        method: method,
        scheme: "https",
        authority: "h",
        path: "/",
        limits: TransportLimits(timeout: timeout)
    )
    do {
        let response = try await middleware.intercept(request) { request in
            let number = limits.withLock {
                $0.append(request.limits.timeout)
                return $0.count
            }
            return try outcomes[min(number, outcomes.count) - 1].outcome()
        }
        return (.success(response), limits.withLock { $0 })
    } catch {
        return (.failure(error), limits.withLock { $0 })
    }
}

@Suite("Retries")
struct RetryMiddlewareTests {
    @Test("delays double up to the longest one, times what the randomness gives")
    func delays() async throws {
        let time = try StoppedTime()
        let fractions = Mutex([0.5, 0.0, 0.25, 1.0, 1.0, 7.0, -1.0, .nan, .infinity].makeIterator())
        let policy = RetryPolicy(maximumAttempts: 10, baseDelay: .seconds(1), maximumDelay: .seconds(10))
        let middleware = RetryMiddleware(
            policy: policy,
            time: time,
            randomness: { fractions.withLock { $0.next() ?? 0 } }
        )
        let (result, limits) = await send(through: middleware, outcomes: [.status(503)])
        #expect(limits.count == 10)
        #expect(
            time.sleeps == [
                .milliseconds(500), .zero, .seconds(1), .seconds(8), .seconds(10), .seconds(10), .zero, .zero,
                .seconds(10),
            ]
        )
        let response = try result.get()
        #expect(response.status.code == 503)
        let waited = time.sleeps.reduce(.zero, +)
        #expect(response.retries == RetryReport(attempts: 10, waited: waited, end: .attemptsUsedUp))
    }

    @Test(
        "extreme settings neither overflow nor wait longer than the longest delay",
        arguments: [
            (Duration.seconds(Int64.max), Duration.seconds(Int64.max), 100, Duration.seconds(3_155_760_000)),
            (.nanoseconds(1), .seconds(5), 100, .seconds(5)), (.seconds(-1), .seconds(5), 3, .zero),
            (.seconds(1), .seconds(-5), 3, .zero),
        ]
    )
    func extremes(_ base: Duration, _ cap: Duration, _ attempts: Int, _ last: Duration) async throws {
        let time = try StoppedTime()
        let policy = RetryPolicy(
            maximumAttempts: attempts,
            baseDelay: base,
            maximumDelay: cap,
            timeLimit: nil,
            budget: nil
        )
        let (_, limits) = await send(
            through: RetryMiddleware(policy: policy, time: time, randomness: { 1 }),
            outcomes: [.status(503)]
        )
        #expect(limits.count == attempts)
        #expect(time.sleeps.last == last)
    }

    @Test("without attempts to spare a request is sent once", arguments: [1, 0, -1, Int.min])
    func oneAttempt(_ attempts: Int) async throws {
        let time = try StoppedTime()
        let (result, limits) = await send(
            through: RetryMiddleware(policy: RetryPolicy(maximumAttempts: attempts), time: time),
            outcomes: [.status(503)]
        )
        #expect(limits.count == 1)
        #expect(try result.get().status.code == 503)
    }

    @Test("a response that is good at once has no report, and one that came later has")
    func success() async throws {
        let middleware = RetryMiddleware(time: try StoppedTime(), randomness: { 0 })
        let first = try await send(through: middleware, outcomes: [.status(200)]).result.get()
        #expect(first.retries == nil)
        let (second, _) = await send(
            through: middleware,
            outcomes: [.status(429), .failure(.connection), .status(200)]
        )
        #expect(try second.get().retries == RetryReport(attempts: 3, waited: .zero, end: .outcomeIsFinal))
        #expect(try second.get().body.bytes == Array("200".utf8))
    }

    @Test("the last error goes to the caller with the number of attempts in its words")
    func lastError() async throws {
        let middleware = RetryMiddleware(time: try StoppedTime(), randomness: { 0 })
        let (result, limits) = await send(
            through: middleware,
            outcomes: [.status(500), .status(502), .status(504), .failure(.connection, .notSent)]
        )
        #expect(limits.count == 4)
        let error = try #require(throws: TransportError.self) { try result.get() }
        #expect(error.retries?.attempts == 4)
        #expect(error.description == "The connection failed: as told (given up after 4 attempts).")
    }

    @Test("an observer sees each attempt that will be repeated, before the wait")
    func observer() async throws {
        let time = try StoppedTime()
        let events = Mutex<[RetryEvent]>([])
        let middleware = RetryMiddleware(time: time, randomness: { 1 }) { event in
            #expect(time.sleeps.count == event.attempt - 1)
            events.withLock { $0.append(event) }
        }
        let requestID = try #require(HTTPField.Name("X-Request-Id"))
        _ = await send(
            through: middleware,
            outcomes: [.status(429, headers: [.retryAfter: "3", requestID: "r-1"]), .failure(.timeout), .status(200)]
        )
        let seen = events.withLock { $0 }
        #expect(seen.map(\.operation) == ["op", "op"])
        #expect(seen.map(\.attempt) == [1, 2])
        #expect(seen.map(\.delay) == [.milliseconds(3200), .milliseconds(400)])
        #expect(seen.map(\.reason) == [.status(429, requestID: "r-1"), .transport(.timeout, .possiblySent)])
        #expect(time.sleeps == seen.map(\.delay))
    }

    @Test("a Retry-After longer than the longest allowed is not waited for")
    func longRetryAfter() async throws {
        let time = try StoppedTime()
        let middleware = RetryMiddleware(time: time, randomness: { 0 })
        for text in ["61", "99999999999999999999999", "9223372036854775807"] {
            let (result, limits) = await send(
                through: middleware,
                outcomes: [.status(429, headers: [.retryAfter: text])]
            )
            #expect(limits.count == 1)
            let end = try result.get().retries?.end
            #expect(end == .retryAfterTooLong(.seconds(Int64(text) ?? .max)))
        }
        #expect(time.sleeps.isEmpty)
        _ = await send(through: middleware, outcomes: [.status(429, headers: [.retryAfter: "60"]), .status(200)])
        #expect(time.sleeps == [.seconds(60)])
    }

    @Test("a Retry-After that is a date counts from the response's Date, whatever the clock shows here")
    func dates() async throws {
        let time = try StoppedTime()
        let middleware = RetryMiddleware(time: time, randomness: { 0 })
        let later: HTTPFields = [
            .retryAfter: "Sun, 06 Nov 1994 08:50:07 GMT", .date: "Sun, 06 Nov 1994 08:49:37 GMT",
        ]
        let fromClock: HTTPFields = [.retryAfter: "Mon, 06 Aug 2018 02:42:04 GMT", .date: "garbage"]
        _ = await send(
            through: middleware,
            outcomes: [.status(429, headers: later), .status(503, headers: fromClock), .status(200)]
        )
        #expect(time.sleeps == [.seconds(30), .seconds(20)])
    }

    @Test("no attempt begins after the time limit, and the last gets what is left of it")
    func timeLimit() async throws {
        let time = try StoppedTime()
        let policy = RetryPolicy(
            maximumAttempts: 10,
            baseDelay: .seconds(4),
            maximumDelay: .seconds(4),
            timeLimit: .seconds(10)
        )
        let middleware = RetryMiddleware(policy: policy, time: time, randomness: { 1 })
        let (result, limits) = await send(through: middleware, outcomes: [.failure(.timeout)], timeout: .seconds(5))
        #expect(limits == [.seconds(5), .seconds(5), .seconds(2)])
        #expect(time.sleeps == [.seconds(4), .seconds(4)])
        let error = try #require(throws: TransportError.self) { try result.get() }
        #expect(error.retries == RetryReport(attempts: 3, waited: .seconds(8), end: .timeLimitReached))
    }

    @Test("an error that is not of the transport passes at once")
    func foreignError() async throws {
        struct Odd: Error {}
        let count = Mutex(0)
        let middleware = RetryMiddleware(time: try StoppedTime(), randomness: { 0 })
        let request = TransportRequest(operation: "op", method: .get, scheme: "https", authority: "h", path: "/")
        for error: any Error in [
            Odd(), CancellationError(), ClientError.transport(TransportError(.connection, "x", progress: .notSent)),
        ] {
            count.withLock { $0 = 0 }
            await #expect(throws: (any Error).self) {
                try await middleware.intercept(request) { _ in
                    count.withLock { $0 += 1 }
                    throw error
                }
            }
            #expect(count.withLock { $0 } == 1)
        }
    }

    @Test("a task that is cancelled while it waits ends at once, and says what it waited for")
    func cancellation() async throws {
        let time = EndlessSleep(try #require(Timestamp("2018-08-06T02:41:14Z")))
        let middleware = RetryMiddleware(time: time, randomness: { 1 })
        let task = Task {
            await send(through: middleware, outcomes: [.failure(.connection, .notSent), .status(200)])
        }
        await time.sleepBegan()
        task.cancel()
        let (result, limits) = await task.value
        #expect(limits.count == 1)
        let error = try #require(throws: TransportError.self) { try result.get() }
        #expect(error.kind == .cancelled)
        #expect(error.progress == .notSent)
        #expect((error.underlying as? TransportError)?.kind == .connection)
    }

    @Test("a task that is cancelled while the request is under way does not try again")
    func cancelledBefore() async throws {
        let time = try StoppedTime()
        let middleware = RetryMiddleware(time: time, randomness: { 0 })
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await send(through: middleware, outcomes: [.status(503)])
        }
        #expect(await task.value.limits.count == 1)
        #expect(time.sleeps.isEmpty)
    }
}
