// A transport that keeps what goes through it, for tests to come.
import HTTPTypes
import Synchronization

/// Sends requests through another transport, and records them with their responses.
///
/// ```swift
/// let recorder = RecordingTransport(URLSessionTransport.shared)
/// let pets = PetsClient(server: server, transport: recorder)
/// _ = try await pets.listPets()
/// try Data(recorder.recording.json).write(to: file)  // once; tests replay it
/// ```
/// Bodies are recorded whole, so that streams come whole, too.
public final class RecordingTransport: Transport {
    private let transport: any Transport
    private let exchanges = Mutex<[Recording.Exchange]>([])

    /// - Parameter transport: What sends the requests.
    public init(_ transport: any Transport) {
        self.transport = transport
    }

    /// What was recorded so far.
    public var recording: Recording { Recording(exchanges.withLock { $0 }) }

    /// - Throws: What the transport throws, and what a stream throws that is a body.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        var request = request
        let body = try await request.body.collect(upTo: .max)
        request.body = HTTPBody(body)
        request.delivery = .whole
        var response = try await transport.send(request)
        let received = try await response.body.collect(upTo: request.limits.maximumBodySize)
        response.body = HTTPBody(received)
        let secrets = Redaction(SecretParts.of(response.headers)).adding(request.redaction)
        let headers = response.headers.map { field in
            let isSecret = SecretNames.covers(field.name.rawName) || field.indexingStrategy == .disallow
            return Recording.Header(
                name: field.name.rawName,
                value: isSecret ? SecretNames.placeholder : secrets(field.value).hidingTokens
            )
        }
        let exchange = Recording.Exchange(
            request: RecordedText.line(of: request, hiding: request.redaction),
            requestBody: RecordedText.text(of: body, hiding: request.redaction),
            status: response.status.code,
            headers: headers,
            body: RecordedText.text(of: received, hiding: secrets)
        )
        exchanges.withLock { $0.append(exchange) }
        return response
    }
}
