// The server's time can differ from the machine's, because clients must cope with that.

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What time it is for the cloud: in the Date header, when it judges signatures, and when tokens expire.
public enum CloudClock: Hashable, Sendable {
    /// The machine's time.
    case system
    /// The machine's time and so much more; less where it is negative.
    case ahead(by: Duration)
    /// Always this moment.
    case stopped(at: Date)

    /// Milliseconds since the epoch.
    var now: Int64 {
        switch self {
        case .system: Date().millisecondsSinceEpoch
        case .ahead(let offset): (Date() + offset.inSeconds).millisecondsSinceEpoch
        case .stopped(let date): date.millisecondsSinceEpoch
        }
    }
}

extension Duration {
    /// As floating point, which saturates where integers would overflow.
    var inSeconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) * 1e-18
    }
}
