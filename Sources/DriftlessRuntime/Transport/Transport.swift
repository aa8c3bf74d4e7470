// What sends requests: the one thing that generated clients need from outside.

/// Sends HTTP requests and gives their responses.
///
/// An error that is not a ``TransportError`` arrives at the caller as one of the kind `other`, a `CancellationError` as one
/// of the kind `cancelled`. Any status is a response, not an error.
public protocol Transport: Sendable {
    /// Sends the request and returns the response: whole, or with a body that is on its way where the request's `delivery` asks
    /// for a stream. Redirects are not followed: a signature covers the URL.
    ///
    /// The request's limits hold for all of it, from the first byte of the request to the last of the response's body.
    func send(_ request: TransportRequest) async throws -> TransportResponse
}

/// Sees every request before it is sent and every response before it is decoded: signing, logging, retrying.
public protocol ClientMiddleware: Sendable {
    /// The next middleware, or the transport.
    typealias Next = @Sendable (TransportRequest) async throws -> TransportResponse

    /// Handles a request: usually changes it, gives it to `next`, and returns the response. `next` may be called more than
    /// once while the request's body `isReadable`. A body that is a stream is left to whoever it is for. A `ClientError` that is thrown reaches the caller as it is; see ``Transport`` for other errors.
    func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse
}
