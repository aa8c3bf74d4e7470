// Items that are sent one after the other, as they come: JSON values, events, or parts.
@_spi(Generated) public import DriftlessJSON

/// The items of a body that is a sequence (`application/jsonl`, `application/json-seq`, `text/event-stream`, multipart with an
/// `itemSchema`): a list, or a sequence that is sent while it comes.
///
/// ```swift
/// try await client.importEntries(body: [first, second])
/// try await client.importEntries(body: SentItems(entriesOfDatabase))
/// ```
/// A sequence is asked for its next item when the last one went out. An item that breaks a rule of the document, and an error
/// of the sequence, ends the message.
public struct SentItems<Item: Sendable>: Sendable, ExpressibleByArrayLiteral {
    /// Makes the bytes of an item, given its position.
    typealias Write = @Sendable (Item, Int) throws(ArgumentError) -> HTTPBody

    enum Source: Sendable {
        case list([Item])
        /// Makes the body, given how an item is written and what stands behind the last.
        case stream(@Sendable (@escaping Write, _ ending: [UInt8]) -> HTTPBody)
    }

    let source: Source

    /// Items that are all there.
    public init(_ items: [Item]) {
        source = .list(items)
    }

    public init(arrayLiteral items: Item...) {
        self.init(items)
    }

    /// Items that come one after the other.
    ///
    /// - Parameters:
    ///   - items: What is sent, one after the other.
    ///   - iterationBehavior: Whether the sequence gives its items once more when it is iterated once more: a request is
    ///     tried again only then.
    public init<Items: AsyncSequence & Sendable>(
        _ items: Items,
        iterationBehavior: HTTPBody.IterationBehavior = .single
    ) where Items.Element == Item {
        source = .stream { write, ending in
            HTTPBody(
                WrittenItems(items: items, write: write, ending: ending),
                iterationBehavior: iterationBehavior
            )
        }
    }
}

private struct WrittenItems<Items: AsyncSequence & Sendable>: AsyncSequence, Sendable
where Items.Element: Sendable {
    let items: Items
    let write: SentItems<Items.Element>.Write
    let ending: [UInt8]

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(items: items.makeAsyncIterator(), write: write, ending: ending)
    }

    struct AsyncIterator: AsyncIteratorProtocol {
        var items: Items.AsyncIterator
        let write: SentItems<Items.Element>.Write
        var ending: [UInt8]?
        private var current: HTTPBody.AsyncIterator?
        private var count = 0

        init(items: Items.AsyncIterator, write: @escaping SentItems<Items.Element>.Write, ending: [UInt8]) {
            self.items = items
            self.write = write
            self.ending = ending
        }

        mutating func next() async throws -> [UInt8]? {
            while true {
                if let chunk = try await current?.next() { return chunk }
                current = nil
                guard ending != nil, let item = try await items.next() else {
                    defer { ending = nil }
                    return ending
                }
                let body = try write(item, count)
                count += 1
                if let bytes = body.bytes { return bytes }
                current = body.makeAsyncIterator()
            }
        }
    }
}

extension MessageBuilder {
    /// An item as it is sent, and what of it breaks the document.
    typealias ItemWriting<Item> = @Sendable (_ item: Item, _ position: Int, _ path: String) -> (HTTPBody, [ArgumentViolation])

    /// Sets the body to items.
    ///
    /// - Parameters:
    ///   - ending: What stands behind the last.
    ///   - write: Writes one; `path` is what it is called where it breaks a rule.
    func setItems<Item: Sendable>(
        _ value: SentItems<Item>,
        contentType: String,
        ending: [UInt8] = [],
        _ write: @escaping ItemWriting<Item>
    ) {
        switch value.source {
        case .list(let items):
            var segments = BodySegments()
            for (index, item) in items.enumerated() {
                let (body, broken) = write(item, index, "body[\(index)]")
                violations += broken
                segments.append(body)
            }
            segments.append(ending)
            setBody(segments.body, contentType: contentType)
        case .stream(let body):
            let operation = operation
            let written = body({ item, position throws(ArgumentError) in
                let (body, broken) = write(item, position, "body[]")
                guard broken.isEmpty else { throw ArgumentError(operation: operation, violations: broken) }
                return body
            }, ending)
            setBody(written, contentType: contentType)
        }
    }
}

extension JSONEncodable {
    /// The value as JSON, and what of it breaks the rules.
    ///
    /// - Parameter path: What the value is called.
    func sentItem(_ path: String, style: TextStyle, rules: [JSONRule]) -> (json: [UInt8], broken: [ArgumentViolation]) {
        let (json, broken) = checkedJSONBytes(style: style, rules: rules)
        return (json, broken.map { ArgumentViolation(parameter: path + $0.dropFirst(), rule: $1.rule, value: $1.value) })
    }
}

@_spi(Generated) extension MessageBuilder {
    /// Sets the body to JSON values, one a line, or for `json-seq` one a record (RFC 7464); nothing where there is no value.
    ///
    /// - Parameters:
    ///   - contentType: As the document spells it.
    ///   - style: For times and Boolean texts in the items.
    ///   - rules: What the document asks of each item.
    public func jsonItems<Item: JSONEncodable & Sendable>(
        _ value: SentItems<Item>?,
        contentType: String,
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        guard let value else { return }
        let isSequence = contentType.prefix { $0 != ";" }.lowercased().hasSuffix("json-seq")
        let beginning: [UInt8] = isSequence ? [0x1E] : []
        setItems(value, contentType: contentType) { item, _, path in
            let (json, broken) = item.sentItem(path, style: style, rules: rules)
            return (HTTPBody(beginning + json + [0x0A]), broken)
        }
    }
}
