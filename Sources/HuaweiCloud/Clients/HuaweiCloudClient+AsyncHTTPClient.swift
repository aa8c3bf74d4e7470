// The ready-made way: clients on AsyncHTTPClient, in one line.
#if AsyncHTTPClient
    public import DriftlessAsyncHTTPClient
    public import DriftlessRuntime
    public import HuaweiCloudCore
    public import HuaweiCloudDCS
    public import HuaweiCloudRDS

    extension HuaweiCloudClient {
        /// Clients on the connections that the whole program shares, which need no shutting down.
        ///
        /// - Parameters:
        ///   - region: Any name; the known ones are members such as `.cnNorth4`.
        ///   - credentials: Asked for each attempt of each request. The default is the environment, then the profile file.
        ///   - projectID: The project in the region; nil to take the one that the credentials name, else to look it up.
        ///   - endpoints: Where the services are, if not at the region's public hosts.
        ///   - settings: Limits, retries, what is reported.
        public init(
            region: Region,
            credentials: any CredentialsProvider = .standard,
            projectID: String? = nil,
            endpoints: ServiceEndpoints = ServiceEndpoints(),
            settings: ClientSettings = ClientSettings()
        ) {
            self.init(
                region: region,
                credentials: credentials,
                projectID: projectID,
                endpoints: endpoints,
                transport: AsyncHTTPClientTransport.shared,
                settings: settings
            )
        }

        /// Clients on connections of their own, which ``shutdown()`` closes.
        ///
        /// - Parameters:
        ///   - region: Any name; the known ones are members such as `.cnNorth4`.
        ///   - credentials: Asked for each attempt of each request. The default is the environment, then the profile file.
        ///   - projectID: The project in the region; nil to take the one that the credentials name, else to look it up.
        ///   - endpoints: Where the services are, if not at the region's public hosts.
        ///   - connections: How connections are made and kept: time limit, number, proxy.
        ///   - settings: Limits, retries, what is reported.
        public init(
            region: Region,
            credentials: any CredentialsProvider = .standard,
            projectID: String? = nil,
            endpoints: ServiceEndpoints = ServiceEndpoints(),
            connections: ConnectionSettings,
            settings: ClientSettings = ClientSettings()
        ) {
            let transport = AsyncHTTPClientTransport(settings: connections)
            self.init(region, credentials, projectID, endpoints, transport, settings) { () throws(ClientError) in
                try await transport.shutdown()
            }
        }
    }

    extension CredentialsProvider where Self == PasswordCredentials {
        /// A user's name and password, for the project of a region, which is also where IAM is asked, on the connections that
        /// the whole program shares.
        public static func password(
            user: String,
            password: Secret,
            domain: String,
            region: Region
        ) -> PasswordCredentials {
            .password(
                user: user,
                password: password,
                domain: domain,
                region: region,
                transport: AsyncHTTPClientTransport.shared
            )
        }
    }

    extension DCSClient {
        /// A client of the service in a region, on the connections that the whole program shares.
        ///
        /// ```swift
        /// let dcs = try await DCSClient(region: "cn-north-4", credentials: .environment)
        /// ```
        /// - Parameter projectID: Nil to take the one that the credentials name, else to look it up by the region's name.
        /// - Throws: `ClientError` where the project is not found, or the region is no part of a host's name.
        public init(
            region: Region,
            credentials: any CredentialsProvider = .standard,
            projectID: String? = nil
        ) async throws(ClientError) {
            self = try await HuaweiCloudClient(region: region, credentials: credentials, projectID: projectID).dcs()
        }
    }

    extension RDSClient {
        /// A client of the service in a region, on the connections that the whole program shares.
        ///
        /// ```swift
        /// let rds = try await RDSClient(region: "cn-north-4", credentials: .environment)
        /// ```
        /// - Parameter projectID: Nil to take the one that the credentials name, else to look it up by the region's name.
        /// - Throws: `ClientError` where the project is not found, or the region is no part of a host's name.
        public init(
            region: Region,
            credentials: any CredentialsProvider = .standard,
            projectID: String? = nil
        ) async throws(ClientError) {
            self = try await HuaweiCloudClient(region: region, credentials: credentials, projectID: projectID).rds()
        }
    }
#endif
