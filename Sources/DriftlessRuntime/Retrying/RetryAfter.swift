// How long a server asks to wait before the next attempt: the Retry-After of RFC 9110 §10.2.3.
import HTTPTypes

extension HTTPFields {
    /// The wait that `Retry-After` asks for, never negative; nil where there is none or it is neither seconds nor a date.
    ///
    /// Seconds are decimal digits; more than an Int64 holds counts as its largest, and a negative number, which the RFC does
    /// not allow, as 0. A date counts from the response's own
    /// `Date`, so that a clock that is wrong on this side does not matter, or else from `now`; one that has passed is a wait
    /// of nothing. Of several such headers the longest wait holds.
    package func retryAfter(now: @autoclosure () -> Timestamp) -> Duration? {
        self[values: .retryAfter].compactMap { Self.wait($0, date: self[values: .date].first, now: now) }.max()
    }

    private static func wait(_ text: String, date: String?, now: () -> Timestamp) -> Duration? {
        let text = text.trimmingBlanks
        let isNegative = text.hasPrefix("-")
        let digits = isNegative ? text.dropFirst() : text
        if !digits.isEmpty, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
            return isNegative ? .zero : .seconds(Int64(digits) ?? .max)
        }
        let now = now()
        guard let end = Timestamp(httpDate: text, now: now) else { return nil }
        let start = date.flatMap { Timestamp(httpDate: $0.trimmingBlanks, now: now) } ?? now
        return Swift.max(start.duration(to: end), .zero)
    }
}

extension String {
    /// Without blanks and tabs at either end.
    fileprivate var trimmingBlanks: Substring {
        var text = self[...]
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text.drop { $0 == " " || $0 == "\t" }
    }
}
