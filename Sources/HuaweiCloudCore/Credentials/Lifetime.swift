// How long credentials last by our own clock, whatever the server's clock says.
import DriftlessRuntime

extension Duration {
    /// From now, or from when the server says that it made them: then a clock of ours that is wrong does no harm.
    static func until(_ end: Timestamp, issuedAt: Timestamp?, now: Timestamp) -> Duration {
        let start = issuedAt.flatMap { $0 < end ? $0 : nil } ?? now
        return start.duration(to: end)
    }

    /// For credentials whose end is not known: far less than any are good for.
    static var assumedLifetime: Duration { .seconds(3600) }
}
