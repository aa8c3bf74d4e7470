// Where among the middlewares credentials are put into requests.

/// Marks the place among a client's middlewares where its credentials are put into each request.
///
/// Without it that is behind the last one: each attempt of a request gets the credentials that are good by then, and no middleware
/// that logs sees them. A middleware that has to see the request with its credentials, such as one that signs in a way that the
/// document does not describe, stands behind this one:
/// ```swift
/// middlewares: [RetryMiddleware(), CredentialsMiddleware(), signing]
/// ```
/// Only the first one of a client counts.
public struct CredentialsMiddleware: ClientMiddleware {
    /// Creates the middleware, whose place among the others is where credentials are applied.
    public init() {}

    /// Nothing: the client itself adds credentials here.
    public func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
        try await next(request)
    }
}
