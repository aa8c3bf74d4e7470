// Requests compared with those of the provider's official SDK, byte for byte.
@_spi(Generated) import DriftlessRuntime
import HTTPTypes
import SampleModels
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite("Requests of the official SDK")
struct OfficialRequestTests {
    /// The captures stand beside the package where it is developed, and are no part of it.
    private static func requestLine(_ name: String) -> String? {
        var folder = URL(filePath: #filePath)
        while folder.path.count > 1 {
            folder.deleteLastPathComponent()
            let file = folder.deletingLastPathComponent().appending(path: "shared/vectors/requests/\(name)")
            if let text = try? String(contentsOf: file, encoding: .utf8) {
                return text.split(whereSeparator: \.isNewline).first.map(String.init)
            }
        }
        return nil
    }

    private static let rds = requestLine("python-3.1.219-FIXED-rds-listbackups-all-params.http")
    private static let dcs = requestLine("python-3.1.219-FIXED-dcs-v1.0.http")

    @Test("RDS: all parameters", .enabled(if: rds != nil, "the captured requests are not here"))
    func allParametersOfRDS() throws {
        let client = RDSClient(
            server: try ServerURL("http://127.0.0.1:18080"),
            projectID: "97b026aa9cc4417888c14c84a1ad9860",
            transport: MemoryTransport { _ in TransportResponse(status: .ok) }
        )
        let input = ListBackups.Input(
            instanceID: "c0c9f155c7b7423a9d30f0175998b63bin01",
            backupID: "43e4feaab48f11e89039fa163ebaa7e4br01",
            backupType: .auto,
            status: "COMPLETED",
            offset: 0,
            limit: 10,
            beginTime: Timestamp("2018-08-06T10:41:14+08:00"),
            endTime: Timestamp("2018-08-16T10:41:14+08:00"),
            language: "en-us"
        )
        let request = try client.listBackups.request(for: input).transportRequest(to: client.core.server)
        #expect("\(request.method) \(request.path) HTTP/1.1" == Self.rds)
        #expect(request.authority == "127.0.0.1:18080")
    }

    @Test("DCS v1.0: times without an offset", .enabled(if: dcs != nil, "the captured requests are not here"))
    func timesOfDCS() throws {
        let target = RequestBuilder("listBackups", .get)
        target.literal("/v1.0/")
        target.pathSegment("project_id", "97b026aa9cc4417888c14c84a1ad9860")
        target.literal("/instances/")
        target.pathSegment("instance_id", "68d5745e-6af2-40e4-945d-fe449be00148")
        target.literal("/backups")
        target.query("beginTime", Timestamp("2017-07-19T07:59:59+08:00"), style: .time("yyyyMMddHHmmss"))
        target.query("endTime", Timestamp("2018-07-18T23:59:59Z"), style: .time("yyyyMMddHHmmss"))
        target.query("limit", 10)
        target.query("start", 1)
        let request = try target.finish()
        #expect("\(request.method) \(request.target) HTTP/1.1" == Self.dcs)
    }
}
