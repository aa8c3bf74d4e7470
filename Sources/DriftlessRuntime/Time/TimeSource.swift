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
