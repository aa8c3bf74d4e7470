// Responses out of a recording, for tests without a network.
import HTTPTypes
import Synchronization

extension MemoryTransport {
    /// Responds with what was recorded: to each request with the first response to the same method, path and body that has not
    /// been given yet. Secrets do not count, nor do the server and the headers.
    ///
    /// A request that was not recorded, or not so often, fails with a `TransportError` that says what was recorded.
    public init(replaying recording: Recording) {
        let left = Recorded(recording.exchanges)
        self.init { request in try left.response(to: request.transportRequest) }
    }
}

private final class Recorded: Sendable {
    private let left: Mutex<[Recording.Exchange]>
    private let all: [Recording.Exchange]

    init(_ exchanges: [Recording.Exchange]) {
        all = exchanges
        left = Mutex(exchanges)
    }

    func response(to request: TransportRequest) throws(TransportError) -> TransportResponse {
        let redaction = request.redaction
        let line = RecordedText.line(of: request, hiding: redaction)
        let body = RecordedText.text(of: request.body.bytes ?? [], hiding: redaction)
        let found = left.withLock { left -> Recording.Exchange? in
            left.firstIndex { $0.request == line && $0.requestBody == body }.map { left.remove(at: $0) }
        }
        guard let found else {
            throw TransportError(.other, problem(line, body))
        }
        var response = TransportResponse(status: .init(code: found.status), body: RecordedText.bytes(of: found.body))
        for header in found.headers {
            if let name = HTTPField.Name(header.name) {
                response.headers.append(HTTPField(name: name, value: header.value))
            }
        }
        return response
    }

    private func problem(_ line: String, _ body: String) -> String {
        let same = all.filter { $0.request == line }
        if same.contains(where: { $0.requestBody == body }) {
            return "the recording has no further response to \(line): it was recorded \(same.count) times"
        }
        if let other = same.first {
            return "the recording has \(line) with another body: \(other.requestBody.prefix(200))"
        }
        let known = Set(all.map(\.request)).sorted().prefix(20).joined(separator: ", ")
        return "the recording has no \(line); it has \(known.isEmpty ? "nothing" : known)"
    }
}
