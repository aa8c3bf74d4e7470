// What came of one attempt, as retrying looks at it.
import HTTPTypes

/// The answer to an attempt, or why there is none.
enum AttemptOutcome {
    case answer(TransportResponse)
    case failure(TransportError)

    func isRetried(by policy: RetryPolicy, method: HTTPRequest.Method, hasRetryAfter: Bool) -> Bool {
        switch self {
        case .answer(let answer):
            policy.retries(status: answer.status.code, of: method, hasRetryAfter: hasRetryAfter)
        case .failure(let error):
            policy.retries(error, of: method)
        }
    }

    /// Whether the service works, so that it can bear retries: also where it refuses what was asked.
    var isGood: Bool {
        switch self {
        case .answer(let answer): answer.status.code < 500 && ![408, 429].contains(answer.status.code)
        case .failure: false
        }
    }

    func retryAfter(now: @autoclosure () -> Timestamp) -> Duration? {
        switch self {
        case .answer(let answer): answer.headers.retryAfter(now: now())
        case .failure: nil
        }
    }

    var error: TransportError? {
        switch self {
        case .answer: nil
        case .failure(let error): error
        }
    }

    var progress: TransportError.Progress {
        error?.progress ?? .possiblySent
    }

    /// A few words for a message.
    var summary: String {
        switch self {
        case .answer(let answer): "the status \(StatusMeaning.text(of: answer.status.code))"
        case .failure(let error): "a failure of the kind \(error.kind)"
        }
    }

    func event(of operation: String, attempt: Int, delay: Duration) -> RetryEvent {
        let reason: RetryEvent.Reason =
            switch self {
            case .answer(let answer): .status(answer.status.code, requestID: requestID(of: answer))
            case .failure(let error): .transport(error.kind, error.progress)
            }
        return RetryEvent(operation: operation, attempt: attempt, delay: delay, reason: reason)
    }

    /// Without secrets: observers of retries write it down.
    private func requestID(of answer: TransportResponse) -> String? {
        answer.headers.requestID.map { Redaction(answer.secrets?.all ?? [])($0) }
    }

    /// The answer or error for the caller, with the report where there is something to tell.
    func result(reporting report: RetryReport) throws(TransportError) -> TransportResponse {
        let report = report.attempts == 1 && report.end == .outcomeIsFinal ? nil : report
        switch self {
        case .answer(var answer):
            answer.retries = report
            return answer
        case .failure(var error):
            error.retries = report
            throw error
        }
    }
}
