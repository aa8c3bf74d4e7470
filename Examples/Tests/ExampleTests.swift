// The examples against the services on loopback, and without a network.
import DriftlessRuntime
import HuaweiCloud
import Hummingbird
import HummingbirdTesting
import LocalCloud
import ScheduledJob
import Testing
import ViewModel
import WebService

@testable import CommandLineApp

@Suite("examples")
struct ExampleTests {
    @Test("the command-line app lists completed backups, no more than asked for")
    func commandLine() async throws {
        try await withLocalCloud { cloud in
            let rds = try await client(of: cloud).rds()
            let instance = try #require(cloud.contents.rdsInstances.first).id
            let lines = try await RecentBackups.lines(of: rds, instance: instance, most: 3)
            #expect(lines.count == 3)
            #expect(lines.allSatisfy { $0.contains("bytes") })
        }
    }

    @Test("the view model loads page by page, to the end")
    @MainActor
    func viewModel() async throws {
        try await withLocalCloud { cloud in
            let rds = try await client(of: cloud).rds()
            let instance = try #require(cloud.contents.rdsInstances.max { $0.backups.count < $1.backups.count })
            let model = BackupListModel(rds: rds, instanceID: instance.id)
            #expect(model.rows.isEmpty)
            await model.loadMore()
            #expect(model.rows.count == min(20, instance.backups.count))
            while model.phase == .idle { await model.loadMore() }
            #expect(model.phase == .complete)
            #expect(Set(model.rows.map(\.id)).count == instance.backups.count)
            await model.reload()
            #expect(model.rows.count == min(20, instance.backups.count))
        }
    }

    @Test("the view model shows what failed, and goes on when asked again")
    @MainActor
    func failure() async throws {
        let transport = MemoryTransport { _ in
            TransportResponse(status: 503, body: #"{"errCode":"DBS.200001","externalMessage":"Busy."}"#)
        }
        let rds = RDSClient(
            server: try .init("https://rds.test"),
            projectID: "p",
            credentials: .external,
            transport: transport
        )
        let model = BackupListModel(rds: rds, instanceID: "i")
        await model.loadMore()
        guard case .failed(let message) = model.phase else {
            Issue.record("it did not fail: \(model.phase)")
            return
        }
        #expect(!message.isEmpty)
    }

    @Test("the web service answers with backups, and tells bad requests from bad gateways")
    func webService() async throws {
        try await withLocalCloud { cloud in
            let router = Router(context: BasicRequestContext.self)
            BackupRoutes(rds: try await client(of: cloud).rds()).add(to: router)
            let instance = try #require(cloud.contents.rdsInstances.first).id
            try await Application(router: router).test(.router) { web in
                try await web.execute(uri: "/instances/\(instance)/backups", method: .get) { response in
                    #expect(response.status == .ok)
                    #expect(String(buffer: response.body).contains(#""status":"#))
                }
                cloud.inject(.tooManyRequests(retryAfter: "1"), into: .rds)
                try await web.execute(uri: "/instances/\(instance)/backups", method: .get) { response in
                    #expect(response.status == .tooManyRequests)
                }
            }
        }
    }

    @Test("the job finds what somebody should look at")
    func job() async throws {
        try await withLocalCloud { cloud in
            let watch = BackupWatch(inventory: try await client(of: cloud).backups())
            let instances = cloud.contents.rdsInstances.map(\.id)
            // The made-up data is years old.
            let result = try await watch.handle(.init(instances: instances + ["nobody"], hours: 24))
            #expect(result.needsAttention)
            for instance in instances { #expect(result.problems.contains { $0.hasPrefix("\(instance):") }) }
            #expect(result.problems.contains { $0.hasPrefix("nobody:") })
        }
    }

    /// A client of the services on loopback that never repeats a call.
    private func client(of cloud: LocalCloud) throws -> HuaweiCloudClient {
        HuaweiCloudClient(
            region: .cnNorth4,
            credentials: StaticCredentials.token("demonstration"),
            projectID: cloud.contents.projectID,
            endpoints: ServiceEndpoints(rds: try .url(cloud.rdsURL)),
            settings: ClientSettings(retries: .never)
        )
    }
}
