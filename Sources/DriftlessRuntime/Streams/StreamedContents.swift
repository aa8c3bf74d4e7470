// Which of an operation's responses are read while they come, and how a request for one is sent.
import HTTPTypes

/// The media types of an operation's success, by how their bodies are taken.
struct StreamedContents: Sendable {
    let streamed: [String]
    let whole: [String]

    /// Whether the body of a success is read while it comes.
    func includes(_ response: ClientResponse) -> Bool {
        guard response.headers[.contentType] != nil else {
            return whole.isEmpty
        }
        if let position = response.content(among: streamed + whole) {
            return position < streamed.count
        }
        // Servers say that their lines of JSON are JSON or text, and so they are read; events are nothing but what they say.
        return whole.isEmpty && streamed.contains { !$0.hasPrefix("text/event-stream") }
    }
}

extension ClientCore {
    /// Sends a request whose response may be a stream: that is then on its way, and any other is whole.
    func send(
        _ request: ClientRequest,
        streaming contents: StreamedContents
    ) async throws(ClientError) -> ClientResponse {
        let response = try await stream(request)
        var head = response.head
        guard response.isSuccess, head.carriesContent, contents.includes(head) else {
            return try await response.collected()
        }
        head.stream = ReceivedStream(
            body: response.body,
            itemLimit: max(limits.maximumItemSize, 0),
            reconnection: request.method == .get ? .afterBreaks : .never,
            reopen: request.body.isReadable ? reopening(request) : nil
        )
        return head
    }

    private func reopening(_ request: ClientRequest) -> ReceivedStream.Reopen {
        { lastEventID throws(ClientError) in
            var request = request
            if !lastEventID.isEmpty, HTTPField.isValidValue(lastEventID) {
                request.headers[lastEventIDField] = lastEventID
            }
            return try await send(request)
        }
    }
}

/// WHATWG HTML §9.2.4.
private let lastEventIDField = HTTPField.Name("Last-Event-ID") ?? .cacheControl
