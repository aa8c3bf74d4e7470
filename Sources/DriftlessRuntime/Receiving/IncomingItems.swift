// The items of a request that came in, while they come: lines of JSON, records, events, or parts.

/// The items of a request's body (`application/jsonl`, `application/json-seq`, `text/event-stream`, multipart with an `itemSchema`),
/// one after the other.
///
/// ```swift
/// let input = try ImportPiecesWebhook.input(of: IncomingRequest(method: "POST", headers: headers, stream: body))
/// for try await piece in input.body { store(piece) }
/// ```
/// No more is held than one item and one chunk of the body. A stream is read once; a body that is whole, as often as one likes.
public struct IncomingItems<Item: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Item
    public typealias Failure = IncomingRequestError

    let body: HTTPBody
    let framing: ItemFraming
    /// The request, without its body.
    let request: IncomingRequest
    let read: @Sendable (_ record: StreamRecord, _ number: Int) throws(IncomingRequestError) -> Item

    public func makeAsyncIterator() -> Iterator {
        Iterator(self)
    }

    /// All items.
    ///
    /// - Parameter limit: The most items that are taken.
    /// - Throws: `IncomingRequestError` where the body breaks the document or off, or has more items.
    public func collect(upTo limit: Int) async throws(IncomingRequestError) -> [Item] {
        var items: [Item] = []
        var iterator = makeAsyncIterator()
        while let item = try await iterator.next() {
            guard items.count < limit else { throw request.error(.tooManyItems(limit: limit)) }
            items.append(item)
        }
        return items
    }

    /// Reads the items one after the other.
    public struct Iterator: AsyncIteratorProtocol {
        private let items: IncomingItems
        private var chunks: HTTPBody.AsyncIterator?
        private var framing: ItemFraming
        private var count = 0

        init(_ items: IncomingItems) {
            self.items = items
            chunks = items.body.makeAsyncIterator()
            framing = items.framing
        }

        public mutating func next() async throws(IncomingRequestError) -> Item? {
            try await next(isolation: nil)
        }

        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(IncomingRequestError) -> Item? {
            while chunks != nil {
                if let record = try framed({ framing throws(FramingError) in try framing.next() }) {
                    return try item(of: record)
                }
                if let chunk = try await chunk(isolation: actor) {
                    try framed { framing throws(FramingError) in try framing.append(chunk) }
                } else if let record = try framed({ framing throws(FramingError) in try framing.last() }) {
                    return try item(of: record)
                }
            }
            return nil
        }

        private mutating func framed<Result>(
            _ step: (inout ItemFraming) throws(FramingError) -> Result
        ) throws(IncomingRequestError) -> Result {
            do throws(FramingError) {
                return try step(&framing)
            } catch {
                chunks = nil
                switch error {
                case .itemTooLarge(let limit): throw items.request.error(.itemTooLarge(limit: limit))
                case .multipart(let error): throw items.request.error(.multipart(error))
                }
            }
        }

        private mutating func item(of record: StreamRecord) throws(IncomingRequestError) -> Item {
            count += 1
            do throws(IncomingRequestError) {
                return try items.read(record, count)
            } catch {
                chunks = nil
                throw error
            }
        }

        /// The next chunk; nil after the last, and then there are no more.
        private mutating func chunk(
            isolation actor: isolated (any Actor)?
        ) async throws(IncomingRequestError) -> [UInt8]? {
            guard var reading = chunks else { return nil }
            chunks = nil
            do {
                guard let chunk = try await reading.next(isolation: actor) else { return nil }
                chunks = reading
                return chunk
            } catch {
                throw items.request.error(.unreadableBody("\(error)"))
            }
        }
    }
}

@available(*, unavailable)
extension IncomingItems.Iterator: Sendable {}
