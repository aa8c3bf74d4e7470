// The sample that README.md opens with, compiled, so that it cannot rot.
import DriftlessAsyncHTTPClient
import DriftlessRuntime
import HuaweiCloudRDS

/// Not run: it would call the real service. The end-to-end tests make the same calls on loopback.
func readmeSample() async throws {
    let rds = RDSClient(
        server: try RDSClient.server(region: "cn-north-4"),
        projectID: "97b026aa9cc4417888c14c84a1ad9860",
        transport: AsyncHTTPClientTransport.shared
    )
    let instance = "c0c9f155c7b7423a9d30f0175998b63bin01"

    let page = try await rds.listBackups(instanceID: instance, backupType: .auto, limit: 10)  // the success body itself
    print("\(page.backups.count) of \(page.totalCount) backups")

    for try await backup in rds.listBackups.all(instanceID: instance) {  // pages, fetched as the loop needs them
        switch backup.status {
        case .completed: print(backup.id, backup.size.map { "\($0.bytes) bytes" } ?? "")
        case .unrecognized(let value): print(backup.id, "has a status that is not documented: \(value)")
        default: print(backup.id, backup.status)
        }
    }
}
