// What observers may tell of how a call ended: no body, and no text of an error that might quote one.
import DriftlessRuntime
import HTTPTypes

/// How a call or an attempt ended.
struct ObservedResult: Sendable {
    /// Ways to end, few enough for a label of a metric.
    enum Outcome: String, Sendable {
        /// A response with a status below 400.
        case success
        /// A status from 400 to 499.
        case clientError = "client_error"
        /// A status of 500 or more.
        case serverError = "server_error"
        /// The caller gave up.
        case cancelled
        /// There is no response for another reason.
        case failure
    }

    let outcome: Outcome
    /// The HTTP status of the response; nil where there was none.
    let status: Int?
    /// The response's `X-Request-Id` as it came: a server may repeat secrets in it, which are hidden where it is shown.
    let requestID: String?
    /// In bytes; nil where there was no response, and for a stream of unknown length.
    let bodySize: Int?
    /// What OpenTelemetry calls `error.type`: the status, the kind of a transport's error, or an error's type. Nil for a success.
    let errorType: String?
    /// A sentence about a transport's error; nil for anything else.
    let errorText: String?

    init(_ response: TransportResponse) {
        self.init(
            status: response.status.code,
            requestID: response.headers.requestID,
            bodySize: response.body.length
        )
    }

    /// - Parameters:
    ///   - error: What was thrown.
    ///   - request: What was sent; its secrets are not shown.
    init(_ error: any Error, of request: TransportRequest) {
        switch ClientError(sending: request.operation, thrown: error) {
        case .server(let error):
            self.init(status: error.status, requestID: error.requestID, bodySize: error.rawBody.count)
        case .response(let error):
            self.init(.failure, error: "response", status: error.status, requestID: error.requestID)
        case .invalidArgument:
            self.init(.failure, error: "invalidArgument")
        case .transport(let failure):
            // The text of a stranger's error may say anything.
            let isStranger = !(error is TransportError || error is ClientError)
            let type = isStranger && failure.kind == .other ? "\(type(of: error))" : failure.kind.rawValue
            self.init(
                failure.kind == .cancelled ? .cancelled : .failure,
                error: type,
                text: isStranger ? nil : request.redaction(failure.description)
            )
        }
    }

    private init(status: Int, requestID: String?, bodySize: Int?) {
        outcome = status >= 500 ? .serverError : status >= 400 ? .clientError : .success
        self.status = status
        self.requestID = requestID?.excerpt(limit: 100)
        self.bodySize = bodySize
        errorType = status >= 400 ? "\(status)" : nil
        errorText = nil
    }

    private init(
        _ outcome: Outcome,
        error: String,
        text: String? = nil,
        status: Int? = nil,
        requestID: String? = nil
    ) {
        self.outcome = outcome
        self.status = status
        self.requestID = requestID?.excerpt(limit: 100)
        bodySize = nil
        errorType = error.excerpt(limit: 100)
        errorText = text
    }
}
