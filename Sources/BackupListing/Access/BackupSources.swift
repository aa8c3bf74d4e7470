// Where each service is reached: at the endpoint given, else at the region's public one.

import DriftlessRuntime
import HuaweiCloudDCS
import HuaweiCloudRDS

/// The services, ready to be asked.
struct BackupSources: Sendable {
    let dcs: any BackupSource
    let rds: any BackupSource

    subscript(service: BackupService) -> any BackupSource {
        switch service {
        case .dcs: dcs
        case .rds: rds
        }
    }
}

extension BackupSources {
    /// The services of the cloud.
    /// - Throws: A failure of the status `refusedArgument` where endpoint or region make no URL.
    init(_ access: CloudAccess, transport: any Transport) throws(ListingFailure) {
        let middlewares = [TokenMiddleware(token: access.token)]
        let servers: (dcs: ServerURL, rds: ServerURL)
        do throws(ClientError) {
            servers = try Self.servers(access)
        } catch {
            guard case .invalidArgument(let error) = error else {
                throw ListingFailure(.refusedArgument, DisplayText.harmless(error.description))
            }
            throw ListingFailure(refused: error, "The services cannot be reached")
        }
        let projectID = access.projectID
        dcs = DCSBackups(
            client: DCSClient(
                server: servers.dcs,
                projectID: projectID,
                transport: transport,
                middlewares: middlewares
            )
        )
        rds = RDSBackups(
            client: RDSClient(
                server: servers.rds,
                projectID: projectID,
                transport: transport,
                middlewares: middlewares
            )
        )
    }

    private static func servers(_ access: CloudAccess) throws(ClientError) -> (dcs: ServerURL, rds: ServerURL) {
        if let endpoint = access.endpoint {
            let server = try ServerURL(endpoint)
            return (server, server)
        }
        guard let region = access.region else {
            return (try DCSClient.server(), try RDSClient.server())
        }
        return (try DCSClient.server(region: region), try RDSClient.server(region: region))
    }
}
