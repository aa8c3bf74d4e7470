// What is sent for a period of which one end is left out, since RDS takes both ends or none.

package import DriftlessRuntime

/// The time to which a listing is narrowed; an end that is left out is open.
package struct ListingPeriod: Hashable, Sendable {
    package var since: Timestamp?
    package var until: Timestamp?

    package init(since: Timestamp? = nil, until: Timestamp? = nil) {
        self.since = since
        self.until = until
    }

    /// 1970-01-01T00:00:00Z: before any backup.
    private static let beginning = Timestamp(secondsSinceEpoch: 0)

    /// The same period with both ends or none: it begins in 1970 and ends now where nothing else is said.
    func closed(now: Timestamp) -> ListingPeriod {
        guard since != nil || until != nil else { return self }
        return ListingPeriod(since: since ?? Self.beginning, until: until ?? now)
    }

    /// - Throws: A failure of the status `refusedArgument` where the period ends before it begins.
    func check(now: Timestamp) throws(ListingFailure) {
        let closed = closed(now: now)
        guard let begin = closed.since, let end = closed.until, begin > end else { return }
        let problem =
            if until == nil {
                "--since (\(begin)) lies in the future, and without --until the period ends now (\(end))."
            } else if since == nil {
                "--until (\(end)) lies before 1970, when the period begins without --since."
            } else {
                "--until (\(end)) lies before --since (\(begin))."
            }
        throw ListingFailure(.refusedArgument, problem + " Nothing was sent.")
    }
}
