// How long something waits that did not help the last time: twice as long each time in a row, up to a bound.

struct BackOff: Sendable {
    private static let longest = Duration.seconds(600)

    private var pause: Duration = .zero
    /// Until then it is not tried again; nil where it was never tried.
    private(set) var restsUntil: Timestamp?

    /// Whether it may be tried now. If so, the next time is a pause later.
    mutating func begin(at now: Timestamp, _ shortest: Duration) -> Bool {
        if let restsUntil {
            guard now >= restsUntil else { return false }
            // What went well for a long time begins anew.
            let isInARow = restsUntil.duration(to: now) <= Self.longest
            pause = isInARow ? min(pause * 2, Self.longest) : shortest
        } else {
            pause = shortest
        }
        restsUntil = now.advanced(by: pause)
        return true
    }
}
