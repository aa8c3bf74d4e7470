// What is said of an error that the server answered: its words first, then what to do, then the id that support wants.

import DriftlessRuntime
import HuaweiCloudCore

/// The paragraph for an error response.
struct ServerErrorText {
    private let error: HuaweiCloudError
    private let responseError: ServerError

    init(_ error: HuaweiCloudError, _ responseError: ServerError) {
        self.error = error
        self.responseError = responseError
    }

    var paragraph: String {
        [response, explanation, advice, requestID].compactMap { $0 }.joined(separator: " ")
    }

    /// `the server answered 404 Not Found: The RDS instance does not exist (DBS.200045).`
    private var response: String {
        let status = StatusMeaning.text(of: responseError.status)
        let message = Self.withoutStop(Self.quoted(error.message))
        let code = error.code.map { " (\(Self.quoted($0)))" } ?? ""
        // Where the server gives no reason, the message begins with the status.
        return "the server answered \(message.hasPrefix(status) ? "" : "\(status): ")\(message)\(code)."
    }

    private var advice: String? {
        switch responseError.status {
        case 401 where responseError.explanation == nil:
            "The credentials may be wrong, or of another region; a token expires after 24 hours."
        case 403: "The user has no permission for this project."
        case 404: "Check the instance ID, the project ID and the region."
        case 429:
            "Too many requests were sent: try again \(responseError.retryAfter.map { "after \($0.components.seconds) s" } ?? "later")."
        case 500...: "The fault is the server's; trying again later may help."
        default: nil
        }
    }

    /// What a middleware found out, such as where a signature differs.
    private var explanation: String? {
        responseError.explanation.map { DisplayText.harmlessLines("\($0)") }
    }

    private var requestID: String? {
        error.requestID.map { "Request ID: \(Self.quoted($0))." }
    }

    /// Foreign text, harmless and of bounded length.
    private static func quoted(_ text: String) -> String {
        DisplayText.shortened(DisplayText.harmless(text), to: 500)
    }

    private static func withoutStop(_ text: String) -> Substring {
        text.hasSuffix(".") ? text.dropLast() : text[...]
    }
}
