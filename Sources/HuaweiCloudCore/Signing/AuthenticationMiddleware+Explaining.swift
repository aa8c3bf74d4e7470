// How a response that refuses credentials gets its explanation.
import DriftlessRuntime
import HTTPTypes

extension TransportResponse {
    /// The response with an explanation, where it refuses the credentials and says or shows why.
    ///
    /// - Parameters:
    ///   - signed: The request as it was signed; nil where it had a token.
    ///   - time: When it was signed.
    ///   - redaction: What the explanation must not show.
    func explained(
        by signed: SignedRequest?,
        at time: Timestamp,
        hiding redaction: @autoclosure () -> Redaction
    ) -> TransportResponse {
        guard status.code == 401 || status.code == 403, explanation == nil, let body = body.bytes else {
            return self
        }
        var response = self
        let words = ErrorBody.words(of: body)
        if let signed, let seen = Self.canonicalRequest(in: words) {
            response.explanation = SignatureRefusal(
                signed: CanonicalLines(signed.canonicalRequest),
                seen: CanonicalLines(seen),
                hiding: redaction()
            )
        } else if signed != nil, let skew = ClockSkew(in: words) ?? skew(from: time) {
            response.explanation = skew
        } else {
            response.explanation = CredentialsRefusal(in: words)
        }
        return response
    }

    /// By the response's `Date`. A 403 is the service's own decision about a request whose signature was accepted.
    private func skew(from time: Timestamp) -> ClockSkew? {
        guard status.code == 401, let text = headers[values: .date].first,
            let date = Timestamp(httpDate: text, now: time)
        else {
            return nil
        }
        return ClockSkew(signed: time, answered: date)
    }

    /// What stands behind `canonicalRequest:`, without blanks at its end.
    private static func canonicalRequest(in words: String) -> String? {
        guard let label = words.rangeOfASCII("canonicalRequest:") else {
            return nil
        }
        var text = words[label.upperBound...]
        while text.first == " " { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text.isEmpty ? nil : String(text.replacingLineBreaks)
    }
}

extension Substring {
    /// With `\n` for every line break: a carriage return and a line feed are one character for a String.
    fileprivate var replacingLineBreaks: String {
        String(map { $0.isNewline ? "\n" : $0 })
    }
}
