// How a request shows that it may ask: this version sends a token with each.

import DriftlessRuntime
import HTTPTypes
import HuaweiCloudCore

/// Adds the token to each request.
struct TokenMiddleware: ClientMiddleware {
    let token: Secret

    private static let field = HTTPField.Name("X-Auth-Token")

    func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
        var request = request
        if let field = Self.field {
            var header = HTTPField(name: field, value: token.exposed)
            // Keeps the token out of descriptions and of HTTP/2's table of headers.
            header.indexingStrategy = .disallow
            request.headers[fields: field] = [header]
        }
        return try await next(request)
    }
}
