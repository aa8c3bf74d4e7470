// The same client on URLSession: the stack above the transport does not notice which one it is.
import DriftlessURLSession
import HuaweiCloud
import LocalCloud
import Testing

@Suite("A ready-made client on URLSession", .timeLimit(.minutes(10)))
struct URLSessionClientTests {
    private func withURLSessionClient(
        projectID: String? = nil,
        limits: TransportLimits = TransportLimits(),
        _ body: (LocalCloud, HuaweiCloudClient) async throws -> Void
    ) async throws {
        try await withLocalCloud(access: .accountsOnly) { cloud in
            let transport = URLSessionTransport()
            let client = HuaweiCloudClient(
                region: .cnNorth4,
                credentials: .demoKeys,
                projectID: projectID,
                endpoints: try ServiceEndpoints(cloud),
                transport: transport,
                settings: ClientSettings(limits: limits, time: PromptTime())
            )
            defer { transport.shutdown() }
            try await body(cloud, client)
        }
    }

    @Test("finds its project and lists both services, signed")
    func listing() async throws {
        try await withURLSessionClient { cloud, client in
            let instance = try cloud.largestRDSInstance
            let other = try #require(cloud.contents.dcsInstances.max { $0.backups.count < $1.backups.count })
            let ids = try await client.rds().backupIDs(of: instance.id)
            #expect(Set(ids) == Set(instance.backups.map(\.id)))
            let others = try await client.dcs().backupIDs(of: other.id)
            #expect(Set(others) == Set(other.backups.map(\.id)))
        }
    }

    static let passing: [Fault] = [
        .tooManyRequests(retryAfter: "2"), .serviceUnavailable, .badGatewayHTML, .reset(afterBytes: 100),
        .truncated(afterBytes: 100), .closedBeforeHead, .emptyPage, .pageBefore,
    ]

    @Test("survives what passes", arguments: passing)
    func survived(_ fault: Fault) async throws {
        try await withURLSessionClient { cloud, client in
            let instance = try cloud.largestRDSInstance
            let rds = try await client.rds()
            cloud.inject(.genuine, into: .rds)
            cloud.inject(fault, into: .rds)
            let ids = try await rds.backupIDs(of: instance.id)
            #expect(ids.count == instance.backups.count)
            #expect(Set(ids) == Set(instance.backups.map(\.id)))
        }
    }

    @Test("does not follow redirects")
    func redirect() async throws {
        try await withLocalCloud { elsewhere in
            try await withURLSessionClient { cloud, client in
                cloud.inject(.redirect(to: .port(elsewhere.port(of: .rds))), into: .rds, for: .all)
                let error = try await failure { try await client.rds().listBackups(instanceID: "i") }
                #expect(error.status == 302, "\(error)")
                #expect(elsewhere.requests.isEmpty)
            }
        }
    }

    @Test(
        "stops at the limits of time and size",
        arguments: [Fault.stalled(afterBytes: 10), .oversized(bytes: 100 << 20)]
    )
    func limits(_ fault: Fault) async throws {
        let limits = TransportLimits(timeout: .seconds(1), maximumBodySize: 1 << 20)
        try await withURLSessionClient(projectID: CloudContents.demo.projectID, limits: limits) { cloud, client in
            cloud.inject(fault, into: .rds, for: .all)
            let rds = try await client.rds()
            let error = try await failure { try await rds.listBackups(instanceID: cloud.largestRDSInstance.id) }
            let kind = error.transportError?.kind
            #expect(kind == .timeout || kind == .bodyTooLarge, "\(error)")
        }
    }

    @Test("explains a refused signature")
    func refusedSignature() async throws {
        try await withURLSessionClient { cloud, client in
            cloud.accounts.accessKeys[0].secret = "changed meanwhile"
            let error = try await failure { try await client.rds().listBackups(instanceID: "i") }
            #expect(error.description.contains("secret key"), "\(error)")
        }
    }
}
