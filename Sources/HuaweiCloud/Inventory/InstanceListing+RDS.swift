// How RDS is asked for the backups of an instance.
import DriftlessRuntime
import HuaweiCloudRDS

struct RDSListing: InstanceListing {
    let client: RDSClient

    func check(_ instanceID: String, _ query: BackupQuery, now: Timestamp) throws(ClientError) {
        _ = try client.listBackups.request(for: input(instanceID, query, now: now))
    }

    func forEachPage(
        _ instanceID: String,
        _ query: BackupQuery,
        now: Timestamp,
        _ body: (InventoryPage) async -> ListingLimit?
    ) async throws(ClientError) -> ListingLimit? {
        for try await page in client.listBackups.all(input(instanceID, query, now: now)).pages {
            let limit = await body(
                InventoryPage(
                    instance: .rds(instanceID),
                    backups: page.items.map { Backup($0) },
                    receivedCount: page.items.count,
                    total: page.total
                )
            )
            if let limit { return limit }
        }
        return nil
    }

    private func input(_ instanceID: String, _ query: BackupQuery, now: Timestamp) -> RDSClient.ListBackups.Input {
        let period = query.closedPeriod(now: now)
        return RDSClient.ListBackups.Input(
            instanceID: instanceID,
            backupType: query.kind.map { HuaweiCloudRDS.BackupType(rawValue: $0.word) },
            limit: query.pageSize,
            beginTime: period.since,
            endTime: period.until
        )
    }
}
