// Which project requests are for: what the caller says, else the credentials, else the identity service.
import DriftlessRuntime
import HuaweiCloudCore
import Synchronization

/// The project of one client. The identity service is asked once at most.
final class ProjectChoice: Sendable {
    private let region: Region
    private let given: String?
    private let credentials: any CredentialsProvider
    private let iam: Endpoint
    private let makeDirectory: @Sendable (ServerURL) -> ProjectDirectory
    private let directory = Mutex<ProjectDirectory?>(nil)

    init(
        region: Region,
        given: String?,
        credentials: any CredentialsProvider,
        iam: Endpoint,
        transport: any Transport,
        middlewares: [any ClientMiddleware],
        settings: ClientSettings
    ) {
        self.region = region
        self.given = given
        self.credentials = credentials
        self.iam = iam
        makeDirectory = { server in
            ProjectDirectory(
                server: server,
                transport: transport,
                middlewares: middlewares,
                limits: settings.limits,
                time: settings.time
            )
        }
    }

    func id() async throws(ClientError) -> String {
        if let given { return given }
        do {
            if let named = try await credentials.projectID() { return named }
            return try await lookUp().projectID(in: region)
        } catch ProjectLookUpError.failed(_, let error) {
            throw error
        } catch {
            throw ClientError(sending: "listProjects", thrown: error)
        }
    }

    private func lookUp() throws(ClientError) -> ProjectDirectory {
        let server = try iam.server(for: .iam)
        return directory.withLock { directory in
            let found = directory ?? makeDirectory(server)
            directory = found
            return found
        }
    }
}
