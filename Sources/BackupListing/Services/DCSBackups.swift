// How DCS is asked for backups, and what its records mean.

import DriftlessRuntime
import HuaweiCloudDCS

/// The backups of cache instances.
struct DCSBackups: BackupSource {
    let client: DCSClient

    func check(_ query: BackupQuery) throws(ClientError) {
        _ = try client.listBackups.request(for: ListBackups.Input(query))
    }

    func forEachPage(of query: BackupQuery, _ body: (RecordPage) async throws -> Void) async throws {
        for try await page in client.listBackups.all(ListBackups.Input(query)).pages {
            // DCS takes no type: what is not asked for comes all the same, and is left out here.
            let wanted = page.items.filter { query.type == nil || $0.backupType.rawValue == query.type?.rawValue }
            let records = wanted.map { BackupRecord($0) }
            try await body(RecordPage(records: records, receivedCount: page.items.count, total: page.total))
        }
    }

    func explanation(of error: ServerError) -> ServerExplanation? {
        guard let body = error.body(as: ErrorResponse.self) else { return nil }
        return ServerExplanation(
            code: body.error?.code ?? body.errorCode,
            message: body.error?.message ?? body.errorMsg,
            requestID: body.requestID
        )
    }
}

extension ListBackups.Input {
    fileprivate init(_ query: BackupQuery) {
        self.init(
            instanceID: query.instanceID,
            limit: query.pageSize,
            beginTime: query.period.since,
            endTime: query.period.until
        )
    }
}

extension BackupRecord {
    init(_ backup: Backup) {
        self.init(
            service: .dcs,
            instanceID: backup.instanceID,
            backupID: backup.backupID,
            name: backup.backupName,
            type: backup.backupType.rawValue,
            status: backup.status.rawValue,
            size: backup.size,
            began: backup.createdAt,
            ended: backup.status.isUnderWay ? nil : backup.updatedAt,
            errorCode: backup.errorCode?.rawValue,
            canRestore: backup.isSupportRestore?.value,
            remark: backup.remark
        )
    }
}

extension BackupStatus {
    fileprivate var isUnderWay: Bool {
        switch self {
        case .waiting, .backuping: true
        case .succeed, .failed, .expired, .deleted, .unrecognized: false
        }
    }
}
