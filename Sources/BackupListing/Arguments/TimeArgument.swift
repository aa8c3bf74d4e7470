// Which texts are times on the command line, and which second a date alone stands for.

package import DriftlessRuntime

/// A time as the user gives it.
package struct TimeArgument: Hashable, Sendable {
    package var time: Timestamp

    /// The end of a period that a time stands at, which decides what a date alone means.
    package enum Edge: Hashable, Sendable {
        /// A date alone is its first second.
        case since
        /// A date alone is its last second, so that the day is listed whole.
        case until
    }

    /// Reads a date (`2018-08-06`, `20180806`) or a date with a time of day (`2018-08-06T12:41`,
    /// `2018-08-06T12:41:14+08:00`, …) by ISO 8601. Without an offset it is in UTC. Nil for anything else.
    package init?(_ text: String, at edge: Edge) {
        guard let time = Self.timestamp(text, at: edge) else { return nil }
        self.time = time
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
