// What can be said about a pool of connections without knowing AsyncHTTPClient.
#if AsyncHTTPClient
    public import AsyncHTTPClient
    import NIOCore

    /// How a transport makes and keeps its connections.
    public struct ConnectionSettings: Hashable, Sendable {
        /// How long making a connection may take: looking up the host, connecting, and the handshakes of a proxy and of TLS.
        /// A request that waits that long for one of the pool's connections to become free fails, too. The default is
        /// 10 seconds.
        public var connectTimeLimit: Duration
        /// How many connections to one host there are at a time over HTTP/1.1, at least 1; further requests wait. One
        /// connection is enough where the server speaks HTTP/2. The default is 64.
        public var connectionsPerHost: Int
        /// How long a connection is kept without a request. The default is 45 seconds, less than the 60 after which load
        /// balancers usually close them: a request on a connection that is just being closed fails.
        public var idleTime: Duration
        /// How many bytes the compressed bodies that are being received may have together once they are decompressed, all
        /// connections counted: a bound on what servers can make of little, beside each request's own limit. A body that is
        /// streamed counts with what was not read yet. The default is 256 MiB.
        public var inflationLimit: Int
        /// The proxy that connections go through; nil for none, which is the default. The environment is not consulted.
        public var proxy: ProxyServer?

        /// Creates settings; what is left out has the value that the property tells.
        public init(
            connectTimeLimit: Duration = .seconds(10),
            connectionsPerHost: Int = 64,
            idleTime: Duration = .seconds(45),
            inflationLimit: Int = Self.standardInflationLimit,
            proxy: ProxyServer? = nil
        ) {
            self.connectTimeLimit = connectTimeLimit
            self.connectionsPerHost = connectionsPerHost
            self.idleTime = idleTime
            self.inflationLimit = inflationLimit
            self.proxy = proxy
        }

        /// 256 MiB.
        public static var standardInflationLimit: Int { 256 << 20 }
    }

    extension HTTPClient.Configuration {
        /// These settings, and otherwise those of `forServices`.
        public init(_ settings: ConnectionSettings) {
            self = .forServices
            timeout.connect = TimeAmount(bounded: settings.connectTimeLimit)
            connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = max(settings.connectionsPerHost, 1)
            connectionPool.idleTimeout = TimeAmount(bounded: settings.idleTime)
            proxy = settings.proxy.map { HTTPClient.Configuration.Proxy($0) }
        }
    }

    extension HTTPClient.Configuration.Proxy {
        fileprivate init(_ server: ProxyServer) {
            switch server.kind {
            case .http(let credentials):
                self = .server(
                    host: server.host,
                    port: server.port,
                    authorization: credentials.map { .basic(username: $0.userName, password: $0.password) }
                )
            case .socks:
                self = .socksServer(host: server.host, port: server.port)
            }
        }
    }
#endif
