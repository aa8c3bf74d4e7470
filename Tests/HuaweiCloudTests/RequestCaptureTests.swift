// The generated clients and the official SDK agree on path and query, byte for byte.
import DriftlessRuntime
import Foundation
import HuaweiCloudDCS
import HuaweiCloudRDS
import TestSupport
import Testing

@Suite("Requests are the official SDK's, byte for byte")
struct RequestCaptureTests {
    private let transport = MemoryTransport { _ in .json("{}") }

    /// What the SDK sends for the same arguments; held against its captures where those are beside the package.
    private let rdsTarget =
        "/v3/97b026aa9cc4417888c14c84a1ad9860/backups?backup_id=43e4feaab48f11e89039fa163ebaa7e4br01&backup_type=auto"
        + "&begin_time=2018-08-06T10%3A41%3A14%2B0800&end_time=2018-08-16T10%3A41%3A14%2B0800"
        + "&instance_id=c0c9f155c7b7423a9d30f0175998b63bin01&limit=10&offset=0&status=COMPLETED"
    private let dcsTarget =
        "/v1.0/97b026aa9cc4417888c14c84a1ad9860/instances/68d5745e-6af2-40e4-945d-fe449be00148/backups"
        + "?beginTime=20170718235959&endTime=20180718235959&limit=10&start=1"

    @Test("RDS with every parameter")
    func rds() throws {
        let rds = RDSClient(
            server: try RDSClient.server(region: "cn-north-4"),
            projectID: "97b026aa9cc4417888c14c84a1ad9860",
            credentials: .external,
            transport: transport
        )
        let input = RDSClient.ListBackups.Input(
            instanceID: "c0c9f155c7b7423a9d30f0175998b63bin01",
            backupID: "43e4feaab48f11e89039fa163ebaa7e4br01",
            backupType: .auto,
            status: .completed,
            offset: 0,
            limit: 10,
            beginTime: Timestamp("2018-08-06T10:41:14+0800"),
            endTime: Timestamp("2018-08-16T10:41:14+0800")
        )
        let request = try rds.listBackups.request(for: input)
        #expect(request.target == rdsTarget)
    }

    @Test("DCS with every parameter")
    func dcs() throws {
        let dcs = DCSClient(
            server: try DCSClient.server(),
            projectID: "97b026aa9cc4417888c14c84a1ad9860",
            credentials: .external,
            transport: transport
        )
        let input = DCSClient.ListBackups.Input(
            instanceID: "68d5745e-6af2-40e4-945d-fe449be00148",
            start: 1,
            limit: 10,
            beginTime: Timestamp("2017-07-18T23:59:59Z"),
            endTime: Timestamp("20180718235959")
        )
        let request = try dcs.listBackups.request(for: input)
        #expect(request.target == dcsTarget)
    }

    @Test(
        "both targets are those of the captures of the official SDK",
        .enabled(if: SharedFolder.captures.isMet, "\(SharedFolder.captures)")
    )
    func captures() throws {
        let folder = "vectors/requests/python-3.1.219-FIXED"
        #expect(target(of: try SharedFolder.text("\(folder)-rds-listbackups-all-params.http")) == rdsTarget)
        #expect(target(of: try SharedFolder.text("\(folder)-dcs-v1.0.http")) == dcsTarget)
    }

    private func target(of capture: String) -> String? {
        capture.split(separator: "\n").first?.split(separator: " ").dropFirst().first.map(String.init)
    }
}
