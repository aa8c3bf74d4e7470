// That a listing ends where a limit says so, and says that it did.
import DriftlessRuntime
import HuaweiCloud
import LocalCloud
import Synchronization
import Testing

@Suite("Limits of a listing")
struct ListingLimitTests {
    private func results(
        _ inventory: BackupInventory,
        _ query: BackupQuery = BackupQuery(pageSize: 4)
    ) async throws -> [(instance: BackupInstance, count: Int, limit: ListingLimit?)] {
        var results: [(instance: BackupInstance, count: Int, limit: ListingLimit?)] = []
        var count = 0
        for try await event in inventory.events(of: ManyInstances.instances, query) {
            switch event {
            case .page(let page): count += page.backups.count
            case .finished(let instance):
                results.append((instance, count, nil))
                count = 0
            case .limited(let instance, let limit):
                results.append((instance, count, limit))
                count = 0
            case .failed(let instance, let error): Issue.record("\(instance): \(error)")
            }
        }
        return results
    }

    @Test(
        "no more than so many backups of an instance come, and no more pages than they need",
        arguments: [1, 4, 5, 10, 30, 31]
    )
    func backups(most: Int) async throws {
        try await withLocalCloud(contents: ManyInstances.contents) { cloud in
            var inventory = try ManyInstances.inventory(cloud, concurrency: 1)
            inventory.limits = ListingLimits(backupsPerInstance: most)
            let results = try await results(inventory)
            #expect(results.map(\.instance) == ManyInstances.instances)
            for (index, result) in results.enumerated() {
                let all = 5 * (index / 2 + 1)
                #expect(result.count == min(all, most), "\(result.instance)")
                #expect((result.limit != nil) == (all > most), "\(result.instance)")
            }
            // A page ahead may be on its way when the limit is reached.
            #expect(cloud.requests.count <= results.reduce(0) { $0 + ($1.count + 3) / 4 + 1 })
            let report = try await inventory.report(of: ManyInstances.instances)
            #expect(report.entries.allSatisfy { $0.backupCount <= most })
            #expect(report.entries.map { $0.limit != nil } == results.map { $0.limit != nil })
        }
    }

    /// A clock that goes on by a second each time that somebody looks at it.
    private struct RunningTime: TimeSource {
        let looks = Counter()

        var now: Timestamp {
            ManyInstances.fixedTime.now.advanced(by: .seconds(looks.next()))
        }

        func sleep(for duration: Duration) async throws {}
    }

    private final class Counter: Sendable {
        private let count = Mutex(0)

        func next() -> Int {
            count.withLock {
                $0 += 1; return $0
            }
        }
    }

    @Test("when the time is over, nothing more is asked for")
    func time() async throws {
        try await withLocalCloud(contents: ManyInstances.contents) { cloud in
            var inventory = try ManyInstances.inventory(cloud, concurrency: 1, time: RunningTime())
            inventory.limits = ListingLimits(time: .seconds(10))
            let results = try await results(inventory, BackupQuery(pageSize: 1))
            #expect(results.map(\.instance) == ManyInstances.instances)
            #expect(results.last?.limit == .time(.seconds(10)))
            #expect(cloud.requests.count < 15)
        }
    }
}
