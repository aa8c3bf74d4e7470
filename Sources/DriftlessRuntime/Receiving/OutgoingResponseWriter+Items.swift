// Bodies of responses that are sequences of items; see `ClientRequest` for what each does.
@_spi(Generated) public import DriftlessJSON

@_spi(Generated) extension OutgoingResponseWriter {
    /// Sets the body to events whose data is JSON.
    public mutating func events<Item: JSONEncodable & Sendable>(
        _ value: SentItems<ServerSentEvent<Item>>,
        contentType: String = "text/event-stream",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        message.events(value, contentType: contentType, style: style, rules: rules)
    }

    /// Sets the body to events whose data is text.
    public mutating func textEvents(
        _ value: SentItems<ServerSentEvent<String>>,
        contentType: String = "text/event-stream",
        rules: [JSONRule] = []
    ) {
        message.textEvents(value, contentType: contentType, rules: rules)
    }

    /// Sets the body to events, each of which is an object with `data`, `event`, `id` and `retry`.
    public mutating func eventObjects<Item: JSONEncodable & Sendable>(
        _ value: SentItems<Item>,
        contentType: String = "text/event-stream",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        message.eventObjects(value, contentType: contentType, style: style, rules: rules)
    }

    /// Sets the body to parts without names, which may come one after the other.
    public mutating func partItems<Item: JSONEncodable & Sendable>(
        _ value: SentItems<Item>,
        prefix: [PartFields] = [],
        others: PartFields = PartFields(.content, []),
        contentType: String = "multipart/mixed",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        message.partItems(
            value,
            prefix: prefix,
            others: others,
            contentType: contentType,
            style: style,
            rules: rules
        )
    }
}
