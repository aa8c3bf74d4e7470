// How these tests get a client: the whole stack, signing and retrying, on connections of its own to a cloud on loopback.
import DriftlessAsyncHTTPClient
import HuaweiCloud
import LocalCloud
import Logging
import Testing

/// Makes a client of a cloud that looks at credentials, and shuts it down on every way out.
func withClient<Result>(
    of cloud: LocalCloud,
    credentials: any CredentialsProvider = .demoKeys,
    projectID: String? = CloudContents.demo.projectID,
    connections: ConnectionSettings = ConnectionSettings(),
    settings: ClientSettings = ClientSettings(time: PromptTime()),
    isolation: isolated (any Actor)? = #isolation,
    _ body: (HuaweiCloudClient) async throws -> Result
) async throws -> Result {
    let client = HuaweiCloudClient(
        region: .cnNorth4,
        credentials: credentials,
        projectID: projectID,
        endpoints: try ServiceEndpoints(cloud),
        connections: connections,
        settings: settings
    )
    do {
        let result = try await body(client)
        try await client.shutdown()
        return result
    } catch {
        try? await client.shutdown()
        throw error
    }
}

/// The same with a cloud of the demonstration that was just started.
func withCloudAndClient<Result>(
    contents: CloudContents = .demo,
    settings: ClientSettings = ClientSettings(time: PromptTime()),
    isolation: isolated (any Actor)? = #isolation,
    _ body: (LocalCloud, HuaweiCloudClient) async throws -> Result
) async throws -> Result {
    try await withCloudOnOwnPorts(contents: contents) { cloud in
        try await withClient(of: cloud, settings: settings) { try await body(cloud, $0) }
    }
}

extension ServiceEndpoints {
    init(_ cloud: LocalCloud) throws {
        self.init(dcs: try .url(cloud.dcsURL), rds: try .url(cloud.rdsURL), iam: try .url(cloud.iamURL))
    }
}

extension CredentialsProvider where Self == StaticCredentials {
    /// The permanent access key of the demonstration.
    static var demoKeys: StaticCredentials {
        let key = CloudAccounts.demo.accessKeys[0]
        return .keys(access: key.id, secret: Secret(key.secret))
    }
}

extension PasswordCredentials {
    /// The user of the demonstration, for the project of its region.
    init(demoUserOf cloud: LocalCloud, transport: any Transport, time: any TimeSource = .system) throws {
        let user = CloudAccounts.demo.users[0]
        self.init(
            user: user.name,
            password: Secret(user.password),
            domain: user.domain,
            scope: .region(.cnNorth4),
            iam: try .url(cloud.iamURL),
            transport: transport,
            time: time
        )
    }
}

extension LocalCloud {
    /// The database instance that has the most backups.
    var largestRDSInstance: RDSInstance {
        get throws {
            try #require(contents.rdsInstances.max { $0.backups.count < $1.backups.count })
        }
    }
}

/// The error of a call that has to fail.
func failure(_ call: () async throws -> some Sendable) async throws -> ClientError {
    do {
        _ = try await call()
    } catch let error as ClientError {
        return error
    }
    Issue.record("the call did not fail")
    throw CancellationError()
}

extension ClientError {
    var transportError: TransportError? {
        if case .transport(let error) = self { error } else { nil }
    }

    var serverError: ServerError? {
        if case .server(let error) = self { error } else { nil }
    }

    var responseProblem: ResponseError.Problem? {
        if case .response(let error) = self { error.problem } else { nil }
    }
}

extension RDSClient {
    /// The ids of all backups of an instance, in the order in which they come.
    func backupIDs(of instance: String, limit: Int = 10) async throws -> [String] {
        var ids: [String] = []
        for try await backup in listBackups.all(instanceID: instance, limit: limit) { ids.append(backup.id) }
        return ids
    }
}

extension DCSClient {
    /// The ids of all backups of an instance, in the order in which they come.
    func backupIDs(of instance: String, limit: Int = 10) async throws -> [String] {
        var ids: [String] = []
        for try await backup in listBackups.all(instanceID: instance, limit: limit) { ids.append(backup.backupID) }
        return ids
    }
}
