// What a receiver says back, as any server can send it.
public import HTTPTypes

/// The response to a request that the provider sent.
public struct OutgoingResponse: Sendable {
    /// The HTTP status, such as 200.
    public var status: Int
    /// The header fields to send.
    public var headers: HTTPFields
    /// The body; empty where there is none.
    public var body: HTTPBody

    /// Creates a response for an HTTP server to send.
    public init(status: Int, headers: HTTPFields = HTTPFields(), body: HTTPBody = HTTPBody()) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// Writes the documented parts of a response.
@_spi(Generated) public final class OutgoingResponseWriter: MessageBuilder {
    /// - Parameter operation: As the document spells it.
    public init(operation: String) {
        super.init(operation)
    }

    /// Notes where a status is none of those that the document describes together, such as `4XX`.
    public func check(_ status: Int, in range: Range<Int>) {
        if !range.contains(status) {
            refuse("status", rule: "in \(range.lowerBound)...\(range.upperBound - 1)", value: "\(status)")
        }
    }

    /// The response.
    ///
    /// - Throws: `ArgumentError` with all documented rules that are broken.
    public func response(_ status: Int) throws(ArgumentError) -> OutgoingResponse {
        guard violations.isEmpty else {
            throw ArgumentError(operation: operation, violations: violations)
        }
        return OutgoingResponse(status: status, headers: headers, body: body)
    }
}
