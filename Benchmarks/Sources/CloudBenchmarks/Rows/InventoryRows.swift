// A thousand instances of twenty pages each: how long they take, and how much memory.
import HuaweiCloud
import LocalCloud
import Measuring

enum InventoryRows {
    static func add(to table: inout Table, server: ServerAddress) async throws {
        for order in ["as-they-come", "as-given"] {
            let run = try ChildProcess(program: CommandLine.arguments[0], arguments: ["walk", order] + server.words)
                .run()
            table.add(
                Row(
                    name: "1,000 instances × 20 pages of 100, \(order)",
                    ours: (Quantity.time(run.wallTime), "")
                )
            )
            table.add(
                Row(
                    name: "  the most memory of that process",
                    ours: (Quantity.megabytes(run.peakMemory), ""),
                    target: .memory(run.peakMemory, below: 100_000_000)
                )
            )
        }
    }
}

/// What the process of the walk does.
enum InventoryWalk {
    private struct WrongCount: Error {
        let count: Int
    }

    static func walk(_ words: [String]) async throws {
        let cloud = try LoadRows.client(of: ServerAddress(dcs: words[1], rds: words[2]))
        let inventory = try await cloud.backups(concurrency: 16)
        let instances = ServerProcess.instanceIDs.map { BackupInstance.rds($0) }
        var count = 0
        let order: InventoryOrder = words[0] == "as-given" ? .asGiven : .asTheyCome
        for try await event in inventory.events(of: instances, order: order) {
            if case .page(let page) = event { count += page.backups.count }
        }
        guard count == instances.count * ServerProcess.backupsEach else { throw WrongCount(count: count) }
        try await cloud.shutdown()
    }
}
