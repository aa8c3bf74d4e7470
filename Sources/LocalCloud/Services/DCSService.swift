// DCS v1.0 has one operation here: GET /v1.0/{project_id}/instances/{instance_id}/backups.

enum DCSService {
    static func listBackups(
        method: String,
        target: RequestTarget,
        in catalogue: Catalogue
    ) throws(ServiceFailure) -> BackupPage {
        guard
            let segments = target.pathSegments, segments.count == 5,
            segments[0] == "v1.0", segments[2] == "instances", segments[4] == "backups",
            !segments[1].isEmpty, !segments[3].isEmpty
        else { throw .dcsUnknownPath }
        guard method == "GET" else { throw .dcsMethodNotAllowed }

        let query: DCSListQuery
        do throws(InvalidParameter) {
            query = try DCSListQuery(target.query)
        } catch {
            throw .dcs(error)
        }
        let isMatch = query.createdAt.map { createdAt in
            { (entry: Catalogue.Entry<DCSBackup>) in createdAt.contains(entry.time) }
        }
        guard
            let backups = catalogue.dcsBackups(projectID: segments[1], instanceID: segments[3], where: isMatch)
        else { throw .dcsUnknownInstance }
        return BackupPage(.dcs, of: backups, skipping: query.start - 1, limit: query.limit)
    }
}
