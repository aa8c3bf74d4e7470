// How a duration is measured: by a clock that is not set back and forth while a call lasts.

/// Measures durations by any clock.
struct Stopwatch: Sendable {
    /// Begins to measure; what it returns tells how long it has been.
    let start: @Sendable () -> @Sendable () -> Duration

    init(_ clock: some Clock<Duration>) {
        start = {
            let began = clock.now
            return { began.duration(to: clock.now) }
        }
    }
}

extension Duration {
    /// `12.345`; three digits are more than the network is worth.
    var millisecondsText: String {
        let (seconds, attoseconds) = components
        let microseconds = Double(seconds) * 1_000_000 + Double(attoseconds / 1_000_000_000_000)
        let thousandths = UInt64(min(max(microseconds, 0), 1e15))
        let fraction = String(thousandths % 1000)
        return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)"
    }
}
