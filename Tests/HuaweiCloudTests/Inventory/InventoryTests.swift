// Backups of many instances as one list: complete, in order where that is asked for, and bounded.
import DriftlessFoundation
import DriftlessRuntime
import Foundation
import HuaweiCloud
import HuaweiCloudCore
import LocalCloud
import Synchronization
import Testing

@Suite("An inventory of many instances")
struct InventoryTests {
    private func ids(_ events: InventoryEvents) async throws -> (ids: [String], finished: [BackupInstance]) {
        var ids: [String] = []
        var finished: [BackupInstance] = []
        for try await event in events {
            switch event {
            case .page(let page): ids += page.backups.map(\.id)
            case .finished(let instance): finished.append(instance)
            case .limited(let instance, let limit): Issue.record("\(instance): \(limit)")
            case .failed(let instance, let error): Issue.record("\(instance): \(error)")
            }
        }
        return (ids, finished)
    }

    @Test("every backup of every instance comes once, instance after instance", arguments: [1, 2, 5, 100])
    func ordered(_ concurrency: Int) async throws {
        try await withLocalCloud(contents: ManyInstances.contents) { cloud in
            let inventory = try ManyInstances.inventory(cloud, concurrency: concurrency)
            let query = BackupQuery(pageSize: 7)
            let (ids, finished) = try await ids(inventory.events(of: ManyInstances.instances, query))
            #expect(finished == ManyInstances.instances)
            let expected = (1...6).flatMap { number in
                ["r", "d"].flatMap { letter in (0..<5 * number).map { "\(letter)\(number)-\($0)" } }
            }
            #expect(ids == expected)
        }
    }

    @Test("every backup comes once as the servers answer", arguments: [1, 3, 100])
    func merged(_ concurrency: Int) async throws {
        try await withLocalCloud(contents: ManyInstances.contents) { cloud in
            let inventory = try ManyInstances.inventory(cloud, concurrency: concurrency)
            let events = inventory.events(of: ManyInstances.instances, BackupQuery(pageSize: 3), order: .asTheyCome)
            let (ids, finished) = try await ids(events)
            #expect(Set(finished) == Set(ManyInstances.instances))
            #expect(finished.count == ManyInstances.instances.count)
            #expect(ids.count == 2 * 5 * 21)
            #expect(Set(ids).count == ids.count)
        }
    }

    @Test("no instance, no event", arguments: [InventoryOrder.asGiven, .asTheyCome])
    func none(_ order: InventoryOrder) async throws {
        try await withLocalCloud(contents: ManyInstances.contents) { cloud in
            let inventory = try ManyInstances.inventory(cloud)
            let (ids, finished) = try await ids(inventory.events(of: [], order: order))
            #expect(ids.isEmpty && finished.isEmpty && cloud.requests.isEmpty)
        }
    }

    @Test("an instance that fails does not stop the others", arguments: [InventoryOrder.asGiven, .asTheyCome])
    func failure(_ order: InventoryOrder) async throws {
        try await withLocalCloud(contents: ManyInstances.contents) { cloud in
            let inventory = try ManyInstances.inventory(cloud)
            let instances: [BackupInstance] = [.rds("rds-1"), .rds("nobody"), .dcs("dcs-1")]
            var failed: [BackupInstance: HuaweiCloudError] = [:]
            var finished: Set<BackupInstance> = []
            for try await event in inventory.events(of: instances, order: order) {
                if case .failed(let instance, let error) = event { failed[instance] = error }
                if case .finished(let instance) = event { finished.insert(instance) }
            }
            #expect(finished == [.rds("rds-1"), .dcs("dcs-1")])
            #expect(failed.keys.map(\.id) == ["nobody"])
            #expect(failed[.rds("nobody")]?.code == "DBS.200045")
            #expect(failed[.rds("nobody")]?.status == 404)
        }
    }

    @Test("one by one, the first failure ends the sequence")
    func backups() async throws {
        try await withLocalCloud(contents: ManyInstances.contents) { cloud in
            let inventory = try ManyInstances.inventory(cloud)
            var ids: [String] = []
            let error = await #expect(throws: HuaweiCloudError.self) {
                for try await backup in inventory.backups(of: [.dcs("dcs-2"), .rds("nobody"), .rds("rds-1")]) {
                    ids.append(backup.id)
                }
            }
            #expect(error?.status == 404)
            #expect(ids == (0..<10).map { "d2-\($0)" })
        }
    }

    @Test(
        "a cancelled listing throws instead of passing for a whole one",
        arguments: [InventoryOrder.asGiven, .asTheyCome]
    )
    func cancellation(_ order: InventoryOrder) async throws {
        try await withLocalCloud(contents: ManyInstances.contents) { cloud in
            cloud.inject(.stalled(afterBytes: 3), into: .rds, for: .all)
            let inventory = try ManyInstances.inventory(cloud)
            let listing = Task {
                var count = 0
                for try await _ in inventory.events(of: ManyInstances.instances, order: order) { count += 1 }
                return count
            }
            while !cloud.requests.contains(where: { $0.service == .rds }) { await Task.yield() }
            listing.cancel()
            await #expect(throws: CancellationError.self) { try await listing.value }
        }
    }

    @Test("leaving the loop ends the listing: no instance beyond the bound is asked", arguments: [1, 3])
    func leaving(_ concurrency: Int) async throws {
        try await withLocalCloud(contents: ManyInstances.contents) { cloud in
            let inventory = try ManyInstances.inventory(cloud, concurrency: concurrency)
            for try await _ in inventory.events(of: ManyInstances.instances) { break }
            let asked = Set(cloud.requests.map { $0.target.split(separator: "?").last.map(String.init) ?? $0.target })
            #expect(!asked.isEmpty)
            #expect(asked.count <= 2 * concurrency)
        }
    }

    @Test("a backup that moves to the next page because another was made is listed once")
    func movedOn() async throws {
        try await withLocalCloud(contents: ManyInstances.contents) { cloud in
            let inventory = try ManyInstances.inventory(cloud, concurrency: 1)
            var ids: [String] = []
            var isFirst = true
            for try await event in inventory.events(of: [.rds("rds-4")], BackupQuery(pageSize: 4)) {
                guard case .page(let page) = event else { continue }
                ids += page.backups.map(\.id)
                if isFirst {
                    isFirst = false
                    cloud.updateContents { contents in
                        contents.rdsInstances[3].backups.append(ManyInstances.rds("new", hoursAgo: 0))
                    }
                }
            }
            #expect(Set(ids).count == ids.count)
            #expect(Set(ids).isSuperset(of: (0..<20).map { "r4-\($0)" }))
        }
    }

    @Test("a query narrows both services by time and kind")
    func query() async throws {
        try await withLocalCloud(contents: ManyInstances.contents) { cloud in
            cloud.updateContents { contents in
                contents.dcsInstances[0].backups[1].kind = .manual
                contents.rdsInstances[0].backups[2].kind = .manual
            }
            let inventory = try ManyInstances.inventory(cloud)
            let instances: [BackupInstance] = [.rds("rds-1"), .dcs("dcs-1")]
            var ids: [String] = []
            for try await backup in inventory.backups(of: instances, BackupQuery(kind: .manual)) {
                ids.append(backup.id)
            }
            #expect(ids == ["r1-2", "d1-1"])
            ids = []
            let since = Timestamp(ManyInstances.now.addingTimeInterval(-8 * 3600))
            for try await backup in inventory.backups(of: instances, BackupQuery(since: since)) {
                ids.append(backup.id)
            }
            #expect(ids == ["r1-0", "r1-1", "d1-0", "d1-1"])
        }
    }
}
