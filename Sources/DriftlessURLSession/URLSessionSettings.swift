// What can be said about a session without letting anyone switch on cookies, caches or redirects.
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// How a transport makes its connections.
public struct URLSessionSettings: Hashable, Sendable {
    /// How many connections to one host there are at a time over HTTP/1.1, at least 1; further requests wait. The default
    /// is 64.
    public var connectionsPerHost: Int

    public init(connectionsPerHost: Int = 64) {
        self.connectionsPerHost = connectionsPerHost
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
