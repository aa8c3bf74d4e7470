// What the client calls itself.
import DriftlessRuntime
import HTTPTypes

/// Sets `User-Agent` on requests that have none. It stands outside of signing, so that it is signed.
struct UserAgentMiddleware: ClientMiddleware {
    let userAgent: String

    func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
        var request = request
        if request.headers[.userAgent] == nil, HTTPField.isValidValue(userAgent), !userAgent.isEmpty {
            request.headers[.userAgent] = userAgent
        }
        return try await next(request)
    }
}
