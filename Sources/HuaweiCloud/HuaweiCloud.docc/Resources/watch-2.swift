import HuaweiCloud

let rds = try await RDSClient(region: "cn-north-4", credentials: .environment)
for try await backup in rds.listBackups.all(instanceID: "c0c9f155c7b7423a9d30f0175998b63bin01") {
    print(backup.id, backup.status)
}
