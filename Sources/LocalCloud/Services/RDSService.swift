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
        guard
            let backups = catalogue.rdsBackups(
                projectID: segments[1],
                instanceID: query.instanceID,
                where: query.predicate
            )
        else { throw .rdsUnknownInstance }
        return BackupPage(.rds, of: backups, skipping: query.offset, limit: query.limit)
    }
}

extension RDSListQuery {
    /// Nil where every backup of the instance matches.
    fileprivate var predicate: ((Catalogue.Entry<RDSBackup>) -> Bool)? {
        guard backupID != nil || kind != nil || status != nil || beganAt != nil else { return nil }
        return { entry in
            (backupID == nil || entry.backup.id == backupID)
                && (kind == nil || entry.backup.kind == kind)
                && (status == nil || entry.backup.status == status)
                && (beganAt?.contains(entry.time) ?? true)
        }
    }
}
