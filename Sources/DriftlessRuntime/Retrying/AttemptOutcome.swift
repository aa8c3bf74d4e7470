// What came of one attempt, as retrying looks at it.
import HTTPTypes

/// The response to an attempt, or why there is none.
enum AttemptOutcome {
    case response(TransportResponse)
    case failure(TransportError)

    func isRetried(by policy: RetryPolicy, method: HTTPRequest.Method, hasRetryAfter: Bool) -> Bool {
        switch self {
        case .response(let response):
            policy.retries(status: response.status.code, of: method, hasRetryAfter: hasRetryAfter)
        case .failure(let error):
            policy.retries(error, of: method)
        }
    }

    /// Whether the service works, so that it can bear retries: also where it refuses what was asked.
    var isGood: Bool {
        switch self {
        case .response(let response): response.status.code < 500 && ![408, 429].contains(response.status.code)
        case .failure: false
        }
    }

    func retryAfter(now: @autoclosure () -> Timestamp) -> Duration? {
        switch self {
        case .response(let response): response.headers.retryAfter(now: now())
        case .failure: nil
        }
    }

    var error: TransportError? {
        switch self {
        case .response: nil
        case .failure(let error): error
        }
    }

    var progress: TransportError.Progress {
        error?.progress ?? .possiblySent
    }

    /// A few words for a message.
    var summary: String {
        switch self {
        case .response(let response): "the status \(StatusMeaning.text(of: response.status.code))"
        case .failure(let error): "a failure of the kind \(error.kind)"
        }
    }

    func event(of operation: String, attempt: Int, delay: Duration) -> RetryEvent {
        let reason: RetryEvent.Reason =
            switch self {
            case .response(let response): .status(response.status.code, requestID: requestID(of: response))
            case .failure(let error): .transport(error.kind, error.progress)
            }
        return RetryEvent(operation: operation, attempt: attempt, delay: delay, reason: reason)
    }

    /// Without secrets: observers of retries write it down.
    private func requestID(of response: TransportResponse) -> String? {
        response.headers.requestID.map { Redaction(response.secrets?.all ?? [])($0) }
    }

    /// The response or error for the caller, with the report where there is something to tell.
    func result(reporting report: RetryReport) throws(TransportError) -> TransportResponse {
        let report = report.attempts == 1 && report.end == .outcomeIsFinal ? nil : report
        switch self {
        case .response(var response):
            response.retries = report
            return response
        case .failure(var error):
            error.retries = report
            throw error
        }
    }
}
