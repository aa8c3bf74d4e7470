// Instants a while apart.

extension Timestamp {
    /// The instant that much later, or earlier for a negative duration; the nearest end of the years 0001 to 9999 where it
    /// would lie outside.
    public func advanced(by duration: Duration) -> Timestamp {
        let (seconds, attoseconds) = duration.components
        var nanoseconds = Int64(self.nanoseconds) + attoseconds / 1_000_000_000
        let carry: Int64 = nanoseconds < 0 ? -1 : nanoseconds / 1_000_000_000
        nanoseconds -= carry * 1_000_000_000
        let (whole, overflows) = secondsSinceEpoch.addingReportingOverflow(seconds)
        let (sum, carryOverflows) = whole.addingReportingOverflow(carry)
        let end = seconds < 0 ? Self.secondsRange.lowerBound : Self.secondsRange.upperBound
        let clamped = overflows || carryOverflows || !(Self.secondsRange ~= sum) ? end : sum
        return Timestamp(
            secondsSinceEpoch: clamped,
            nanoseconds: clamped == sum ? Int32(nanoseconds) : 0,
            offsetMinutes: offsetMinutes
        ) ?? Timestamp(secondsSinceEpoch: clamped, nanoseconds: 0) ?? self
    }

    /// How much later the other instant is; negative where it is earlier.
    public func duration(to other: Timestamp) -> Duration {
        // The years 0001 to 9999 keep the difference far from the ends of an Int64.
        .seconds(other.secondsSinceEpoch - secondsSinceEpoch)
            + .nanoseconds(Int64(other.nanoseconds) - Int64(nanoseconds))
    }
}
