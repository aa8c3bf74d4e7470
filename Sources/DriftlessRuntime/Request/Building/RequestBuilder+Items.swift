// Bodies that are sequences of items; see `ClientRequest` for what each does.
@_spi(Generated) public import DriftlessJSON

@_spi(Generated) extension RequestBuilder {
    public func events<Item: JSONEncodable & Sendable>(
        _ value: SentItems<ServerSentEvent<Item>>?,
        contentType: String = "text/event-stream",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        request.events(value, contentType: contentType, style: style, rules: rules)
    }

    public func textEvents(
        _ value: SentItems<ServerSentEvent<String>>?,
        contentType: String = "text/event-stream",
        rules: [JSONRule] = []
    ) {
        request.textEvents(value, contentType: contentType, rules: rules)
    }

    public func eventObjects<Item: JSONEncodable & Sendable>(
        _ value: SentItems<Item>?,
        contentType: String = "text/event-stream",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        request.eventObjects(value, contentType: contentType, style: style, rules: rules)
    }

    public func partItems<Item: JSONEncodable & Sendable>(
        _ value: SentItems<Item>?,
        prefix: [PartFields] = [],
        others: PartFields = PartFields(.content, []),
        contentType: String = "multipart/mixed",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        request.partItems(
            value,
            prefix: prefix,
            others: others,
            contentType: contentType,
            style: style,
            rules: rules
        )
    }
}
