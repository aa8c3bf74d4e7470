// The one place where the cloud is reached: the real one with credentials, or the one inside this process without.

import DriftlessRuntime
import HuaweiCloud
import HuaweiCloudCore
import LocalCloud

enum CloudAccess {
    /// Runs `body` with the cloud, and closes all connections before returning or throwing.
    /// - Throws: A `ListingFailure` where credentials, project or addresses are missing or wrong; what `body` throws.
    static func open<Result>(
        _ place: ListingPlace,
        _ settings: ClientSettings,
        environment: [String: String],
        _ body: (CloudSession) async throws -> Result
    ) async throws -> Result {
        switch place {
        case .cloud(let address):
            return try await HTTPTransport.whileOpen { transport in
                try await body(try await session(address, settings, environment, transport))
            }
        case .demo:
            return try await withLocalCloud(contents: .demo) { cloud in
                try await HTTPTransport.whileOpen { transport in
                    try await body(try await CloudSession(demo: cloud, settings, transport: transport))
                }
            }
        }
    }

    private static func session(
        _ address: CloudAddress,
        _ settings: ClientSettings,
        _ environment: [String: String],
        _ transport: any Transport
    ) async throws -> CloudSession {
        let region = address.region.map { Region($0) } ?? .cnNorth4
        let endpoints = try endpoints(address, region)
        let identity = try CloudIdentity(
            address,
            environment: environment,
            region: region,
            identityService: endpoints.iam ?? .region(region),
            transport: transport
        )
        try await identity.check()
        let client = HuaweiCloudClient(
            region: region,
            credentials: identity.provider,
            projectID: identity.projectID,
            endpoints: endpoints,
            transport: transport,
            settings: settings
        )
        do {
            return CloudSession(inventory: try await client.backups(), now: settings.time.now)
        } catch {
            throw ListingFailure(unreachable: error)
        }
    }

    /// - Throws: A failure of the status `refusedArgument` where the region or an endpoint makes no URL.
    private static func endpoints(
        _ address: CloudAddress,
        _ region: Region
    ) throws(ListingFailure) -> ServiceEndpoints {
        let services = try address.endpoint.map { text throws(ListingFailure) in try endpoint(text, of: "--endpoint") }
        let identity = try address.identityEndpoint.map { text throws(ListingFailure) in
            try endpoint(text, of: "--iam-endpoint")
        }
        do throws(ClientError) {
            _ = try Endpoint.region(region).server(for: .rds)
        } catch {
            throw ListingFailure(
                .refusedArgument,
                "--region must be the name of a region, such as cn-north-4, but is '\(DisplayText.harmless(region.rawValue))'. "
                    + "A URL is for --endpoint. Nothing was sent."
            )
        }
        return ServiceEndpoints(dcs: services, rds: services, iam: identity)
    }

    private static func endpoint(_ text: String, of option: String) throws(ListingFailure) -> Endpoint {
        do throws(ClientError) {
            return try .url(text)
        } catch {
            guard case .invalidArgument(let error) = error, let violation = error.violations.first else {
                throw ListingFailure(.refusedArgument, DisplayText.harmless(error.description))
            }
            throw ListingFailure(
                .refusedArgument,
                DisplayText.harmless("\(option) must be \(violation.rule), but is '\(text)'. Nothing was sent.")
            )
        }
    }
}

extension ListingFailure {
    /// - Parameter error: What kept the client from being made: the look-up of the project, or a rule that is broken.
    fileprivate init(unreachable error: ClientError) {
        if case .invalidArgument(let error) = error {
            self.init(refused: error, "The services cannot be reached")
            return
        }
        let advice = "To do without the look-up, give the project's ID with --project-id."
        if case .transport(let transport) = error, let reason = transport.underlying as? ProjectLookUpError {
            self.init(.refusedArgument, "\(DisplayText.harmless(reason.description)) \(advice)")
        } else {
            let failure = ListingFailure(HuaweiCloudError(error))
            self.init(failure.status, "The project could not be looked up: \(failure.message) \(advice)")
        }
    }
}
