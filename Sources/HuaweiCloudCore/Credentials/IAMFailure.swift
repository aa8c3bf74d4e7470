// What a failed call of the identity service means for credentials, without the secret that was sent.
import DriftlessRuntime
import HuaweiCloudIAM

enum IAMFailure {
    /// The error to throw for one of the generated client.
    ///
    /// A failure of the transport stays one, so that whoever retries sees that it may be retried. Everything else is
    /// said in our own words, because a server may send the password back in its response.
    static func error(_ error: ClientError, asking what: String, hiding: Redaction) -> any Error {
        switch error {
        case .invalidArgument(let error):
            return CredentialsError(hiding("\(what) was not asked for: \(error)"))
        case .transport(var error):
            if error.kind == .cancelled { return CancellationError() }
            error.message = "IAM was asked for \(what): \(hiding(error.message))"
            // A transport may keep the request in it, and with it the password.
            error.underlying = nil
            return ClientError.transport(error)
        case .server(let error):
            return refusal(error, asking: what, hiding: hiding)
        case .response(let error):
            let id = error.requestID.map { " [request id \(QuotedText.clipped(hiding($0)))]" } ?? ""
            return CredentialsError(
                "IAM was asked for \(what), and its response is not that of IAM: \(hiding(problem(error.problem)))\(id). See that the URL is that of IAM.",
                reason: .unavailable
            )
        }
    }

    private static func refusal(_ error: ServerError, asking what: String, hiding: Redaction) -> CredentialsError {
        let body = error.body(as: ErrorResponse.self)
        let code = body?.errorCode ?? body?.error?.code.flatMap { $0.string ?? $0.number.map { "\($0)" } }
        let text = [code, body?.errorMsg ?? body?.error?.message].compactMap { $0 }.joined(separator: ": ")
        let said = text.isEmpty ? "" : ", \(QuotedText.clipped(hiding(text)))"
        let id = (error.requestID ?? body?.requestID).map { " [request id \(QuotedText.clipped(hiding($0)))]" } ?? ""
        let lead = "IAM was asked for \(what) and answered \(error.status)\(said)\(id)."
        switch error.status {
        case 401:
            return CredentialsError(
                "\(lead) See that the user's name, the account's name and the password are right, and that the user may sign in by program.",
                reason: .refused
            )
        case 400, 402..<408, 409..<429:
            return CredentialsError(
                "\(lead) See that the account and the project of the scope exist, and that the user may use them.",
                reason: .refused
            )
        default:
            return CredentialsError("\(lead) Try again later.", reason: .unavailable)
        }
    }

    /// The problem without excerpts of the body.
    private static func problem(_ problem: ResponseError.Problem) -> String {
        switch problem {
        case .json(let error):
            "the body is no JSON of a token at \(error.path) (byte \(error.byteOffset))"
        case .unexpectedContentType(let found, _):
            found.hasPrefix("text/html") ? "the body is an HTML page" : "the body is no JSON"
        default:
            "\(problem)"
        }
    }
}

/// Texts from outside, made fit for a message.
enum QuotedText {
    /// The text on one line, without control characters, and 300 characters of it at most.
    static func clipped(_ text: String) -> String {
        var result = ""
        var count = 0
        for scalar in text.unicodeScalars {
            if count == 300 { return result + "…" }
            count += 1
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
                result += " "
            default:
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
