// Requests, responses and the way between them, without a client.
import DriftlessRuntime
import HTTPTypes

/// Sends each request up to three times, until it is answered below 500.
struct ThreeAttempts: ClientMiddleware {
    func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
        for _ in 1...2 {
            let response = try await next(request)
            if response.status.code < 500 { return response }
        }
        return try await next(request)
    }
}

extension TransportRequest {
    static func listing(path: String = "/v3/p/backups", headers: HTTPFields = [:]) -> TransportRequest {
        TransportRequest(
            operation: "listBackups",
            method: .get,
            scheme: "https",
            authority: "rds.test:8443",
            path: path,
            headers: headers
        )
    }

    /// Goes through the middlewares, the first of which is the outermost.
    func sent(
        through middlewares: ArraySlice<any ClientMiddleware>,
        _ response: @escaping @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse {
        guard let outermost = middlewares.first else { return try await response(self) }
        return try await outermost.intercept(self) { request in
            try await request.sent(through: middlewares.dropFirst(), response)
        }
    }
}

extension TransportResponse {
    /// A response with a request id and a body.
    static func response(_ status: Int, _ body: String = "{}") -> TransportResponse {
        var response = TransportResponse.json(body, status: status)
        if let name = HTTPField.Name("X-Request-Id") { response.headers[name] = "req-\(status)" }
        return response
    }
}
