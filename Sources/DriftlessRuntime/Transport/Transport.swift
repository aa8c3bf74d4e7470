// What sends requests: the one thing that generated clients need from outside.

/// Sends HTTP requests and collects their answers.
///
/// An error that is not a ``TransportError`` arrives at the caller as one of the kind `other`, a `CancellationError` as one
/// of the kind `cancelled`. Any status is an answer, not an error.
public protocol Transport: Sendable {
    /// Sends the request and returns the whole answer. Redirects are not followed: a signature covers the URL.
    func send(_ request: TransportRequest) async throws -> TransportResponse
}

/// Sees every request before it is sent and every answer before it is decoded: signing, logging, retrying.
public protocol ClientMiddleware: Sendable {
    /// The next middleware, or the transport.
    typealias Next = @Sendable (TransportRequest) async throws -> TransportResponse

    /// Handles a request: usually changes it, gives it to `next`, and returns the answer. `next` may be called more than
    /// once. A `ClientError` that is thrown reaches the caller as it is; see ``Transport`` for other errors.
    func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse
}
