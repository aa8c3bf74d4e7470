// How RDS is asked for backups, and what its records mean.

import DriftlessRuntime
import HuaweiCloudRDS

/// The backups of database instances.
struct RDSBackups: BackupSource {
    let client: RDSClient

    func check(_ query: BackupQuery) throws(ClientError) {
        _ = try client.listBackups.request(for: ListBackups.Input(query))
    }

    func forEachPage(of query: BackupQuery, _ body: (RecordPage) async throws -> Void) async throws {
        for try await page in client.listBackups.all(ListBackups.Input(query)).pages {
            let records = page.items.map { BackupRecord($0) }
            try await body(RecordPage(records: records, receivedCount: page.items.count, total: page.total))
        }
    }

    func explanation(of error: ServerError) -> ServerExplanation? {
        guard let body = error.body(as: ErrorResponse.self) else { return nil }
        return ServerExplanation(code: body.errorCode, message: body.errorMsg, requestID: body.requestID)
    }
}

extension ListBackups.Input {
    fileprivate init(_ query: BackupQuery) {
        let period = query.period.closed(now: query.now)
        self.init(
            instanceID: query.instanceID,
            backupType: query.type.map { BackupType(rawValue: $0.rawValue) },
            limit: query.pageSize,
            beginTime: period.since,
            endTime: period.until
        )
    }
}

extension BackupRecord {
    init(_ backup: Backup) {
        self.init(
            service: .rds,
            instanceID: backup.instanceID,
            backupID: backup.id,
            name: backup.name,
            type: backup.type.rawValue,
            status: backup.status.rawValue,
            size: backup.size,
            began: backup.beginTime,
            ended: backup.endTime,
            engine: backup.datastore?.type?.rawValue,
            engineVersion: backup.datastore?.version,
            databases: (backup.databases ?? []).compactMap(\.name)
        )
    }
}
