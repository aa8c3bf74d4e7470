// What is said of an error that the server answered: its words first, then what to do, then the id that support wants.

import DriftlessRuntime

/// The paragraph for an error answer.
struct ServerErrorText {
    private let error: ServerError
    private let explanation: ServerExplanation?

    init(_ error: ServerError, _ explanation: ServerExplanation?) {
        self.error = error
        self.explanation = explanation
    }

    var paragraph: String {
        [answer, advice, requestID].compactMap { $0 }.joined(separator: " ")
    }

    /// `the server answered 404 Not Found: The RDS instance does not exist (DBS.200045).`
    private var answer: String {
        let status = phrase.map { "\(error.status) \($0)" } ?? "\(error.status)"
        return "the server answered \(status)\(words)"
    }

    /// The names of RFC 9110 and RFC 6585: the server's own wording is lost on the way.
    private var phrase: String? {
        switch error.status {
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 408: "Request Timeout"
        case 413: "Content Too Large"
        case 429: "Too Many Requests"
        case 500: "Internal Server Error"
        case 502: "Bad Gateway"
        case 503: "Service Unavailable"
        case 504: "Gateway Timeout"
        default: nil
        }
    }

    private var words: String {
        let message = explanation?.message.map { Self.quoted($0) } ?? ""
        let code = explanation?.code.map { Self.quoted($0) } ?? ""
        switch (message.isEmpty, code.isEmpty) {
        case (false, false): return ": \(Self.withoutStop(message)) (\(code))."
        case (false, true): return ": \(Self.withoutStop(message))."
        case (true, false): return " with the code \(code)."
        case (true, true):
            return error.decodingProblem.map { "; \(DisplayText.harmless($0.description))." } ?? " and gave no reason."
        }
    }

    private var advice: String? {
        switch error.status {
        case 401: "The token may have expired, which it does after 24 hours, or may be of another region."
        case 403: "The token's user has no permission for this project."
        case 404: "Check the instance ID, the project ID and the region."
        case 429:
            "Too many requests were sent: try again \(error.retryAfter.map { "after \($0.components.seconds) s" } ?? "later")."
        case 500...: "The fault is the server's; trying again later may help."
        default: nil
        }
    }

    private var requestID: String? {
        (error.requestID ?? explanation?.requestID).map { "Request ID: \(Self.quoted($0))." }
    }

    /// Foreign text, harmless and of bounded length.
    private static func quoted(_ text: String) -> String {
        DisplayText.shortened(DisplayText.harmless(text), to: 500)
    }

    private static func withoutStop(_ text: String) -> Substring {
        text.hasSuffix(".") ? text.dropLast() : text[...]
    }
}
