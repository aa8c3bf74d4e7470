// Connections that do not come about, break or stand still: a listing survives one, and says what is wrong with all.
import HuaweiCloud
import LocalCloud
import Testing

@Suite("A connection that fails", .timeLimit(.minutes(10)))
struct ConnectionFailureTests {
    /// A way in which a response does not arrive whole.
    struct Break: CustomTestStringConvertible {
        let testDescription: String
        let fault: Fault
        let words: String
    }

    static let breaks = [
        Break(testDescription: "reset in the middle of the body", fault: .reset(afterBytes: 100), words: "127.0.0.1:"),
        Break(
            testDescription: "closed in the middle of the body",
            fault: .truncated(afterBytes: 100),
            words: "127.0.0.1:"
        ),
        Break(testDescription: "closed instead of a response", fault: .closedBeforeHead, words: "127.0.0.1:"),
        Break(testDescription: "gzip cut in half", fault: .truncatedGzip, words: "the compressed body ends too early"),
        Break(
            testDescription: "gzip without its end",
            fault: Fault(coding: .gzip(.withoutTrailer)),
            words: "the compressed body ends too early"
        ),
    ]

    @Test("once, is survived by a listing: all records come, each once", arguments: breaks)
    func survivedOnce(_ broken: Break) async throws {
        try await withCloudAndClient { cloud, client in
            let instance = try cloud.largestRDSInstance
            let rds = try await client.rds()
            cloud.inject(.genuine, into: .rds)
            cloud.inject(broken.fault, into: .rds)
            let ids = try await rds.backupIDs(of: instance.id)
            #expect(ids.count == instance.backups.count)
            #expect(Set(ids) == Set(instance.backups.map(\.id)))
            #expect(cloud.requests.count == (instance.backups.count + 9) / 10 + 1)
        }
    }

    @Test("always, is an error with the server, the cause and the attempts", arguments: breaks)
    func reported(_ broken: Break) async throws {
        try await withCloudAndClient { cloud, client in
            cloud.inject(broken.fault, into: .rds, for: .all)
            let rds = try await client.rds()
            let error = try await failure { try await rds.listBackups(instanceID: cloud.largestRDSInstance.id) }
            let problem = try #require(error.transportError, "\(error)")
            #expect(problem.kind == .connection)
            #expect(problem.progress == .possiblySent)
            #expect(problem.retries?.attempts == 4)
            #expect(problem.retries?.end == .attemptsUsedUp)
            #expect(error.description.contains(broken.words), "\(error)")
            #expect(error.description.contains("127.0.0.1:\(cloud.port(of: .rds))"), "\(error)")
            #expect(error.description.contains("4 attempts"), "\(error)")
            #expect(cloud.requests.count == 4)
        }
    }

    @Test("refused, is an error that says who refused, after all attempts; other services go on")
    func refused() async throws {
        let time = PromptTime()
        try await withCloudAndClient(settings: ClientSettings(time: time)) { cloud, client in
            let rds = try await client.rds()
            let dcs = try await client.dcs()
            await cloud.stop(.rds)
            let error = try await failure { try await rds.listBackups(instanceID: "i") }
            let problem = try #require(error.transportError, "\(error)")
            #expect(problem.kind == .connection)
            #expect(problem.progress == .notSent, "\(String(describing: problem.underlying))")
            #expect(problem.retries?.attempts == 4)
            #expect(time.sleeps.count == 3)
            #expect(error.description.contains("127.0.0.1:\(cloud.port(of: .rds))"), "\(error)")
            #expect(error.description.lowercased().contains("refused"), "\(error)")
            let page = try await dcs.listBackups(instanceID: cloud.contents.dcsInstances[0].id)
            #expect(!page.backupRecordResponse.isEmpty)
        }
    }

    @Test("refused until the server is back, is survived")
    func refusedForAWhile() async throws {
        let first = try await LocalCloud.startOnOwnPorts()
        let port = first.port(of: .rds)
        await first.stop()
        let later = LaterCloud()
        let time = PromptTime { number in
            if number == 2 { try await later.start(rdsPort: port) }
        }
        let client = HuaweiCloudClient(
            region: .cnNorth4,
            credentials: .demoKeys,
            projectID: CloudContents.demo.projectID,
            endpoints: ServiceEndpoints(rds: try .url("http://127.0.0.1:\(port)")),
            connections: ConnectionSettings(),
            settings: ClientSettings(time: time)
        )
        let instance = CloudContents.demo.rdsInstances[0].id
        let page = try await client.rds().listBackups(instanceID: instance)
        #expect(!page.backups.isEmpty)
        #expect(time.sleeps.count == 2)
        try await client.shutdown()
        await later.cloud?.stop()
    }
}

/// A cloud that is started while a call waits.
private actor LaterCloud {
    private(set) var cloud: LocalCloud?

    func start(rdsPort port: Int) async throws {
        cloud = try await LocalCloud.start(access: .accountsOnly, rdsPort: port)
    }
}
