// The body of a response that is read while it comes, and how the same stream is asked for again.

/// What a ``ClientResponse`` has of a body that is on its way.
final class ReceivedStream: Sendable {
    typealias Reopen = @Sendable (_ lastEventID: String) async throws(ClientError) -> ClientResponse

    let body: HTTPBody
    /// The most bytes of an item.
    let itemLimit: Int
    /// What is done where the connection breaks, unless the caller says otherwise.
    let reconnection: StreamReconnection
    /// Sends the request once more; nil where that cannot be done.
    let reopen: Reopen?

    init(
        body: HTTPBody,
        itemLimit: Int,
        reconnection: StreamReconnection = .never,
        reopen: Reopen? = nil
    ) {
        self.body = body
        self.itemLimit = itemLimit
        self.reconnection = reconnection
        self.reopen = reopen
    }
}

extension ClientResponse {
    /// The stream, also where the body is whole: of a response that came from somewhere else than a connection.
    var receivedStream: ReceivedStream {
        stream ?? ReceivedStream(body: HTTPBody(body), itemLimit: TransportLimits().maximumItemSize)
    }

    /// One item of the stream, decoded.
    func item<Item: JSONValueDecodable>(_ number: Int, _ json: [UInt8]) throws(ClientError) -> Item {
        do throws(JSONError) {
            return try decode(Item.self, from: json)
        } catch {
            throw invalidItem(number, error, json)
        }
    }

    private func invalidItem(_ number: Int, _ error: JSONError, _ text: [UInt8]) -> ClientError {
        let problem = ResponseError.Problem.invalidItem(number: number, error)
        let error = ResponseError(problem, operation: operation, status: status, headers: headers, rawBody: text)
        return ClientError.response(error).hiding(redaction)
    }
}
