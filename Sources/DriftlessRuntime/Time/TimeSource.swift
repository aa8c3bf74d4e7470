// What time it is, and how time passes: behind a protocol, so that tests of waiting take no time.
#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Tells the time and waits. Retries, signatures and caches of tokens ask for one instead of the system's clock.
public protocol TimeSource: Sendable {
    /// The present, in UTC.
    var now: Timestamp { get }

    /// Waits for that long.
    ///
    /// - Throws: `CancellationError` as soon as the task is cancelled.
    func sleep(for duration: Duration) async throws
}

/// The clock of the system.
public struct SystemTime: TimeSource {
    public init() {}

    public var now: Timestamp { Timestamp(Date()) }

    public func sleep(for duration: Duration) async throws {
        try await Task.sleep(for: duration)
    }
}

extension TimeSource where Self == SystemTime {
    /// The clock of the system.
    public static var system: SystemTime { SystemTime() }
}

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
