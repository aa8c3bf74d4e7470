// Which texts are times on the command line, and which second a date alone stands for.

package import DriftlessRuntime

/// A time as the user gives it.
package enum TimeArgument: Hashable, Sendable {
    /// A time of the calendar.
    case calendar(Timestamp)
    /// So long before the present.
    case ago(DurationArgument)

    /// The end of a period that a time stands at, which decides what a date alone means.
    package enum Edge: Hashable, Sendable {
        /// A date alone is its first second.
        case since
        /// A date alone is its last second, so that the day is listed whole.
        case until
    }

    /// Reads a date (`2018-08-06`, `20180806`) or a date with a time of day (`2018-08-06T12:41`,
    /// `2018-08-06T12:41:14+08:00`, …) by ISO 8601, in UTC without an offset, or a length of time before the present
    /// (`24h`). Nil for anything else.
    package init?(_ text: String, at edge: Edge) {
        if let time = Self.timestamp(text, at: edge) {
            self = .calendar(time)
        } else if let duration = DurationArgument(text) {
            self = .ago(duration)
        } else {
            return nil
        }
    }

    package func time(now: Timestamp) -> Timestamp {
        switch self {
        case .calendar(let time): time
        case .ago(let duration): now.advanced(by: .zero - duration.duration)
        }
    }

    private static func timestamp(_ text: String, at edge: Edge) -> Timestamp? {
        if let time = Timestamp(text) {
            return time
        }
        let timeOfDay = edge == .since ? "00:00:00" : "23:59:59"
        switch text.utf8.count {
        case 8:
            return Timestamp(text + "T" + timeOfDay.filter { $0 != ":" })
        case 10:
            return Timestamp(text + "T" + timeOfDay)
        default:
            return timestampToTheMinute(text)
        }
    }

    /// `2018-08-06T12:41`, with or without an offset.
    private static func timestampToTheMinute(_ text: String) -> Timestamp? {
        let minuteLength = "2018-08-06T12:41".utf8.count
        let utf8 = text.utf8
        guard let end = utf8.index(utf8.startIndex, offsetBy: minuteLength, limitedBy: utf8.endIndex),
            end == utf8.endIndex || utf8[end] != UInt8(ascii: ":"),
            let minute = String(utf8[..<end]), let offset = String(utf8[end...])
        else { return nil }
        return Timestamp(minute + ":00" + offset)
    }
}
