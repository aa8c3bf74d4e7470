// Which HTTPClient sends the requests, and who shuts it down.
#if AsyncHTTPClient
    public import AsyncHTTPClient
    public import DriftlessRuntime
    import NIOHTTPCompression

    /// Sends requests over HTTP/1.1 and HTTP/2 with AsyncHTTPClient.
    ///
    /// ```swift
    /// let rds = RDSClient(server: server, projectID: id, transport: AsyncHTTPClientTransport.shared)
    /// ```
    /// The time limit of a request spans everything from looking up the host to the last byte of the response, and no more of
    /// a body is taken than its size limit allows, also where it is compressed.
    public struct AsyncHTTPClientTransport: Transport {
        let client: HTTPClient
        /// Whether the connections have guards, which take what requests allow out of them again.
        let isGuarded: Bool
        /// What looks at certificates that are refused; nil where that would not go the same way as a request.
        let certificateProbe: CertificateProbe?
        private let owned: OwnedClient?

        private init(owned: OwnedClient, usesProxy: Bool) {
            client = owned.client
            isGuarded = true
            certificateProbe = usesProxy ? nil : CertificateProbe()
            self.owned = owned
        }

        /// A transport for a whole program, which lasts as long as that and is not shut down.
        ///
        /// Unlike `HTTPClient.shared` it follows no redirects: headers such as `X-Auth-Token` would go along to wherever the
        /// server points.
        public static let shared = AsyncHTTPClientTransport(
            guarded: HTTPClient(
                configuration: HTTPClient.Configuration(ConnectionSettings())
                    .guarded(by: InflationBudget(limit: ConnectionSettings.standardInflationLimit))
            )
        )

        /// A transport with connections of its own. ``shutdown()`` closes them when it is no longer needed.
        ///
        /// - Parameter settings: How connections are made and kept.
        public init(settings: ConnectionSettings) {
            let configuration = HTTPClient.Configuration(settings)
            let owned = OwnedClient(configuration: configuration, inflationLimit: settings.inflationLimit)
            self.init(owned: owned, usesProxy: settings.proxy != nil)
        }

        /// A transport with connections of its own. ``shutdown()`` closes them when it is no longer needed.
        ///
        /// - Parameter configuration: The client's settings; see `forServices` for the default. Bodies are decompressed whatever
        ///   they say, since a response has no content coding when it comes out of a transport.
        public init(configuration: HTTPClient.Configuration = .forServices) {
            let limit = ConnectionSettings.standardInflationLimit
            let owned = OwnedClient(configuration: configuration, inflationLimit: limit)
            self.init(owned: owned, usesProxy: configuration.proxy != nil)
        }

        /// A transport on a client that someone else configures and shuts down.
        ///
        /// Such a client has no guard against servers that break HTTP: version 1.37 of AsyncHTTPClient ends the program where a
        /// server sends a status below 100. Nor is the growth of a compressed body bounded within a packet.
        ///
        /// - Parameter client: One that follows no redirects: it would send headers such as `X-Auth-Token` along to wherever
        ///   the server points. Redirects are followed by `HTTPClient.shared` and by the default configuration.
        public init(client: HTTPClient) {
            self.client = client
            isGuarded = false
            certificateProbe = nil
            owned = nil
        }

        private init(guarded client: HTTPClient) {
            self.client = client
            isGuarded = true
            certificateProbe = CertificateProbe()
            owned = nil
        }

        /// Closes the connections that this transport opened for itself, and returns when that is done; other transports
        /// stay as they are. Requests under way fail in the kind `shutDown`, and so do later ones. May be repeated.
        ///
        /// Where the last copy of a transport goes without this, its connections are closed all the same, some time later.
        public func shutdown() async throws(ClientError) {
            do {
                try await owned?.shutdown()
            } catch {
                throw .transport(
                    TransportError(.other, "the HTTP client was not shut down: \(error)", underlying: error)
                )
            }
        }
    }

    extension HTTPClient.Configuration {
        /// Settings for calling services: redirects are responses like any other, bodies are decompressed, and a connection
        /// that fails is reported at once instead of being tried again until the time is up.
        public static var forServices: HTTPClient.Configuration {
            var configuration = HTTPClient.Configuration()
            configuration.redirectConfiguration = .disallow
            // What a body grows to is bounded by each request's own limit, as it arrives.
            configuration.decompression = .enabled(limit: .none)
            configuration.connectionPool.retryConnectionEstablishment = false
            return configuration
        }
    }
#endif
