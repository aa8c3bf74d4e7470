// How a ready-made client ends: its connections close, and what comes later fails in clear words.
import DriftlessAsyncHTTPClient
import HuaweiCloud
import LocalCloud
import Testing

@Suite("The shutdown of a ready-made client", .timeLimit(.minutes(10)))
struct ShutdownTests {
    private func client(of cloud: LocalCloud, time: PromptTime = PromptTime()) throws -> HuaweiCloudClient {
        HuaweiCloudClient(
            region: .cnNorth4,
            credentials: .demoKeys,
            projectID: cloud.contents.projectID,
            endpoints: try ServiceEndpoints(cloud),
            connections: ConnectionSettings(),
            settings: ClientSettings(time: time)
        )
    }

    @Test("may be asked for any number of times, also at a time")
    func repeated() async throws {
        try await withLocalCloud(access: .accountsOnly) { cloud in
            let client = try client(of: cloud)
            _ = try await client.rds().listBackups(instanceID: cloud.largestRDSInstance.id)
            try await withThrowingTaskGroup { group in
                for _ in 0..<8 { group.addTask { try await client.shutdown() } }
                try await group.waitForAll()
            }
            try await client.shutdown()
        }
    }

    @Test("closes all connections")
    func connections() async throws {
        try await withLocalCloud(access: .accountsOnly) { cloud in
            let client = try client(of: cloud)
            let instance = try cloud.largestRDSInstance.id
            try await withThrowingTaskGroup { group in
                for _ in 0..<20 {
                    group.addTask { _ = try await client.rds().listBackups(instanceID: instance) }
                }
                try await group.waitForAll()
            }
            #if os(Linux)
                #expect(try OpenConnections(toPort: cloud.port(of: .rds)).clientCount > 0)
            #endif
            try await client.shutdown()
            #if os(Linux)
                // The kernel may take a moment longer than the pool.
                var looks = 0
                while looks < 20, try OpenConnections(toPort: cloud.port(of: .rds)).clientCount > 0 {
                    looks += 1
                    try await Task.sleep(for: .milliseconds(50))
                }
                #expect(try OpenConnections(toPort: cloud.port(of: .rds)).clientCount == 0)
            #endif
        }
    }

    @Test("makes later calls fail at once, and says why; nothing is sent, and nothing tried again")
    func laterCalls() async throws {
        try await withLocalCloud(access: .accountsOnly) { cloud in
            let client = try client(of: cloud)
            let rds = try await client.rds()
            try await client.shutdown()
            let error = try await failure { try await rds.listBackups(instanceID: "i") }
            #expect(error.transportError?.kind == .shutDown)
            #expect(error.transportError?.progress == .notSent)
            #expect(error.transportError?.retries == nil)
            #expect(HuaweiCloudError(error).retryAdvice == .never)
            #expect(error.description.contains("The client was shut down: the request to 127.0.0.1"), "\(error)")
            #expect(cloud.requests.isEmpty)
        }
    }

    @Test("ends calls that are under way")
    func callsUnderWay() async throws {
        try await withLocalCloud(access: .accountsOnly) { cloud in
            let client = try client(of: cloud)
            let instance = try cloud.largestRDSInstance.id
            cloud.inject(.stalled(afterBytes: 10), into: .rds, for: .all)
            let rds = try await client.rds()
            let calls = (0..<4).map { _ in
                Task { try await failure { try await rds.listBackups(instanceID: instance) } }
            }
            while cloud.requests.count < 4 { await Task.yield() }
            try await client.shutdown()
            for call in calls {
                let error = try await call.value
                #expect(error.transportError?.kind == .shutDown, "\(error)")
            }
        }
    }

    @Test("leaves a transport alone that the client was given")
    func givenTransport() async throws {
        try await withLocalCloud(access: .accountsOnly) { cloud in
            let transport = AsyncHTTPClientTransport(settings: ConnectionSettings())
            let client = HuaweiCloudClient(
                region: .cnNorth4,
                credentials: .demoKeys,
                projectID: cloud.contents.projectID,
                endpoints: try ServiceEndpoints(cloud),
                transport: transport,
                settings: ClientSettings(time: PromptTime())
            )
            try await client.shutdown()
            let page = try await client.rds().listBackups(instanceID: cloud.largestRDSInstance.id)
            #expect(!page.backups.isEmpty)
            try await transport.shutdown()
        }
    }

    @Test("of one client is nothing to another")
    func otherClients() async throws {
        try await withLocalCloud(access: .accountsOnly) { cloud in
            let (first, second) = (try client(of: cloud), try client(of: cloud))
            let instance = try cloud.largestRDSInstance.id
            _ = try await first.rds().listBackups(instanceID: instance)
            _ = try await second.rds().listBackups(instanceID: instance)
            try await first.shutdown()
            let page = try await second.rds().listBackups(instanceID: instance)
            #expect(!page.backups.isEmpty)
            try await second.shutdown()
        }
    }
}
