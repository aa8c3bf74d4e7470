// The date and the request id are the two header fields that every answer has and no service decides.

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What tells one answer from all others.
struct AnswerStamp: Sendable {
    let requestID: RequestID
    /// The value of the Date header (RFC 9110 section 6.6.1).
    let date: String
}

/// Spells the date out once a second, since it only changes then.
struct AnswerClock: Sendable {
    private var second = Int64.min
    private var text = ""

    var date: String {
        mutating get {
            let now = Date().millisecondsSinceEpoch / 1000
            if now != second {
                second = now
                text = CivilTime(millisecondsSinceEpoch: now * 1000).httpText
            }
            return text
        }
    }
}
