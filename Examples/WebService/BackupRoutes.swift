public import HuaweiCloud
// A handler of a web service that calls out: what a browser asks for is answered from Huawei Cloud.
public import Hummingbird

/// `GET /instances/{id}/backups`: the newest page of an instance's backups as JSON.
public struct BackupRoutes: Sendable {
    private let rds: RDSClient

    public init(rds: RDSClient) {
        self.rds = rds
    }

    /// Adds the route.
    public func add(to router: Router<BasicRequestContext>) {
        router.get("instances/:id/backups") { _, context in
            try await page(of: context.parameters.require("id"))
        }
    }

    /// What a server's error becomes is this service's decision: who asked cannot mend its credentials.
    private func page(of instanceID: String) async throws -> [BackupSummary] {
        do throws(ClientError) {
            return try await rds.listBackups(instanceID: instanceID, limit: 20).backups.map(BackupSummary.init)
        } catch {
            switch error {
            case .invalidArgument(let failure): throw HTTPError(.badRequest, message: "\(failure)")
            case .server(let failure) where failure.status == 404: throw HTTPError(.notFound)
            case .server(let failure) where failure.status == 429: throw HTTPError(.tooManyRequests)
            case .transport(let failure) where failure.kind == .timeout: throw HTTPError(.gatewayTimeout)
            default: throw HTTPError(.badGateway, message: HuaweiCloudError(error).message)
            }
        }
    }
}

/// What this service says of a backup.
public struct BackupSummary: ResponseCodable, Equatable {
    public let id: String
    public let name: String?
    public let status: String

    init(_ backup: HuaweiCloudRDS.Backup) {
        id = backup.id
        name = backup.name
        status = backup.status.rawValue
    }
}
