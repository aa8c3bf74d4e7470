// A service in memory that fails when it is told to, and a client of it.
import DriftlessRuntime
import HTTPTypes
import HuaweiCloudRDS
import Synchronization

/// Answers pages of one backup out of three. Keeps each request's headers.
final class Service: Sendable {
    enum Step: Sendable {
        case response(Int)
        case refusedConnection
        case foreignError
    }

    private let steps: Mutex<[Step]>
    private let requests = Mutex<[CollectedRequest]>([])

    /// - Parameter steps: What happens to the first requests; later ones are answered.
    init(_ steps: [Step] = []) {
        self.steps = Mutex(steps)
    }

    var received: [CollectedRequest] { requests.withLock { $0 } }

    func client(_ middlewares: [any ClientMiddleware]) throws -> RDSClient {
        RDSClient(
            server: try ServerURL("https://rds.test:8443"),
            projectID: "0123456789abcdef0123456789abcdef",
            credentials: .external,
            transport: MemoryTransport { try self.response($0) },
            middlewares: middlewares
        )
    }

    private func response(_ request: CollectedRequest) throws -> TransportResponse {
        let number = requests.withLock { requests in
            requests.append(request)
            return requests.count
        }
        switch steps.withLock({ $0.isEmpty ? .response(200) : $0.removeFirst() }) {
        case .refusedConnection: throw TransportError(.connection, "rds.test: refused", progress: .notSent)
        case .foreignError: throw ForeignError()
        case .response(let status):
            let body = status == 200 ? Self.page(ofBackup: number) : #"{"error_msg":"hunter2"}"#
            var response = TransportResponse.json(body, status: status)
            if let name = HTTPField.Name("X-Request-Id") { response.headers[name] = "req-\(status)" }
            return response
        }
    }

    private static func page(ofBackup number: Int) -> String {
        #"""
        {"backups":[{"id":"b\#(number)","instance_id":"i","type":"auto","status":"COMPLETED"}],"total_count":3}
        """#
    }
}

/// An error whose text must not get into a span.
struct ForeignError: Error, CustomStringConvertible {
    var description: String { "hunter2" }
}

/// Sends again what had no response, or one of 500 or more, twice at most.
struct ThreeAttempts: ClientMiddleware {
    func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
        for _ in 1...2 {
            if let response = try? await next(request), response.status.code < 500 { return response }
        }
        return try await next(request)
    }
}
