// RDS v3 has one operation here: GET /{version_id}/{project_id}/backups, where version_id is v3, case-sensitive.

enum RDSService {
    static func listBackups(
        method: String,
        target: RequestTarget,
        in catalogue: Catalogue
    ) throws(ServiceFailure) -> BackupPage {
        guard
            method == "GET", let segments = target.pathSegments, segments.count == 3,
            segments[0] == "v3", segments[2] == "backups", !segments[1].isEmpty
        else { throw .unpublishedAPI }

        let query: RDSListQuery
        do throws(InvalidParameter) {
            query = try RDSListQuery(target.query)
        } catch {
            throw .rds(error)
        }
        guard var backups = catalogue.rdsBackups(projectID: segments[1], instanceID: query.instanceID) else {
            throw .rdsUnknownInstance
        }
        if let id = query.backupID { backups.removeAll { $0.backup.id != id } }
        if let kind = query.kind { backups.removeAll { $0.backup.kind != kind } }
        if let status = query.status { backups.removeAll { $0.backup.status != status } }
        if let beganAt = query.beganAt { backups.removeAll { !beganAt.contains($0.time) } }
        return BackupPage(.rds, of: backups, skipping: query.offset, limit: query.limit)
    }
}
