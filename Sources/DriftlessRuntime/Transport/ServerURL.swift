// Where a server is: the part of a URL before an operation's path.

/// The address of a server: scheme, host, port and a path that all operations share (OpenAPI's Server Object).
public struct ServerURL: Sendable {
    /// One reference, since the address goes along with each request.
    private let parts: Parts

    /// `http` or `https`.
    public var scheme: String { parts.scheme }
    /// The name or address, in lower case; an IPv6 address stands in brackets.
    public var host: String { parts.host }
    /// The port as written; nil for the scheme's own.
    public var port: Int? { parts.port }
    /// `/api/v2`, percent-encoded, without a slash at the end; empty where operations stand at the root.
    public var basePath: String { parts.basePath }
    /// What the `Host` header says: `host`, or `host:port` where the port is not the scheme's own.
    public var authority: String { parts.authority }

    init(scheme: String, host: String, port: Int?, basePath: String) {
        parts = Parts(scheme, host, port, basePath)
    }

    private final class Parts: Sendable {
        let scheme: String
        let host: String
        let port: Int?
        let basePath: String
        let authority: String

        init(_ scheme: String, _ host: String, _ port: Int?, _ basePath: String) {
            self.scheme = scheme
            self.host = host
            self.port = port
            self.basePath = basePath
            let ownPort = scheme == "https" ? 443 : 80
            authority = port.map { $0 == ownPort ? host : "\(host):\($0)" } ?? host
        }
    }
}

extension ServerURL: Hashable {
    public static func == (left: ServerURL, right: ServerURL) -> Bool {
        left.scheme == right.scheme && left.host == right.host && left.port == right.port
            && left.basePath == right.basePath
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(scheme)
        hasher.combine(host)
        hasher.combine(port)
        hasher.combine(basePath)
    }
}

extension ServerURL: CustomStringConvertible {
    /// The URL in its normal form: `https://rds.cn-north-4.myhuaweicloud.com`.
    public var description: String {
        "\(scheme)://\(authority)\(basePath)"
    }
}
