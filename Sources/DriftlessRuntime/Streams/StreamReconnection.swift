// When a stream of events is asked for again, and how long that waits.

/// What becomes of a stream of events whose connection ends.
///
/// The WHATWG standard has browsers connect again whenever a connection ends, however it does, until the server answers with
/// 204. Streams of APIs mostly end when all is said, so here a stream that ends is over, unless ``always`` is asked for. The
/// default is ``afterBreaks`` for GET, and ``never`` for other methods, which would do their work twice.
///
/// A new connection sends `Last-Event-ID`, waits as long as the stream's `retry` says (3 seconds where it says nothing), longer
/// each time that it fails, and ends in an error where the server refuses: with any status but 2XX, 500, 502, 503 and 504.
public struct StreamReconnection: Sendable {
    enum Occasion: Hashable, Sendable { case never, afterBreaks, always }

    let occasion: Occasion
    /// How many attempts in a row may fail, or end without an event. The default is 10.
    public var maximumAttempts = 10
    /// The wait before the first attempt where the stream does not say it. The default is 3 seconds.
    public var delay = Duration.seconds(3)
    /// The longest wait. The default is one minute; a longer `retry` of the stream is kept to.
    public var maximumDelay = Duration.seconds(60)
    var time: any TimeSource = .system

    init(_ occasion: Occasion) {
        self.occasion = occasion
    }

    /// A stream whose connection ends has ended: orderly, or with an error.
    public static let never = StreamReconnection(.never)

    /// Where the connection breaks off or the server falls silent, and the stream's events had an `id`, it goes on from there.
    public static let afterBreaks = StreamReconnection(.afterBreaks)

    /// As browsers do it: whenever the connection ends, until the server answers with 204 or refuses, or the loop is left.
    public static let always = StreamReconnection(.always)

    /// Whether it is tried after an error; nil is an orderly end.
    func isTried(after error: ClientError?, lastEventID: String) -> Bool {
        guard let error else { return occasion == .always }
        guard occasion == .always || occasion == .afterBreaks && !lastEventID.isEmpty else { return false }
        switch error {
        case .transport(let error): return error.kind == .connection || error.kind == .timeout
        case .server(let error): return [500, 502, 503, 504].contains(error.status)
        case .invalidArgument, .response: return false
        }
    }

    /// The wait before an attempt.
    ///
    /// - Parameters:
    ///   - failures: How many attempts failed before it.
    ///   - retry: What the stream says, in milliseconds.
    ///   - fraction: From 0 up to 1: how much of the added time.
    func wait(afterFailures failures: Int, retry: Int?, fraction: Double) -> Duration {
        // A day is longer than anybody waits, and fits every clock.
        let stated = retry.map { Duration.milliseconds(min($0, 86_400_000)) } ?? max(delay, .zero)
        let grown = min(stated * (1 << min(failures, 10)), max(maximumDelay, stated))
        return stated + (grown - stated) * min(max(fraction, 0), 1)
    }
}
