// Which kind of transport error an error of URLSession is, and how far the request had got.
import DriftlessRuntime
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension TransportError {
    /// The error for the caller, with the server's authority in its message: that is what people have to check.
    ///
    /// - Parameter hasResponse: Whether a response had begun.
    init(sending request: TransportRequest, thrown error: any Error, hasResponse: Bool) {
        let code = (error as? URLError)?.code ?? .unknown
        let precedesSending = !hasResponse && Self.codesBeforeSending.contains(code)
        self.init(
            Self.kind(of: code),
            "\(request.authority): \((error as NSError).localizedDescription)",
            progress: precedesSending ? .notSent : .possiblySent,
            underlying: error
        )
    }

    private static func kind(of code: URLError.Code) -> Kind {
        switch code {
        case .timedOut:
            .timeout
        case .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateUntrusted,
            .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid, .clientCertificateRejected,
            .clientCertificateRequired, .appTransportSecurityRequiresSecureConnection:
            .tls
        case .userAuthenticationRequired, .dataNotAllowed:
            .other
        default:
            // What is left are connections that break and responses that are none; on Linux many have no code of their own.
            .connection
        }
    }

    /// What can only happen before the request goes over a connection. A time limit is not among them: it may be that of
    /// connecting, but does not say so. Nor is a URL that is not supported: Linux says so of a response that is not HTTP.
    private static var codesBeforeSending: Set<URLError.Code> {
        [
            .cannotFindHost, .cannotConnectToHost, .dnsLookupFailed, .notConnectedToInternet,
            .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateUntrusted,
            .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid, .clientCertificateRejected,
            .clientCertificateRequired, .appTransportSecurityRequiresSecureConnection,
        ]
    }
}
