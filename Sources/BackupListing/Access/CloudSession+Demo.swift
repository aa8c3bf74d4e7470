// The demonstration is real but for its data: the services run in this process and are asked over HTTP.

import DriftlessRuntime
import HuaweiCloud
import HuaweiCloudDCS
import HuaweiCloudRDS
import LocalCloud

extension CloudSession {
    /// The services of a local cloud, which needs no credentials.
    init(demo cloud: LocalCloud, transport: any Transport) throws(ClientError) {
        let contents = cloud.contents
        let time = DemoTime()
        self.init(
            inventory: BackupInventory(
                dcs: DCSClient(server: try ServerURL(cloud.dcsURL), projectID: contents.projectID, transport: transport),
                rds: RDSClient(server: try ServerURL(cloud.rdsURL), projectID: contents.projectID, transport: transport),
                time: time
            ),
            knownInstances: contents.dcsInstances.map { .dcs($0.id) } + contents.rdsInstances.map { .rds($0.id) },
            now: time.now,
            era: .past
        )
    }
}
