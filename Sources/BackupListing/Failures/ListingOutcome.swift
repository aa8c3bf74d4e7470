// The codes that a script can tell outcomes apart by. They are documented in --help and never change their meaning.

/// How a listing ended.
package enum ListingOutcome: Int32, Hashable, Sendable, CaseIterable {
    /// Everything was listed.
    case success = 0
    /// An argument breaks a rule of the service, or there are no credentials; nothing was sent.
    case refusedArgument = 2
    /// The server answered that it failed or refuses.
    case serverError = 3
    /// There was no answer, or only a part of one.
    case noAnswer = 4
    /// The server's answer is not what its document says.
    case brokenAnswer = 5
    /// The list could not be written.
    case unwritable = 6
    /// The command line is wrong.
    case usage = 64
    /// Nobody reads the list any more.
    case closedOutput = 141
}
