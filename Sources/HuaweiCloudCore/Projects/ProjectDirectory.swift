// How the ID of a region's project is found: looked up once, and kept for as long as the process runs.
public import DriftlessRuntime
import HuaweiCloudIAM
import Synchronization

/// Finds the ID of the project that a region's resources belong to, for callers who did not give it.
///
/// Every region has a project of the region's name. IAM is asked once a region, however many calls wait for the response; a
/// failure is not kept.
public final class ProjectDirectory: Sendable {
    private let client: IAMClient
    private let time: any TimeSource
    private let projects = Mutex<[Region: RenewedValue<String>]>([:])

    /// - Parameters:
    ///   - server: Where IAM is.
    ///   - transport: What sends the requests.
    ///   - middlewares: What sees them; one of them has to authenticate them, without a project.
    ///   - limits: How long IAM may take, and how large its response may be.
    ///   - time: The clock; an ID does not go out of date, so that tests need none.
    public init(
        server: ServerURL,
        transport: any Transport,
        middlewares: [any ClientMiddleware],
        limits: TransportLimits = TransportLimits(timeout: .seconds(30)),
        time: any TimeSource = .system
    ) {
        client = IAMClient(
            server: server,
            credentials: .external,
            transport: transport,
            middlewares: middlewares,
            limits: limits
        )
        self.time = time
    }

    /// The ID of the project that has the region's name.
    ///
    /// - Throws: ``ProjectLookUpError`` where there is none or more than one, or IAM did not answer; as a cancelled
    ///   transport where the task is cancelled.
    public func projectID(in region: Region) async throws(ProjectLookUpError) -> String {
        let project = projects.withLock { projects in
            if let project = projects[region] {
                return project
            }
            let project = RenewedValue(policy: RenewalPolicy(margin: .zero) { _ in .zero }, time: time) { [client] in
                Renewable(value: try await Self.lookUp(region, client), lifetime: nil)
            }
            projects[region] = project
            return project
        }
        do {
            return try await project.value()
        } catch let error as ProjectLookUpError {
            throw error
        } catch {
            throw .failed(region, ClientError(sending: "listProjects", thrown: error))
        }
    }

    private static func lookUp(_ region: Region, _ client: IAMClient) async throws(ProjectLookUpError) -> String {
        let found: [Project]
        do throws(ClientError) {
            found = try await client.listProjects(name: region.rawValue).projects
        } catch {
            throw .failed(region, error)
        }
        // A server that does not know the filter sends all projects.
        let matches = found.filter { $0.name == region.rawValue }
        if let match = matches.first, matches.count == 1 {
            return match.id
        }
        guard matches.isEmpty else {
            throw .ambiguous(region, matches: matches.map { ProjectName(id: $0.id, name: $0.name) })
        }
        // Only for the message: where this fails as well, it says less.
        let all = try? await client.listProjects().projects
        throw .notFound(region, available: (all ?? found).map { ProjectName(id: $0.id, name: $0.name) })
    }
}

extension ProjectDirectory: CustomReflectable {
    /// Without what it sends requests with, which may hold secrets.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
