// A stream of JSON values as a sequence: JSON lines, and JSON text sequences.

/// The JSON values of a response, while they come: one a line (`application/jsonl`, `application/x-ndjson`), or one a record
/// (`application/json-seq`, RFC 7464).
///
/// ```swift
/// for try await entry in try await client.exportEntries() { print(entry) }
/// ```
/// Who leaves the loop, or whose task is cancelled, closes the connection. A stream is read once. A line that is not what the
/// document says is an error, with its text in `rawBody`; see ``skippingInvalidItems(_:)``.
public struct JSONItems<Item: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Item
    public typealias Failure = ClientError

    let stream: ReceivedStream
    let operation: String
    let end: String?
    let read: @Sendable (_ json: [UInt8], _ number: Int) throws(ClientError) -> Item
    var skipped: (@Sendable (ClientError) -> Void)?

    /// The same items; those that are not what the document says are left out.
    ///
    /// - Parameter report: Is told of each, with its text in the error.
    public func skippingInvalidItems(_ report: @escaping @Sendable (ClientError) -> Void = { _ in }) -> Self {
        var items = self
        items.skipped = report
        return items
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(self)
    }

    /// Reads the items one after the other.
    public struct Iterator: AsyncIteratorProtocol {
        private let items: JSONItems
        private var chunks: HTTPBody.AsyncIterator?
        private var reader: JSONRecordReader
        private var count = 0

        init(_ items: JSONItems) {
            self.items = items
            chunks = items.stream.body.makeAsyncIterator()
            reader = JSONRecordReader(limit: items.stream.itemLimit)
        }

        public mutating func next() async throws(ClientError) -> Item? {
            try await next(isolation: nil)
        }

        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(ClientError) -> Item? {
            while chunks != nil {
                if let record = try record() {
                    if let item = try item(of: record) { return item }
                    continue
                }
                guard let chunk = try await chunk(isolation: actor) else {
                    // The last line may lack its end.
                    guard let last = reader.last() else { return nil }
                    return try item(of: last)
                }
                reader.append(chunk)
            }
            return nil
        }

        private mutating func record() throws(ClientError) -> Range<Int>? {
            do throws(ItemTooLarge) {
                return try reader.next()
            } catch {
                chunks = nil
                throw .transport(.itemTooLarge(limit: error.limit))
            }
        }

        /// Nil for one that is left out, and for the marker of the end.
        private mutating func item(of record: Range<Int>) throws(ClientError) -> Item? {
            let json = Array(reader.bytes[record])
            if let end = items.end, json.elementsEqual(end.utf8) {
                chunks = nil
                return nil
            }
            count += 1
            do throws(ClientError) {
                return try items.read(json, count)
            } catch {
                guard let skipped = items.skipped else {
                    chunks = nil
                    throw error
                }
                skipped(error)
                return nil
            }
        }

        private mutating func chunk(
            isolation actor: isolated (any Actor)?
        ) async throws(ClientError) -> [UInt8]? {
            guard var reading = chunks else { return nil }
            chunks = nil
            do {
                guard let chunk = try await reading.next(isolation: actor) else { return nil }
                chunks = reading
                return chunk
            } catch {
                throw ClientError(sending: items.operation, thrown: error)
            }
        }
    }
}

@available(*, unavailable)
extension JSONItems.Iterator: Sendable {}
