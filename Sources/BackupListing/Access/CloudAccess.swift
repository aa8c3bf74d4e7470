// The one place where the cloud is reached: the real one with credentials, or the one inside this process without.

import DriftlessRuntime
import HuaweiCloud
import HuaweiCloudCore
import HuaweiCloudDCS
import HuaweiCloudRDS
import LocalCloud

enum CloudAccess {
    /// Runs `body` with the cloud, and closes all connections before returning or throwing.
    /// - Throws: A `ListingFailure` of the status `refusedArgument` where credentials or addresses are missing or wrong; what
    ///   `body` throws.
    static func open<Result>(
        _ place: ListingPlace,
        _ calls: CallSettings,
        environment: [String: String],
        console: Console,
        time: any TimeSource,
        _ body: (CloudSession) async throws -> Result
    ) async throws -> Result {
        switch place {
        case .cloud(let address):
            let token = try Self.token(address, environment)
            let projectID = try Self.projectID(address, environment)
            return try await HTTPTransport.whileOpen { transport in
                let middlewares = [TokenMiddleware(token: token)]
                let servers = try Self.servers(address)
                let inventory = BackupInventory(
                    dcs: DCSClient(server: servers.dcs, projectID: projectID, transport: transport, middlewares: middlewares),
                    rds: RDSClient(server: servers.rds, projectID: projectID, transport: transport, middlewares: middlewares),
                    time: time
                )
                return try await body(CloudSession(inventory: inventory, now: time.now))
            }
        case .demo:
            return try await withLocalCloud(contents: .demo) { cloud in
                try await HTTPTransport.whileOpen { transport in
                    try await body(CloudSession(demo: cloud, transport: transport))
                }
            }
        }
    }

    private static func servers(_ address: CloudAddress) throws(ListingFailure) -> (dcs: ServerURL, rds: ServerURL) {
        do throws(ClientError) {
            if let endpoint = address.endpoint {
                let server = try ServerURL(endpoint)
                return (server, server)
            }
            guard let region = address.region else {
                return (try DCSClient.server(), try RDSClient.server())
            }
            return (try DCSClient.server(region: region), try RDSClient.server(region: region))
        } catch {
            guard case .invalidArgument(let error) = error else {
                throw ListingFailure(.refusedArgument, DisplayText.harmless(error.description))
            }
            throw ListingFailure(refused: error, "The services cannot be reached")
        }
    }

    private static func token(_ address: CloudAddress, _ environment: [String: String]) throws(ListingFailure) -> Secret {
        guard let text = address.token?.exposed ?? environment["HUAWEICLOUD_SDK_TOKEN"], !text.isEmpty else {
            throw ListingFailure(.refusedArgument, "There are no credentials. Set HUAWEICLOUD_SDK_TOKEN")
        }
        guard let token = Secret(token: text) else { throw .malformedToken }
        return token
    }

    private static func projectID(
        _ address: CloudAddress,
        _ environment: [String: String]
    ) throws(ListingFailure) -> String {
        guard let id = address.projectID ?? environment["HUAWEICLOUD_SDK_PROJECT_ID"], !id.isEmpty else {
            throw ListingFailure(.refusedArgument, "There is no project ID. Give --project-id.")
        }
        return id
    }
}

extension ListingFailure {
    package static let malformedToken = Self(
        .refusedArgument,
        "The token is empty or has characters that a header cannot carry. It is the value of X-Subject-Token, on one "
            + "line, as the identity service gave it."
    )
}

/// The environment's variables that are read here; others are read by the providers of credentials.
package enum EnvironmentVariable: String, CaseIterable {
    case token = "HUAWEICLOUD_SDK_TOKEN"
    case projectID = "HUAWEICLOUD_SDK_PROJECT_ID"
}
