// The generated clients against both services on loopback, over real HTTP.
import DriftlessAsyncHTTPClient
import DriftlessRuntime
import HuaweiCloudDCS
import HuaweiCloudRDS
import LocalCloud
import Testing

/// Both clients of a local cloud.
struct Clients {
    var dcs: DCSClient
    var rds: RDSClient

    init(_ cloud: LocalCloud, limits: TransportLimits = TransportLimits()) throws {
        let transport = AsyncHTTPClientTransport.shared
        let project = cloud.contents.projectID
        dcs = DCSClient(
            server: try ServerURL(cloud.dcsURL),
            projectID: project,
            credentials: .external,
            transport: transport,
            limits: limits
        )
        rds = RDSClient(
            server: try ServerURL(cloud.rdsURL),
            projectID: project,
            credentials: .external,
            transport: transport,
            limits: limits
        )
    }
}

@Suite("Both services answer the generated clients")
struct EndToEndTests {
    @Test("every DCS backup comes once, in order, whatever the page size", arguments: [1, 3, 10, 25, 100])
    func dcsPages(_ limit: Int) async throws {
        try await withLocalCloud { cloud in
            let clients = try Clients(cloud)
            let instance = try #require(cloud.contents.dcsInstances.max { $0.backups.count < $1.backups.count })
            var ids: [String] = []
            for try await backup in clients.dcs.listBackups.all(instanceID: instance.id, limit: limit) {
                ids.append(backup.backupID)
            }
            #expect(Set(ids) == Set(instance.backups.map(\.id)))
            #expect(ids.count == instance.backups.count)
        }
    }

    @Test("every RDS backup comes once, whatever the page size", arguments: [7, 50, 100])
    func rdsPages(_ limit: Int) async throws {
        try await withLocalCloud { cloud in
            let clients = try Clients(cloud)
            let instance = try #require(cloud.contents.rdsInstances.max { $0.backups.count < $1.backups.count })
            var ids: [String] = []
            for try await backup in clients.rds.listBackups.all(instanceID: instance.id, limit: limit) {
                ids.append(backup.id)
            }
            #expect(Set(ids) == Set(instance.backups.map(\.id)))
            #expect(ids.count == instance.backups.count)
        }
    }

    @Test("a listing begins where the caller says")
    func startInTheMiddle() async throws {
        try await withLocalCloud { cloud in
            let clients = try Clients(cloud)
            let instance = try #require(cloud.contents.dcsInstances.max { $0.backups.count < $1.backups.count })
            var count = 0
            for try await _ in clients.dcs.listBackups.all(instanceID: instance.id, start: 5, limit: 10) { count += 1 }
            #expect(count == instance.backups.count - 4)
        }
    }

    @Test("filters reach the server in the documented formats")
    func filters() async throws {
        try await withLocalCloud { cloud in
            let clients = try Clients(cloud)
            let instance = try #require(cloud.contents.rdsInstances.first)
            let page = try await clients.rds.listBackups(
                instanceID: instance.id,
                backupType: .manual,
                limit: 100,
                beginTime: Timestamp("2018-01-01T00:00:00+0800"),
                endTime: Timestamp("2019-01-01T00:00:00+0800")
            )
            #expect(page.totalCount == instance.backups.count { $0.kind == .manual })
            #expect(page.backups.allSatisfy { $0.type == .manual })
            let one = try await clients.rds.listBackups(instanceID: instance.id, backupID: page.backups[0].id)
            #expect(one.backups.map(\.id) == [page.backups[0].id])
        }
    }

    @Test("an error of the server comes with status, code and request id")
    func serverErrors() async throws {
        try await withLocalCloud { cloud in
            let clients = try Clients(cloud)
            let rds = await #expect(throws: ClientError.self) {
                _ = try await clients.rds.listBackups(instanceID: "nobody")
            }
            guard case .server(let error) = rds else {
                Issue.record("not a server's error: \(String(describing: rds))")
                return
            }
            #expect(error.status == 404)
            #expect(error.requestID?.isEmpty == false)
            #expect(error.body(as: HuaweiCloudRDS.ErrorResponse.self)?.errorCode?.hasPrefix("DBS.") == true)

            let dcs = await #expect(throws: ClientError.self) {
                _ = try await clients.dcs.listBackups(instanceID: "nobody")
            }
            guard case .server(let other) = dcs else { return }
            #expect(other.body(as: HuaweiCloudDCS.ErrorResponse.self)?.error?.code?.isEmpty == false)
        }
    }
}
