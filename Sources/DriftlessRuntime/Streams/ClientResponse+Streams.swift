// How a response becomes a stream of items.
import DriftlessJSON
import HTTPTypes

@_spi(Generated) extension ClientResponse {
    /// The events, with their data as JSON.
    ///
    /// - Parameter end: The data of an event that says that no more will come; it is not given.
    /// - Throws: `ClientError.response` where the response is of another media type.
    public func events<Item: JSONValueDecodable & Sendable>(
        end: String? = nil
    ) throws(ClientError) -> ServerSentEvents<Item> {
        try events(end) { event, number throws(ClientError) in try item(number, event.data) }
    }

    /// The events, with their data as text.
    ///
    /// - Parameter end: The data of an event that says that no more will come; it is not given.
    /// - Throws: `ClientError.response` where the response is of another media type.
    public func textEvents(end: String? = nil) throws(ClientError) -> ServerSentEvents<String> {
        try events(end) { event, _ throws(ClientError) in String(decoding: event.data, as: UTF8.self) }
    }

    /// The events, each whole as an object with `data`, `event` and `id`, as OpenAPI 3.2 has it (§4.14.4).
    ///
    /// - Parameters:
    ///   - data: What `data` is in the object.
    ///   - end: The data of an event that says that no more will come; it is not given.
    /// - Throws: `ClientError.response` where the response is of another media type.
    public func eventObjects<Item: JSONValueDecodable & Sendable>(
        data: EventData = .text,
        end: String? = nil
    ) throws(ClientError) -> ServerSentEvents<Item> {
        try events(end) { event, number throws(ClientError) in
            try item(number, event.object(data, as: Item.self))
        }
    }

    /// The JSON values, one a line or one a record.
    ///
    /// - Parameter end: A line that says that no more will come; it is not given.
    /// - Throws: `ClientError.response` where the response is an HTML page.
    public func jsonItems<Item: JSONValueDecodable & Sendable>(
        end: String? = nil
    ) throws(ClientError) -> JSONItems<Item> {
        if let contentType, contentType.essence == "text/html" {
            throw unexpectedContent(expected: "lines of JSON")
        }
        return JSONItems(stream: receivedStream, operation: operation, end: end) {
            json,
            number throws(ClientError) in try item(number, json)
        }
    }
}

extension ClientResponse {
    private func events<Item: Sendable>(
        _ end: String?,
        _ read: @escaping ServerSentEvents<Item>.Read
    ) throws(ClientError) -> ServerSentEvents<Item> {
        let stream = try eventStream()
        return ServerSentEvents(
            stream: stream,
            operation: operation,
            end: end,
            read: read,
            reconnection: stream.reconnection
        )
    }

    /// The stream of a response that is one of events.
    ///
    /// - Throws: `ClientError.server` where it is no success, and `ClientError.response` where it is of another media type.
    func eventStream() throws(ClientError) -> ReceivedStream {
        guard isSuccess else {
            throw failure()
        }
        if let contentType, contentType.essence != "text/event-stream" {
            throw unexpectedContent(expected: "text/event-stream")
        }
        return receivedStream
    }
}

/// What the data of an event is where the event is an object.
@_spi(Generated) public enum EventData: Sendable {
    /// As it came.
    case text
    /// JSON where it is an object or an array, else as it came: `17` may be a text.
    case json
}

extension EventStreamParser.Event {
    /// The whole event as a JSON object, as far as it fits the type.
    func object<Item: JSONValueDecodable>(_ data: EventData, as type: Item.Type) -> [UInt8] {
        guard data == .json else { return json(.text) }
        // Some events have JSON, and some a text that looks like it: what the document describes is right.
        let forms = forms.map(json)
        return forms.first { DocumentedBranch.fits(Item.self, $0) } ?? forms[0]
    }

    /// What the data may be, the likeliest first: an object or an array is hardly a text, and a number may well be one. It is
    /// JSON only as a whole, and not as a piece of the object around it.
    private var forms: [EventData] {
        guard (try? JSONValue(json: data)) != nil else { return [.text] }
        let first = data.first { $0 > 0x20 }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? [.json, .text] : [.text, .json]
    }

    /// The event as a JSON object.
    private func json(_ form: EventData) -> [UInt8] {
        var bytes = Array(#"{"event":"#.utf8) + JSONValue.string(name).jsonBytes() + Array(#","id":"#.utf8)
        bytes += JSONValue.string(id).jsonBytes() + Array(#","data":"#.utf8)
        switch form {
        case .text: bytes += JSONValue.string(String(decoding: data, as: UTF8.self)).jsonBytes()
        case .json: bytes += data
        }
        return bytes + [UInt8(ascii: "}")]
    }
}
