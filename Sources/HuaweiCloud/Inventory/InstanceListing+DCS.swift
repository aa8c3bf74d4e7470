// How DCS is asked for the backups of an instance.
import DriftlessRuntime
import HuaweiCloudDCS

struct DCSListing: InstanceListing {
    let client: DCSClient

    func check(_ instanceID: String, _ query: BackupQuery, now: Timestamp) throws(ClientError) {
        _ = try client.listBackups.request(for: input(instanceID, query))
    }

    func forEachPage(
        _ instanceID: String,
        _ query: BackupQuery,
        now: Timestamp,
        _ body: (InventoryPage) async -> ListingLimit?
    ) async throws(ClientError) -> ListingLimit? {
        for try await page in client.listBackups.all(input(instanceID, query)).pages {
            let backups = page.items.map { Backup($0) }
            // DCS takes no kind: what is not asked for comes all the same.
            let wanted = query.kind.map { kind in backups.filter { $0.kind == kind } } ?? backups
            let limit = await body(
                InventoryPage(
                    instance: .dcs(instanceID),
                    backups: wanted,
                    receivedCount: page.items.count,
                    total: page.total
                )
            )
            if let limit { return limit }
        }
        return nil
    }

    private func input(_ instanceID: String, _ query: BackupQuery) -> DCSClient.ListBackups.Input {
        DCSClient.ListBackups.Input(
            instanceID: instanceID,
            limit: query.pageSize,
            beginTime: query.since,
            endTime: query.until
        )
    }
}
