import DriftlessRuntime
import Foundation
import HTTPTypes
import HuaweiCloudRDS
// What one whole call costs beside the network: arguments checked, request built, sent to memory, answer decoded.
import Measuring

enum CallRows {
    private static let project = "97b026aa9cc4417888c14c84a1ad9860"
    private static let instance = "3b9f04c7d15e48a2b6c8f7e0912ad4e6in01"

    static func add(to table: inout Table) async throws {
        let body = Array(#"{"backups":[],"total_count":0}"#.utf8)
        let response = TransportResponse(status: .ok, headers: [.contentType: "application/json"], body: body)
        let client = RDSClient(
            server: try RDSClient.server(),
            projectID: project,
            credentials: .external,
            transport: MemoryTransport { _ in response }
        )
        let data = Data(body)
        let rival = HandWrittenClient(host: "rds.cn-north-4.myhuaweicloud.com", projectID: project) { _ in (data, 200) }
        let timings = try await Contest.timings(
            of: Contender { times in
                var seen = 0
                for _ in 0..<times {
                    seen += try await client.listBackups(instanceID: instance, limit: 10).totalCount + 1
                }
                return seen
            },
            against: Contender { times in
                var seen = 0
                for _ in 0..<times {
                    seen += try await rival.listBackups(instanceID: instance, limit: 10).totalCount + 1
                }
                return seen
            }
        )
        var row = Row.times("one call, empty page", timings, rival: "URLComponents + JSONDecoder")
        row.target = .time(timings.ours.median, below: 1.5e-6)
        table.add(row)
        // Measured once with its own package and a transport that answers at once; its dependencies stay out of here.
        let quoted = 61e-6
        table.add(
            Row(
                name: "  the same call, a quoted figure",
                rival: (Quantity.time(quoted), ""),
                rivalName: "swift-openapi-generator 1.13 [1]",
                ratio: Quantity.ratio(quoted / timings.ours.median)
            )
        )
    }
}
