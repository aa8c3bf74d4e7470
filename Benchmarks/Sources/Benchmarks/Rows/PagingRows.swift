import DriftlessRuntime
import Foundation
import HTTPTypes
import HuaweiCloudRDS
// Whether a list of a million backups is read in constant memory, and how fast.
import Measuring

enum PagingRows {
    private static let total = 1_000_000
    private static let pageSize = 100
    private static let instance = "3b9f04c7d15e48a2b6c8f7e0912ad4e6in01"

    /// - Returns: The memory that was held on the way, as a line below the table.
    static func add(to table: inout Table) async throws -> String {
        let pages = NumberedPages(pageSize: pageSize, total: total)
        let client = RDSClient(
            server: try RDSClient.server(),
            projectID: "97b026aa9cc4417888c14c84a1ad9860",
            credentials: .external,
            transport: MemoryTransport { request in
                TransportResponse(
                    status: .ok,
                    headers: [.contentType: "application/json"],
                    body: pages.body(offset: offset(in: request.path))
                )
            }
        )
        var samples: [(percent: Int, bytes: Int)] = []
        var listed = 0
        let start = ProcessorTime.now
        for try await backup in client.listBackups.all(instanceID: instance, limit: pageSize) {
            guard pages.isID(backup.id, of: listed) else { throw WrongBackup(id: backup.id, index: listed) }
            listed += 1
            if [1, 10, 50, 100].contains(where: { total / 100 * $0 == listed }) {
                samples.append((listed / (total / 100), Memory.resident))
            }
        }
        let seconds = ProcessorTime.now - start
        guard listed == total, let first = samples.first, let last = samples.last else {
            throw WrongBackup(id: "the end", index: listed)
        }
        let rival = try await secondsByHand(pages)
        let growth = max(0, last.bytes - first.bytes)
        table.add(
            Row(
                name: "list 1,000,000 backups with .all",
                ours: (Quantity.time(seconds), ""),
                rival: (Quantity.time(rival), ""),
                rivalName: "a loop by hand [2]",
                ratio: Quantity.ratio(rival / seconds)
            )
        )
        table.add(
            Row(
                name: "  memory grown from 1 % to 100 %",
                ours: (Quantity.megabytes(growth), ""),
                target: .memory(growth, below: 1_000_000)
            )
        )
        let held = samples.map { "\($0.percent) %: \(Quantity.megabytes($0.bytes))" }
        return "resident while the million is listed, the process with both pages and Foundation in it: "
            + held.joined(separator: ", ")
    }

    struct WrongBackup: Error {
        let id: String
        let index: Int
    }

    /// A twentieth of the list, fetched page after page by hand, scaled to the whole.
    private static func secondsByHand(_ pages: NumberedPages) async throws -> Double {
        let part = 20
        let client = HandWrittenClient(host: "rds.cn-north-4.myhuaweicloud.com", projectID: "p") { url in
            (Data(pages.body(offset: offset(in: url.query ?? ""))), 200)
        }
        var listed = 0
        let start = ProcessorTime.now
        while listed < total / part {
            let page = try await client.listBackups(instanceID: instance, offset: listed, limit: pageSize)
            for backup in page.backups {
                guard pages.isID(backup.id, of: listed) else { throw WrongBackup(id: backup.id, index: listed) }
                listed += 1
            }
        }
        return (ProcessorTime.now - start) * Double(part)
    }

    private static func offset(in target: String) -> Int {
        guard let name = target.range(of: "offset=") else { return 0 }
        return Int(target[name.upperBound...].prefix { $0.isNumber }) ?? 0
    }
}
