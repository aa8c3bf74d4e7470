// What time it is, and how time passes: behind a protocol, so that tests of waiting take no time.
#if canImport(Darwin)
    import Darwin
#elseif canImport(Android)
    import Android
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
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
    /// Creates a source of the system's time.
    public init() {}

    /// To the microsecond: of more, clocks of several machines know nothing.
    public var now: Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        let nanoseconds = Int32(clamping: time.tv_nsec / 1000 * 1000)
        // A clock outside of the years 0001 to 9999 is none.
        return Timestamp(secondsSinceEpoch: Int64(time.tv_sec), nanoseconds: nanoseconds) ?? .epoch
    }

    public func sleep(for duration: Duration) async throws {
        try await Task.sleep(for: duration)
    }
}

extension TimeSource where Self == SystemTime {
    /// The clock of the system.
    public static var system: SystemTime { SystemTime() }
}
