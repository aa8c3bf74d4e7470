// What an app gets with one import: this file must not import more of the package.
import HuaweiCloud
import Testing

@Suite("One import and one line make a client")
struct OneImportTests {
    @Test("clients of both services in one line")
    func clients() async throws {
        let rds = try await RDSClient(
            region: "cn-north-4",
            credentials: .keys(access: "AK", secret: "SK"),
            projectID: "p"
        )
        let dcs = try await DCSClient(region: .euWest101, credentials: .token("T"), projectID: "p")
        #expect(rds.projectID == "p")
        #expect(dcs.projectID == "p")
    }

    @Test("the inventory's backup is the one without a module's name, the services' have theirs")
    func names() {
        let record = HuaweiCloudRDS.Backup(id: "b", type: .auto, status: .completed, instanceID: "i")
        let backup: Backup = Backup(record)
        #expect(backup.state == .completed)
        #expect(backup.instance == .rds("i"))
    }

    @Test("calls and errors need no other import")
    func calls() async throws {
        let cloud = HuaweiCloudClient(
            region: "cn-north-4",
            credentials: .keys(access: "AK", secret: "SK"),
            projectID: "p",
            transport: MemoryTransport { _ in .json(#"{"backups":[],"total_count":0}"#) }
        )
        let rds = try await cloud.rds()
        let page = try await rds.listBackups(instanceID: "i", backupType: .auto)
        #expect(page.totalCount == 0)
        do {
            _ = try await rds.listBackups(instanceID: "i", limit: 0)
            Issue.record("no error")
        } catch {
            guard case .invalidArgument = error else { return Issue.record("\(error)") }
        }
    }

    @Test("descriptions and dumps of a client show no secret")
    func secrets() {
        let cloud = HuaweiCloudClient(
            region: "x",
            credentials: .keys(access: "AK", secret: "SecretOfTest"),
            projectID: "p"
        )
        var dumped = ""
        dump(cloud, to: &dumped)
        #expect(!(dumped + String(describing: cloud) + String(reflecting: cloud)).contains("SecretOfTest"))
    }
}
