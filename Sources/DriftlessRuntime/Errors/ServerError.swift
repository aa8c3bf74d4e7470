// What is known where the server answered with an error.
public import HTTPTypes

/// What a middleware knows about a response that is an error, for people: its description is one or more whole lines, without
/// secrets.
public protocol ResponseExplanation: Sendable, CustomStringConvertible {}

/// A response by which the server says that it failed or refuses.
public struct ServerError: Error, Sendable {
    /// The operation as the document spells it.
    public var operation: String
    /// The HTTP status, such as 404.
    public var status: Int
    /// The response's headers. Descriptions never show them, since some carry secrets.
    public var headers: HTTPFields
    /// The response's body as it came.
    public var rawBody: [UInt8]
    /// The body as the type that the document describes; nil where it describes none or the body is something else.
    public var body: (any Sendable)?
    /// Why `body` is nil although the document describes a type for it.
    public var decodingProblem: ResponseError.Problem?
    /// What a middleware found out about the response, such as why a signature was refused.
    public var explanation: (any ResponseExplanation)?
    /// How many attempts led to the response, and why it was not tried again; nil where retries had nothing to do with it.
    public var retries: RetryReport?
    /// What descriptions do not show of the body and the headers.
    package var redaction = Redaction()

    /// Creates the error of an operation, by its `operationId`, with the response as it came.
    public init(
        operation: String,
        status: Int,
        headers: HTTPFields,
        rawBody: [UInt8],
        body: (any Sendable)? = nil,
        decodingProblem: ResponseError.Problem? = nil
    ) {
        self.operation = operation
        self.status = status
        self.headers = headers
        self.rawBody = rawBody
        self.body = body
        self.decodingProblem = decodingProblem
    }

    /// The body as one of the operation's documented types, or nil where it is another.
    public func body<Body: Sendable>(as type: Body.Type) -> Body? {
        body as? Body
    }

    /// The response's `X-Request-Id`.
    public var requestID: String? { headers.requestID }

    /// How long the response's `Retry-After` asks to wait, never negative; nil where there is none or it is no time. One that
    /// is a date counts from the response's `Date`, and where there is none from the system's clock at this moment.
    public var retryAfter: Duration? {
        headers.retryAfter(now: SystemTime().now)
    }
}

extension ServerError: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String {
        let wait = retryAfter.map { ", to be tried again after \($0.components.seconds) s" } ?? ""
        let attempts = retries.map { " (\($0))" } ?? ""
        let more = explanation.map { "\n\($0)" } ?? ""
        return
            redaction(
                "\(operation): the server answered \(StatusMeaning.text(of: status))\(headers.requestIDClause)\(wait)\(attempts); \(redaction.clause(of: rawBody)).\(more)"
            )
    }

    public var debugDescription: String { description }
}
