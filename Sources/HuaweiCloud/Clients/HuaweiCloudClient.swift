// One place for what all services of a region share: credentials, project, connections, retries.
public import DriftlessRuntime
public import HuaweiCloudCore
public import HuaweiCloudDCS
public import HuaweiCloudRDS

/// Makes clients of the services of one region, which share credentials, connections and the retry budget.
///
/// ```swift
/// let cloud = HuaweiCloudClient(region: "cn-north-4", credentials: .environment)
/// let rds = try await cloud.rds()
/// for try await backup in rds.listBackups.all(instanceID: id) { … }
/// ```
public struct HuaweiCloudClient: Sendable {
    /// The region that is called.
    public let region: Region
    /// Where each service is called.
    public let endpoints: ServiceEndpoints
    /// Time limits, retries, logs and the like, as they were given.
    public let settings: ClientSettings
    let transport: any Transport
    let middlewares: MiddlewareStack
    private let project: ProjectChoice
    private let close: Closing

    /// Closes what the client opened for itself.
    typealias Closing = @Sendable () async throws(ClientError) -> Void

    /// - Parameters:
    ///   - region: Any name; the known ones are members such as `.cnNorth4`.
    ///   - credentials: Asked for each attempt of each request. The default is the environment, then the profile file.
    ///   - projectID: The project in the region; nil to take the one that the credentials name, else to look it up by the
    ///     region's name, once.
    ///   - endpoints: Where the services are, if not at the region's public hosts.
    ///   - transport: What sends the requests.
    ///   - settings: Limits, retries, what is reported.
    public init(
        region: Region,
        credentials: any CredentialsProvider = .standard,
        projectID: String? = nil,
        endpoints: ServiceEndpoints = ServiceEndpoints(),
        transport: any Transport,
        settings: ClientSettings = ClientSettings()
    ) {
        self.init(region, credentials, projectID, endpoints, transport, settings) { () throws(ClientError) in }
    }

    init(
        _ region: Region,
        _ credentials: any CredentialsProvider,
        _ projectID: String?,
        _ endpoints: ServiceEndpoints,
        _ transport: any Transport,
        _ settings: ClientSettings,
        closing close: @escaping Closing
    ) {
        self.close = close
        self.region = region
        self.endpoints = endpoints
        self.settings = settings
        self.transport = transport
        middlewares = MiddlewareStack(settings, credentials: credentials)
        project = ProjectChoice(
            region: region,
            given: projectID,
            credentials: credentials,
            iam: endpoints.iam ?? .region(region),
            transport: transport,
            middlewares: middlewares.all(projectID: nil),
            settings: settings
        )
    }

    /// The ID of the project that requests are for: the given one, the one that the credentials name, or the one that has
    /// the region's name.
    ///
    /// - Throws: `ClientError` where it has to be looked up and is not found.
    public func projectID() async throws(ClientError) -> String {
        try await project.id()
    }

    /// A client of Distributed Cache Service.
    ///
    /// - Throws: `ClientError` where the project is not found, or the region is no part of a host's name.
    public func dcs() async throws(ClientError) -> DCSClient {
        let parts = try await parts(of: .dcs, at: endpoints.dcs)
        return DCSClient(
            server: parts.server,
            projectID: parts.projectID,
            credentials: .init(signature: .middleware(parts.authentication)),
            transport: transport,
            middlewares: middlewares.outside,
            limits: settings.limits
        )
    }

    /// A client of Relational Database Service.
    ///
    /// - Throws: `ClientError` where the project is not found, or the region is no part of a host's name.
    public func rds() async throws(ClientError) -> RDSClient {
        let parts = try await parts(of: .rds, at: endpoints.rds)
        return RDSClient(
            server: parts.server,
            projectID: parts.projectID,
            credentials: .init(signature: .middleware(parts.authentication)),
            transport: transport,
            middlewares: middlewares.outside,
            limits: settings.limits
        )
    }

    /// The backups of both services as one inventory.
    ///
    /// - Parameter concurrency: How many instances are listed at a time.
    /// - Throws: `ClientError` where the project is not found, or the region is no part of a host's name.
    public func backups(concurrency: Int = 8) async throws(ClientError) -> BackupInventory {
        BackupInventory(
            dcs: try await dcs(),
            rds: try await rds(),
            concurrency: concurrency,
            time: settings.time
        )
    }

    /// Closes the connections that this client opened for itself; the shared ones and a transport that it was given stay as
    /// they are. Calls under way fail, and so do later ones. May be repeated.
    public func shutdown() async throws(ClientError) {
        try await close()
    }

    /// What differs between the generated clients.
    private func parts(
        of service: CloudService,
        at endpoint: Endpoint?
    ) async throws(ClientError) -> (server: ServerURL, projectID: String, authentication: AuthenticationMiddleware) {
        let projectID = try await project.id()
        let server = try (endpoint ?? .region(region)).server(for: service)
        return (server, projectID, middlewares.authentication(projectID: projectID))
    }
}

extension HuaweiCloudClient: CustomStringConvertible, CustomReflectable {
    /// The region alone: what it holds may hold secrets.
    public var description: String { "Huawei Cloud in \(region)" }

    public var customMirror: Mirror { Mirror(self, children: ["region": region, "endpoints": endpoints]) }
}
