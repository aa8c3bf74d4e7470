// How a client is told to read what does not fit.

/// Reads more of a response than fits its types.
///
/// ```swift
/// let rds = RDSClient(
///     server: server,
///     projectID: project,
///     transport: transport,
///     middlewares: [LenientDecoding(.optionalMembers)]
/// )
/// ```
/// Without it, a value of the wrong type fails the whole response, wherever the value is.
public struct LenientDecoding: ClientMiddleware {
    private let leniency: JSONLeniency

    /// - Parameter leniency: What becomes of values that do not fit.
    public init(_ leniency: JSONLeniency) {
        self.leniency = leniency
    }

    public func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
        var response = try await next(request)
        response.leniency = leniency
        return response
    }
}
