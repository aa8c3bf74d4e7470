// The demonstration is real but for its data: the services run in this process and are asked over HTTP.

import DriftlessRuntime
import HuaweiCloud
import HuaweiCloudCore
import LocalCloud

extension CloudSession {
    /// The services of a local cloud, which lets everybody in.
    init(demo cloud: LocalCloud, _ settings: ClientSettings, transport: any Transport) async throws(ClientError) {
        let contents = cloud.contents
        var settings = settings
        settings.time = DemoTime()
        let client = HuaweiCloudClient(
            region: .cnNorth4,
            credentials: StaticCredentials.token("demonstration"),
            projectID: contents.projectID,
            endpoints: ServiceEndpoints(dcs: try .url(cloud.dcsURL), rds: try .url(cloud.rdsURL)),
            transport: transport,
            settings: settings
        )
        self.init(
            inventory: try await client.backups(),
            knownInstances: contents.dcsInstances.map { .dcs($0.id) } + contents.rdsInstances.map { .rds($0.id) },
            now: settings.time.now,
            era: .past
        )
    }
}
