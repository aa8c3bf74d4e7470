// Where a server is: the part of a URL before an operation's path.

/// The address of a server: scheme, host, port and a path that all operations share (OpenAPI's Server Object).
public struct ServerURL: Hashable, Sendable {
    /// `http` or `https`.
    public let scheme: String
    /// The name or address, in lower case; an IPv6 address stands in brackets.
    public let host: String
    /// The port as written; nil for the scheme's own.
    public let port: Int?
    /// `/api/v2`, percent-encoded, without a slash at the end; empty where operations stand at the root.
    public let basePath: String
    /// What the `Host` header says: `host`, or `host:port` where the port is not the scheme's own.
    public let authority: String

    init(scheme: String, host: String, port: Int?, basePath: String) {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.basePath = basePath
        let ownPort = scheme == "https" ? 443 : 80
        authority = port.map { $0 == ownPort ? host : "\(host):\($0)" } ?? host
    }
}

extension ServerURL: CustomStringConvertible {
    /// The URL in its normal form: `https://rds.cn-north-4.myhuaweicloud.com`.
    public var description: String {
        "\(scheme)://\(authority)\(basePath)"
    }
}
