import HuaweiCloud

let cloud = HuaweiCloudClient(region: "cn-north-4", credentials: .environment)
let inventory = try await cloud.backups()
let report = try await inventory.report(
    of: [.rds("c0c9f155c7b7423a9d30f0175998b63bin01"), .rds("d8e6ca5a624745bcb546a227aa3ae1cfin01")],
    staleAfter: .seconds(24 * 3600)
)
for entry in report.stale { print(entry.instance.id, "has no backup of the last day") }
for entry in report.unlisted { print(entry.instance.id, entry.error?.message ?? "") }
try await cloud.shutdown()
