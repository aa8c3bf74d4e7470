// Which periods make sense: one that ends before it begins does not, nor one that hides what is asked about.

package import DriftlessRuntime

/// The time to which a listing is narrowed, as the user gives it; an end that is left out is open.
package struct PeriodArgument: Hashable, Sendable {
    package var since: TimeArgument?
    package var until: TimeArgument?

    package init(since: TimeArgument? = nil, until: TimeArgument? = nil) {
        self.since = since
        self.until = until
    }

    /// The period's ends, of which those that count from the present are counted from this one.
    package func ends(now: Timestamp) -> (since: Timestamp?, until: Timestamp?) {
        (since?.time(now: now), until?.time(now: now))
    }

    /// Whether an end is counted from the present.
    var dependsOnPresent: Bool {
        [since, until].contains { end in
            if case .ago = end { true } else { false }
        }
    }
}

extension PeriodArgument {
    /// - Throws: A failure of the status `refusedArgument` where the period ends before it begins.
    func check(now: Timestamp) throws(ListingFailure) {
        let ends = ends(now: now)
        let problem: String
        switch (ends.since, ends.until) {
        case (let since?, nil) where since > now:
            problem = "--since (\(since)) lies in the future, and without --until the period ends now (\(now))."
        case (nil, let until?) where until.secondsSinceEpoch < 0:
            problem = "--until (\(until)) lies before 1970, when the period begins without --since."
        case (let since?, let until?) where until < since:
            problem = "--until (\(until)) lies before --since (\(since))."
        default: return
        }
        throw ListingFailure(.refusedArgument, problem + " Nothing was sent.")
    }

    /// - Throws: A failure of the status `usage` where the period hides backups that would show an instance not to be
    ///   stale: every instance would be called stale, or the newest backups would not count.
    func check(against staleAfter: DurationArgument, now: Timestamp) throws(ListingFailure) {
        let ends = ends(now: now)
        if until != nil {
            throw ListingFailure(
                .usage,
                "--until hides the newest backups, which --stale-after is about: leave --until out. Nothing was sent."
            )
        }
        guard let since = ends.since, since > now.advanced(by: .zero - staleAfter.duration) else { return }
        throw ListingFailure(
            .usage,
            "--since (\(since)) hides backups of the last \(staleAfter), which --stale-after is about: choose an earlier "
                + "--since, or leave it out. Nothing was sent."
        )
    }
}
