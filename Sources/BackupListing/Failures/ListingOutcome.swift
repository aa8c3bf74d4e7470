// The codes that a script can tell outcomes apart by, and which of several a run ends with. --help documents them.

/// How a listing ended.
package enum ListingOutcome: Int32, Hashable, Sendable, CaseIterable {
    /// Everything was listed, and nothing was found that was looked for.
    case success = 0
    /// An argument breaks a rule of the service, or the credentials are missing or not understood; nothing was listed.
    case refusedArgument = 2
    /// A backup failed or an instance is stale, where the command line asks for that.
    case needsAttention = 3
    /// There was no response, or only a part of one.
    case noResponse = 4
    /// The server's response is not what its document says.
    case brokenResponse = 5
    /// The list could not be written.
    case unwritable = 6
    /// The server answered that it failed or refuses.
    case serverError = 7
    /// The command line is wrong.
    case usage = 64
    /// Nobody reads the list any more.
    case closedOutput = 141
}

extension ListingOutcome {
    /// The outcome of a run in which several things happened, in the order in which the instances were given.
    ///
    /// An alert is never lost: what was found outranks what went wrong on the way, which the messages tell as well.
    static func outcome(found alerts: [InstanceResult.Finding], failures: [ListingOutcome]) -> ListingOutcome {
        alerts.contains { $0.isAlert } ? .needsAttention : failures.first ?? .success
    }
}
