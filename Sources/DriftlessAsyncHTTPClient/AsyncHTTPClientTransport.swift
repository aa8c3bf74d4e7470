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
    /// The time limit of a request spans everything from looking up the host to the last byte of the answer, and no more of
    /// a body is collected than its size limit allows.
    public struct AsyncHTTPClientTransport: Transport {
        let client: HTTPClient
        private let owned: OwnedClient?

        private init(client: HTTPClient, owned: OwnedClient?) {
            self.client = client
            self.owned = owned
        }

        /// A transport for a whole program, which lasts as long as that and is not shut down.
        ///
        /// Unlike `HTTPClient.shared` it follows no redirects: headers such as `X-Auth-Token` would go along to wherever the
        /// server points.
        public static let shared = AsyncHTTPClientTransport(
            client: HTTPClient(configuration: HTTPClient.Configuration(ConnectionSettings())),
            owned: nil
        )

        /// A transport with connections of its own. ``shutdown()`` closes them when it is no longer needed.
        ///
        /// - Parameter settings: How connections are made and kept.
        public init(settings: ConnectionSettings) {
            self.init(configuration: HTTPClient.Configuration(settings))
        }

        /// A transport with connections of its own. ``shutdown()`` closes them when it is no longer needed.
        ///
        /// - Parameter configuration: The client's settings; see `forServices` for the default.
        public init(configuration: HTTPClient.Configuration = .forServices) {
            let owned = OwnedClient(configuration: configuration)
            self.init(client: owned.client, owned: owned)
        }

        /// A transport on a client that someone else configures and shuts down.
        ///
        /// - Parameter client: One that follows no redirects: it would send headers such as `X-Auth-Token` along to wherever
        ///   the server points. Redirects are followed by `HTTPClient.shared` and by the default configuration.
        public init(client: HTTPClient) {
            self.init(client: client, owned: nil)
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
        /// Settings for calling services: redirects are answers like any other, bodies are decompressed, and a connection
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
