// A stream of events as a sequence: read as it comes, each event once, with its data as the type that the document gives it.

/// One event of `text/event-stream`.
public struct ServerSentEvent<Item: Sendable>: Sendable {
    /// The data as the type that the document describes.
    public var item: Item
    /// What kind of event it is: its `event` field, `message` where it has none.
    public var name: String
    /// The last `id` of the stream, with this event or before it; empty where there was none.
    public var id: String
    /// The data as it came.
    public var rawData: [UInt8]

    /// Creates an event, for tests and previews.
    public init(item: Item, name: String = "message", id: String = "", rawData: [UInt8] = []) {
        self.item = item
        self.name = name
        self.id = id
        self.rawData = rawData
    }

    /// The data as text, with U+FFFD for what is not UTF-8.
    public var data: String { String(decoding: rawData, as: UTF8.self) }
}

/// The events of a response, while they come (`text/event-stream`, WHATWG HTML §9.2).
///
/// ```swift
/// for try await event in try await client.watchThings() {
///     print(event.id, event.name, event.item)
/// }
/// ```
/// Who leaves the loop, or whose task is cancelled, closes the connection. A stream is read once. An event whose data is not
/// what the document says is an error, with its text in `rawBody`; see ``skippingInvalidItems(_:)``.
public struct ServerSentEvents<Item: Sendable>: AsyncSequence, Sendable {
    public typealias Element = ServerSentEvent<Item>
    public typealias Failure = ClientError

    typealias Read =
        @Sendable (_ event: EventStreamParser.Event, _ number: Int) throws(ClientError) -> Item

    let stream: ReceivedStream
    let operation: String
    let end: String?
    let read: Read
    var reconnection: StreamReconnection
    var skipped: (@Sendable (ClientError) -> Void)?

    /// The same events; those whose data is not what the document says are left out.
    ///
    /// - Parameter report: Is told of each, with its text in the error.
    public func skippingInvalidItems(_ report: @escaping @Sendable (ClientError) -> Void = { _ in }) -> Self {
        var events = self
        events.skipped = report
        return events
    }

    /// The same events, asked for again where the connection ends as the policy says.
    public func reconnecting(_ policy: StreamReconnection) -> Self {
        var events = self
        events.reconnection = policy
        return events
    }

    /// The items alone.
    public var items: AsyncMapSequence<Self, Item> { map(\.item) }

    public func makeAsyncIterator() -> Iterator {
        Iterator(self)
    }

    /// Reads the events one after the other.
    public struct Iterator: AsyncIteratorProtocol {
        private let events: ServerSentEvents
        private var chunks: HTTPBody.AsyncIterator?
        private var parser: EventStreamParser
        private var count = 0
        private var failures = 0

        init(_ events: ServerSentEvents) {
            self.events = events
            chunks = events.stream.body.makeAsyncIterator()
            parser = EventStreamParser(limit: events.stream.itemLimit)
        }

        /// The `id` that a new connection would send as `Last-Event-ID`: where a stream that failed can be gone on with.
        public var lastEventID: String { parser.lastEventID }

        public mutating func next() async throws(ClientError) -> Element? {
            try await next(isolation: nil)
        }

        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(ClientError) -> Element? {
            while chunks != nil {
                if let event = try parsed() {
                    failures = 0
                    if let end = events.end, event.data.elementsEqual(end.utf8) { break }
                    if let element = try element(of: event) { return element }
                    continue
                }
                if let chunk = try await chunk(isolation: actor) { parser.append(chunk) }
            }
            chunks = nil
            return nil
        }

        private mutating func parsed() throws(ClientError) -> EventStreamParser.Event? {
            do throws(ItemTooLarge) {
                return try parser.next()
            } catch {
                chunks = nil
                throw .transport(.itemTooLarge(limit: error.limit))
            }
        }

        /// Nil for an event that is left out.
        private mutating func element(of event: EventStreamParser.Event) throws(ClientError) -> Element? {
            count += 1
            do throws(ClientError) {
                let item = try events.read(event, count)
                return ServerSentEvent(item: item, name: event.name, id: event.id, rawData: event.data)
            } catch {
                guard let skipped = events.skipped else {
                    chunks = nil
                    throw error
                }
                skipped(error)
                return nil
            }
        }

        /// What came next; nil where the connection ended, and there is another one or none.
        private mutating func chunk(
            isolation actor: isolated (any Actor)?
        ) async throws(ClientError) -> [UInt8]? {
            guard var reading = chunks else { return nil }
            chunks = nil
            var problem: ClientError?
            do {
                if let chunk = try await reading.next(isolation: actor) {
                    chunks = reading
                    return chunk
                }
            } catch {
                problem = ClientError(sending: events.operation, thrown: error)
            }
            try await reconnect(after: problem, isolation: actor)
            return nil
        }

        /// - Parameter problem: Why the connection ended; nil where it was an orderly end.
        private mutating func reconnect(
            after problem: ClientError?,
            isolation actor: isolated (any Actor)?
        ) async throws(ClientError) {
            var problem = problem
            let policy = events.reconnection
            while let reopen = events.stream.reopen, failures < policy.maximumAttempts,
                policy.isTried(after: problem, lastEventID: parser.lastEventID)
            {
                let wait = policy.wait(
                    afterFailures: failures,
                    retry: parser.retry,
                    fraction: Double.random(in: 0..<1)
                )
                failures += 1
                do throws(ClientError) {
                    try await Self.sleep(wait, policy, events.operation)
                    let response = try await reopen(parser.lastEventID)
                    guard response.status != 204 else { return }
                    let stream = try response.eventStream()
                    let retry = parser.retry
                    parser = EventStreamParser(lastEventID: parser.lastEventID, limit: events.stream.itemLimit)
                    parser.retry = retry
                    chunks = stream.body.makeAsyncIterator()
                    return
                } catch {
                    problem = error
                }
            }
            if let problem { throw problem }
        }

        private static func sleep(
            _ wait: Duration,
            _ policy: StreamReconnection,
            _ operation: String
        ) async throws(ClientError) {
            do {
                try await policy.time.sleep(for: wait)
            } catch {
                throw ClientError(sending: operation, thrown: error)
            }
        }
    }
}

@available(*, unavailable)
extension ServerSentEvents.Iterator: Sendable {}

extension TransportError {
    /// The error for an item of a stream that is larger than the limit in bytes.
    static func itemTooLarge(limit: Int) -> TransportError {
        TransportError(
            .bodyTooLarge,
            "an item of its stream has more than \(limit) bytes, the limit in TransportLimits"
        )
    }
}
