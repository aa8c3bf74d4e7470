// Which proxy, and who one is there: a secret that no description shows.
#if AsyncHTTPClient

    /// A proxy for all connections of a transport.
    public struct ProxyServer: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            case http(ProxyCredentials?)
            case socks
        }

        /// The name or address of the proxy.
        public let host: String
        /// The port of the proxy.
        public let port: Int
        let kind: Kind

        /// A proxy that is asked for a tunnel (CONNECT) to each server, for `http` as well as `https`.
        ///
        /// - Parameters:
        ///   - host: Its name or address.
        ///   - port: Its port.
        ///   - credentials: What goes into `Proxy-Authorization`, as Basic; nil for nothing.
        public static func http(host: String, port: Int, credentials: ProxyCredentials? = nil) -> ProxyServer {
            ProxyServer(host: host, port: port, kind: .http(credentials))
        }

        /// A SOCKS 5 proxy that asks for no credentials.
        public static func socks(host: String, port: Int = 1080) -> ProxyServer {
            ProxyServer(host: host, port: port, kind: .socks)
        }
    }

    /// The user name and password for a proxy.
    public struct ProxyCredentials: Hashable, Sendable {
        let userName: String
        let password: String

        /// Creates the name and the password for a proxy.
        public init(userName: String, password: String) {
            self.userName = userName
            self.password = password
        }
    }

    extension ProxyCredentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
        public var description: String { "ProxyCredentials(hidden)" }

        public var debugDescription: String { description }

        // Without this, dump(_:) and string interpolation of what contains it would show the stored properties.
        public var customMirror: Mirror { Mirror(self, children: [:]) }
    }
#endif
