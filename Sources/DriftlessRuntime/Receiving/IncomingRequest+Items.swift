// Bodies of requests that came in and that are sequences of items.
@_spi(Generated) public import DriftlessJSON

@_spi(Generated) extension IncomingRequest {
    /// The JSON values of the body, one a line or one a record.
    public func jsonItems<Item: JSONValueDecodable & Sendable>() -> IncomingItems<Item> {
        items(.json(JSONRecordReader(limit: itemLimit))) { request, record, number throws(IncomingRequestError) in
            try request.item(number, record.bytes, record)
        }
    }

    /// The events of the body, with their data as JSON.
    ///
    /// - Throws: `IncomingRequestError` where the body is of another media type.
    public func events<Item: JSONValueDecodable & Sendable>() throws(IncomingRequestError) -> IncomingItems<
        ServerSentEvent<Item>
    > {
        try eventItems { request, event, record, number throws(IncomingRequestError) in
            ServerSentEvent(event, item: try request.item(number, event.data, record))
        }
    }

    /// The events of the body, with their data as text.
    ///
    /// - Throws: `IncomingRequestError` where the body is of another media type.
    public func textEvents() throws(IncomingRequestError) -> IncomingItems<ServerSentEvent<String>> {
        try eventItems { _, event, _, _ throws(IncomingRequestError) in
            ServerSentEvent(event, item: String(decoding: event.data, as: UTF8.self))
        }
    }

    /// The events of the body, each whole as an object with `data`, `event` and `id`, as OpenAPI 3.2 has it (§4.14.4).
    ///
    /// - Throws: `IncomingRequestError` where the body is of another media type.
    public func eventObjects<Item: JSONValueDecodable & Sendable>(
        data: EventData = .text
    ) throws(IncomingRequestError) -> IncomingItems<ServerSentEvent<Item>> {
        try eventItems { request, event, record, number throws(IncomingRequestError) in
            ServerSentEvent(event, item: try request.item(number, event.object(data, as: Item.self), record))
        }
    }
}

extension IncomingRequest {
    var itemLimit: Int { max(maximumItemSize, 0) }

    func items<Item: Sendable>(
        _ framing: ItemFraming,
        _ read: @escaping @Sendable (IncomingRequest, StreamRecord, Int) throws(IncomingRequestError) -> Item
    ) -> IncomingItems<Item> {
        var request = self
        request.body = []
        request.stream = nil
        let head = request
        return IncomingItems(body: stream ?? HTTPBody(body), framing: framing, request: head) {
            record,
            number throws(IncomingRequestError) in try read(head, record, number)
        }
    }

    private func eventItems<Item: Sendable>(
        _ read:
            @escaping @Sendable (IncomingRequest, EventStreamParser.Event, StreamRecord, Int) throws(IncomingRequestError)
            -> Item
    ) throws(IncomingRequestError) -> IncomingItems<Item> {
        if let contentType, contentType.essence != "text/event-stream" {
            throw error(.unexpectedContentType(found: contentType.essence, expected: "text/event-stream"))
        }
        return items(.events(EventStreamParser(limit: itemLimit))) {
            request,
            record,
            number throws(IncomingRequestError) in
            guard case .event(let event) = record else { throw request.error(.emptyBody) }
            return try read(request, event, record, number)
        }
    }

    func item<Item: JSONValueDecodable>(
        _ number: Int,
        _ json: [UInt8],
        _ record: StreamRecord
    ) throws(IncomingRequestError) -> Item {
        do throws(JSONError) {
            return try Item(json: json, leniency: leniency)
        } catch {
            var error = self.error(.invalidItem(number: number, error))
            error.rawBody = record.bytes
            throw error
        }
    }
}

extension ServerSentEvent {
    init(_ event: EventStreamParser.Event, item: Item) {
        self.init(item: item, name: event.name, id: event.id, rawData: event.data)
    }
}
