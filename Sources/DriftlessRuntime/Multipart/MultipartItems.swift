// The parts of a response as a sequence of values, while they come.
@_spi(Generated) public import DriftlessJSON
import HTTPTypes

/// The parts of a multipart response whose document describes each of them (`itemSchema`), as values and while they come.
///
/// ```swift
/// for try await image in try await client.watchCamera() { show(image.bytes) }
/// let all = try await client.listChanges().collect(upTo: 1_000)
/// ```
/// Who leaves the loop, or whose task is cancelled, closes the connection. No more than one part and one chunk is held:
/// `TransportLimits.maximumItemSize` bounds a part, `maximumStreamSize` the body. A stream is read once. A part that is not what the
/// document says is an error, with its bytes in `rawBody`; see ``skippingInvalidItems(_:)``.
public struct MultipartItems<Item: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Item
    public typealias Failure = ClientError

    let stream: ReceivedStream
    let framing: ItemFraming
    let response: ClientResponse
    let read: @Sendable (_ part: ReceivedPart, _ number: Int) throws(ClientError) -> Item
    var skipped: (@Sendable (ClientError) -> Void)?

    /// The same items; those that are not what the document says are left out.
    ///
    /// - Parameter report: Is told of each, with its bytes in the error.
    public func skippingInvalidItems(_ report: @escaping @Sendable (ClientError) -> Void = { _ in }) -> Self {
        var items = self
        items.skipped = report
        return items
    }

    /// All items.
    ///
    /// - Parameter limit: The most items that are taken.
    /// - Throws: What iterating throws; `ClientError.transport` of the kind `bodyTooLarge` where there are more.
    public func collect(upTo limit: Int) async throws(ClientError) -> [Item] {
        var items: [Item] = []
        var iterator = makeAsyncIterator()
        while let item = try await iterator.next() {
            guard items.count < limit else {
                throw .transport(TransportError(.bodyTooLarge, "its body has more than \(limit) parts"))
            }
            items.append(item)
        }
        return items
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(self)
    }

    /// Reads the items one after the other.
    public struct Iterator: AsyncIteratorProtocol {
        private let items: MultipartItems
        private var chunks: HTTPBody.AsyncIterator?
        private var framing: ItemFraming
        private var count = 0

        init(_ items: MultipartItems) {
            self.items = items
            chunks = items.stream.body.makeAsyncIterator()
            framing = items.framing
        }

        public mutating func next() async throws(ClientError) -> Item? {
            try await next(isolation: nil)
        }

        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(ClientError) -> Item? {
            while chunks != nil {
                if let record = try framed({ framing throws(FramingError) in try framing.next() }) {
                    if let item = try item(of: record) { return item }
                } else if let chunk = try await chunk(isolation: actor) {
                    try framed { framing throws(FramingError) in try framing.append(chunk) }
                } else {
                    _ = try framed { framing throws(FramingError) in try framing.last() }
                }
            }
            return nil
        }

        private mutating func framed<Result>(
            _ step: (inout ItemFraming) throws(FramingError) -> Result
        ) throws(ClientError) -> Result {
            do throws(FramingError) {
                return try step(&framing)
            } catch {
                chunks = nil
                switch error {
                case .itemTooLarge(let limit): throw .transport(.itemTooLarge(limit: limit))
                case .multipart(let error): throw items.response.error(.multipart(error))
                }
            }
        }

        /// Nil for one that is left out.
        private mutating func item(of record: StreamRecord) throws(ClientError) -> Item? {
            guard case .part(let part) = record else { return nil }
            count += 1
            do throws(ClientError) {
                return try items.read(part, count)
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
                throw ClientError(sending: items.response.operation, thrown: error)
            }
        }
    }
}

@available(*, unavailable)
extension MultipartItems.Iterator: Sendable {}

