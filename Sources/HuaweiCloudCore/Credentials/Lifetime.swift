// How long credentials last by our own clock, whatever the server's clock says.
import DriftlessRuntime

extension Duration {
    /// From now, or from when the server says that it made them: then a clock of ours that is wrong does no harm.
    static func until(_ end: Timestamp, issuedAt: Timestamp?, now: Timestamp) -> Duration {
        let start = issuedAt.flatMap { $0 < end ? $0 : nil } ?? now
        // No credentials last longer, and a time far away would be beyond what can be counted.
        return min(start.duration(to: end), .seconds(366 * 86_400))
    }

    /// For credentials whose end is not known: far less than any are good for.
    static var assumedLifetime: Duration { .seconds(3600) }
}
