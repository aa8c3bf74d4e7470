// How an age is written for people: in the unit that keeps it short, rounded down.

/// An age as a table shows it: `45 min`, `36 h`, `12 d`.
enum ReadableAge {
    /// Hours up to two days, since periods of checks are given in hours; an age that is not there yet is none.
    static func text(_ age: Duration) -> String {
        let seconds = max(age.components.seconds, 0)
        return switch seconds {
        case ..<60: "\(seconds) s"
        case ..<(2 * 3600): "\(seconds / 60) min"
        case ..<(2 * 86_400): "\(seconds / 3600) h"
        default: "\(seconds / 86_400) d"
        }
    }
}
