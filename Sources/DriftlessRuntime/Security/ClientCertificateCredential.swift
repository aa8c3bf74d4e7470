// A certificate of the client, which is the connection's matter.

/// A credential for a scheme of the type `mutualTLS`: it says that the transport shows a certificate of its own. The transport is
/// configured with it; nothing is added to requests.
public struct ClientCertificateCredential: Sendable {
    @_spi(Generated) public let credential: SecurityCredential

    /// The transport's TLS configuration has the client's certificate and its key.
    public static var inTransport: ClientCertificateCredential {
        ClientCertificateCredential(credential: SecurityCredential(.external))
    }

    /// The same: certificates are never anything but the transport's.
    public static var external: ClientCertificateCredential { inTransport }
}