@_spi(Generated) extension ClientResponse {
    /// The parts of the body, which have no names, one after the other.
    ///
    /// - Parameters:
    ///   - kind: Of the value of a part.
    ///   - prefix: What the first parts are that have parts of their own.
    ///   - others: What all that follow are.
    /// - Throws: `ClientError.response` where the response is no multipart body.
    public func partItems<Item: JSONValueDecodable & Sendable>(
        _ kind: JSONKind,
        prefix: [PartFields] = [],
        others: PartFields = PartFields(.content, [])
    ) throws(ClientError) -> MultipartItems<Item> {
        let order = PartOrder(prefix, others)
        return try partItems { response, part, number throws(ClientError) in
            try response.partItem(part, number, kind, order)
        }
    }

    /// The same parts with the headers that the document describes for them.
    public func partItems<Item: JSONValueDecodable & Sendable, Headers: PartHeaderFields>(
        _ kind: JSONKind,
        prefix: [PartFields] = [],
        others: PartFields = PartFields(.content, [])
    ) throws(ClientError) -> MultipartItems<MultipartItem<Item, Headers>> {
        let order = PartOrder(prefix, others)
        return try partItems { response, part, number throws(ClientError) in
            let item: Item = try response.partItem(part, number, kind, order)
            return MultipartItem(item, headers: try response.documentedHeaders(of: part))
        }
    }

    /// The same parts as a list, once all of them have come.
    ///
    /// - Throws: `ClientError.response` where the response is no multipart body, or a part is not of the type.
    public func orderedItems<Item: JSONValueDecodable & Sendable, Headers: PartHeaderFields>(
        _ kind: JSONKind,
        prefix: [PartFields] = [],
        others: PartFields = PartFields(.content, [])
    ) throws(ClientError) -> [MultipartItem<Item, Headers>] {
        let order = PartOrder(prefix, others)
        var items: [MultipartItem<Item, Headers>] = []
        for (index, part) in try wholeParts().enumerated() {
            let item: Item = try partItem(part, index + 1, kind, order)
            items.append(MultipartItem(item, headers: try documentedHeaders(of: part)))
        }
        return items
    }
}

extension ClientResponse {
    fileprivate func partItem<Item: JSONValueDecodable>(
        _ part: ReceivedPart,
        _ number: Int,
        _ kind: JSONKind,
        _ order: PartOrder
    ) throws(ClientError) -> Item {
        let json: [UInt8]
        do throws(MultipartError) {
            json = try PartReader.json(part, as: kind, order.row(number - 1).nested)
        } catch {
            throw self.error(.multipart(error))
        }
        return try item(number, json)
    }

    private func partItems<Item: Sendable>(
        _ read: @escaping @Sendable (ClientResponse, ReceivedPart, Int) throws(ClientError) -> Item
    ) throws(ClientError) -> MultipartItems<Item> {
        let stream = receivedStream
        let collector: PartCollector
        do throws(MultipartError) {
            collector = try PartCollector(contentType: headers[.contentType] ?? "", limit: stream.itemLimit)
        } catch {
            throw unexpectedMultipart(error)
        }
        return MultipartItems(stream: stream, framing: .parts(collector), response: self) {
            part,
            number throws(ClientError) in try read(self, part, number)
        }
    }

    private func wholeParts() throws(ClientError) -> [ReceivedPart] {
        do throws(MultipartError) {
            return try ReceivedPart.parts(of: body, contentType: headers[.contentType] ?? "")
        } catch {
            throw unexpectedMultipart(error)
        }
    }

    private func unexpectedMultipart(_ error: MultipartError) -> ClientError {
        guard error == .noBoundary, let contentType, contentType.type != "multipart" else {
            return self.error(.multipart(error))
        }
        return unexpectedContent(expected: "multipart")
    }

    fileprivate func documentedHeaders<Headers: PartHeaderFields>(of part: ReceivedPart) throws(ClientError) -> Headers {
        do throws(PartHeaderError) {
            return try Headers(of: ReceivedPartHead(part.headers))
        } catch {
            throw self.error(error.problem)
        }
    }
}
