// What can be said about a session without letting anyone switch on cookies, caches or redirects.
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Whether somebody has to be told of the flaws of a platform's URLSession.
public enum FlawReporting: Hashable, Sendable {
    /// The closure receives each flaw once.
    case reported
    /// They are known, and the servers are trusted.
    case accepted
}

/// How a transport makes its connections.
public struct URLSessionSettings: Hashable, Sendable {
    /// How many connections to one host there are at a time over HTTP/1.1, at least 1; further requests wait. The default
    /// is 64.
    public var connectionsPerHost: Int

    /// Whether a line on standard error says, once in a program, what this platform's URLSession does not withstand. There is
    /// nothing to say on Apple's platforms. The default is `reported`.
    public var flaws: FlawReporting

    /// Creates settings; what is left out has the value that the property tells.
    public init(connectionsPerHost: Int = 64, flaws: FlawReporting = .reported) {
        self.connectionsPerHost = connectionsPerHost
        self.flaws = flaws
    }

    /// Nothing is kept on disk or in memory from one request to the next but open connections.
    var configuration: URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpCookieAcceptPolicy = .never
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.urlCredentialStorage = nil
        configuration.httpMaximumConnectionsPerHost = min(max(connectionsPerHost, 1), 10_000)
        // Each request has its own time limit, which is kept outside of the session.
        configuration.timeoutIntervalForRequest = 86_400
        configuration.timeoutIntervalForResource = 86_400 * 365
        return configuration
    }
}
