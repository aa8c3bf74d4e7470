// The demonstration is real but for its data: the services run in this process and are asked over HTTP.

import DriftlessRuntime
import HuaweiCloudDCS
import HuaweiCloudRDS
import LocalCloud

extension BackupSources {
    init(_ cloud: LocalCloud, transport: any Transport) throws(ClientError) {
        let projectID = cloud.contents.projectID
        dcs = DCSBackups(
            client: DCSClient(server: try ServerURL(cloud.dcsURL), projectID: projectID, transport: transport)
        )
        rds = RDSBackups(
            client: RDSClient(server: try ServerURL(cloud.rdsURL), projectID: projectID, transport: transport)
        )
    }
}

extension ListingTarget {
    /// All instances that a local cloud holds.
    static func all(in cloud: LocalCloud) -> [ListingTarget] {
        let contents = cloud.contents
        return contents.dcsInstances.map { ListingTarget(.dcs, $0.id) }
            + contents.rdsInstances.map { ListingTarget(.rds, $0.id) }
    }
}
