// JSON values that are sent one after the other, as they come: one a line, or one a record.
@_spi(Generated) public import DriftlessJSON

/// The items of a request's body (`application/jsonl`, `application/json-seq`): a list, or a sequence that is sent while it
/// comes.
///
/// ```swift
/// try await client.importEntries(body: [first, second])
/// try await client.importEntries(body: SentItems(entriesOfDatabase))
/// ```
/// A sequence is asked for its next item when the last one went out. An item that breaks a rule of the document, and an error
/// of the sequence, ends the request.
public struct SentItems<Item: JSONEncodable & Sendable>: Sendable, ExpressibleByArrayLiteral {
    typealias Write = @Sendable (Item) throws(ArgumentError) -> [UInt8]

    enum Source: Sendable {
        case list([Item])
        /// Makes the body, given how an item is written.
        case stream(@Sendable (@escaping Write) -> HTTPBody)
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
        source = .stream { write in
            HTTPBody(WrittenItems(items: items, write: write), iterationBehavior: iterationBehavior)
        }
    }
}

private struct WrittenItems<Items: AsyncSequence & Sendable>: AsyncSequence, Sendable
where Items.Element: JSONEncodable & Sendable {
    let items: Items
    let write: SentItems<Items.Element>.Write

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(items: items.makeAsyncIterator(), write: write) }

    struct AsyncIterator: AsyncIteratorProtocol {
        var items: Items.AsyncIterator
        let write: SentItems<Items.Element>.Write

        mutating func next() async throws -> [UInt8]? {
            guard let item = try await items.next() else { return nil }
            return try write(item)
        }
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
        switch value.source {
        case .list(let items):
            var bytes: [UInt8] = []
            for (index, item) in items.enumerated() {
                let (json, broken) = item.checkedJSONBytes(style: style, rules: rules)
                for (path, rule) in broken {
                    refuse("body[\(index)]" + path.dropFirst(), rule: rule.rule, value: rule.value)
                }
                bytes += beginning + json + [0x0A]
            }
            setBody(HTTPBody(bytes), contentType: contentType)
        case .stream(let body):
            let operation = operation
            let written = body { item throws(ArgumentError) in
                let (json, broken) = item.checkedJSONBytes(style: style, rules: rules)
                guard broken.isEmpty else {
                    let violations = broken.map { path, rule in
                        ArgumentViolation(parameter: "body[]" + path.dropFirst(), rule: rule.rule, value: rule.value)
                    }
                    throw ArgumentError(operation: operation, violations: violations)
                }
                return beginning + json + [0x0A]
            }
            setBody(written, contentType: contentType)
        }
    }
}
