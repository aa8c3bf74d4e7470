// The date and the request id are the two header fields that every response has and no service decides.

/// What tells one response from all others.
struct ResponseStamp: Sendable {
    let requestID: RequestID
    /// The value of the Date header (RFC 9110 section 6.6.1).
    let date: String
}

/// Spells the date out once a second, since it only changes then.
struct DateText: Sendable {
    private var second = Int64.min
    private var text = ""

    /// - Parameter now: In milliseconds since the epoch.
    mutating func text(at now: Int64) -> String {
        let current = now / 1000
        if current != second {
            second = current
            text = CivilTime(millisecondsSinceEpoch: current * 1000).httpText
        }
        return text
    }
}
