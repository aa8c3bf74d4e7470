// Which session sends the requests, and who invalidates it.
public import DriftlessRuntime

/// Sends requests with Foundation's URLSession, for those who want no SwiftNIO.
///
/// ```swift
/// let rds = RDSClient(server: server, projectID: id, transport: URLSessionTransport.shared)
/// ```
/// Redirects are responses like any other; there are no cookies, no cache and no stored credentials; any status is a response. The
/// time limit of a request spans everything from looking up the host to the last byte of the response, and no more of a body is
/// kept than its size limit allows. Path, query and header fields go over the wire as they are in the request, since a
/// signature covers them; a path that URLSession would change, such as one with `..` in it, is refused before it is sent.
///
/// What URLSession does differently from the transport on AsyncHTTPClient:
/// - It adds header fields of its own, such as `Accept`, `Accept-Encoding` and `User-Agent`, unless the request has them.
/// - Header fields of the same name come and go as one field, joined by commas.
/// - On Linux URLSession (over libcurl) cannot tell whether a compressed body was cut off, so there the transport asks for
///   bodies that are not compressed, and refuses one that is compressed all the same. Listings take more bytes there.
/// - The body of a request that is a stream is collected before it is sent, up to `TransportLimits.maximumBodySize`.
/// - On Linux the body of a response that is streamed comes as fast as the server sends it and is kept until it is read: nothing
///   there slows a sender down. A task that is suspended has its connection closed and begins anew when it is resumed, and neither
///   a delegate that blocks nor a disposition that is withheld keeps the next bytes from coming. `TransportLimits.maximumBodySize`,
///   64 MiB unless told otherwise, bounds what is kept; a reader who falls further behind gets an error of the kind
///   `bodyTooLarge`. On Apple's platforms the body waits for its reader.
/// - On Linux a redirect without a `Location` is no response but a broken connection.
/// - On Linux a limit on the size of a body bounds what is kept, while what the network delivers in the moment until the
///   connection is closed is received and thrown away.
/// - On Linux Foundation stops the program where a connection ends orderly in the middle of the head of a response ("Transfer
///   completed, but there's no response"), and nothing outside of it can prevent that. Servers that are not trusted to finish
///   their heads, and programs that must not stop, are cases for the transport on AsyncHTTPClient. A line on standard error
///   says so once; see ``URLSessionSettings/flaws``.
/// - A task that is cancelled returns at once; URLSession may take a moment longer to close its connection.
public struct URLSessionTransport: Transport {
    private let session: SharedSession

    private init(session: SharedSession) {
        self.session = session
    }

    /// A transport for a whole program, which lasts as long as that and is not shut down.
    public static let shared = URLSessionTransport(
        session: SharedSession(settings: URLSessionSettings(), lifetime: .program)
    )

    /// A transport with connections of its own. ``shutdown()`` closes them when it is no longer needed, and so does letting
    /// go of the transport's last copy.
    public init(settings: URLSessionSettings = URLSessionSettings()) {
        self.init(session: SharedSession(settings: settings, lifetime: .transport))
    }

    /// Sends the request and gives its response.
    ///
    /// - Throws: `TransportError` where there is no whole response within the limits.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        try await session.send(request)
    }

    /// Closes the connections of this transport; ``shared`` stays as it is. Requests under way fail in the kind `connection`,
    /// and so do later ones. May be repeated.
    public func shutdown() {
        session.shutdown()
    }
}
