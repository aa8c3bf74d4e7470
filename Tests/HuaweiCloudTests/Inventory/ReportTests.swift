// What failed, what is stale, and how much space it takes.
import DriftlessFoundation
import DriftlessRuntime
import HuaweiCloud
import HuaweiCloudCore
import LocalCloud
import Testing

@Suite("A report on backups")
struct ReportTests {
    private static let day = Duration.seconds(24 * 3600)

    private func report(
        rds: [RDSBackup] = [],
        dcs: [DCSBackup] = [],
        staleAfter: Duration? = Self.day
    ) async throws -> BackupReport {
        let contents = CloudContents(
            projectID: ManyInstances.contents.projectID,
            dcsInstances: [DCSInstance(id: "c", name: "", backups: dcs)],
            rdsInstances: [RDSInstance(id: "r", name: "", backups: rds)]
        )
        return try await withLocalCloud(contents: contents) { cloud in
            try await ManyInstances.inventory(cloud).report(of: [.rds("r"), .dcs("c")], staleAfter: staleAfter)
        }
    }

    @Test("recent completed backups of both services need no attention")
    func quiet() async throws {
        let report = try await report(
            rds: [ManyInstances.rds("a", hoursAgo: 3)],
            dcs: [ManyInstances.dcs("b", hoursAgo: 23.9)]
        )
        #expect(!report.needsAttention)
        #expect(report.stale.isEmpty && report.failed.isEmpty && report.unlisted.isEmpty)
        #expect(report.entries.map(\.lastCompleted?.id) == ["a", "b"])
        #expect(report.sizeInBytes == 10_000 + 1000)
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        var rds: [RDSBackup] = [ManyInstances.rds("ok", hoursAgo: 1)]
        var dcs: [DCSBackup] = [ManyInstances.dcs("ok", hoursAgo: 1)]
        var staleAfter: Duration? = ReportTests.day
        var failed: [String] = []
        var stale: [String] = []
        var testDescription: String { name }
    }

    @Test(
        "what failed and what is stale",
        arguments: [
            Row(name: "no backup at all", rds: [], stale: ["r"]),
            Row(name: "no backup at all, and nobody asked", rds: [], dcs: [], staleAfter: nil),
            Row(name: "an old one", dcs: [ManyInstances.dcs("old", hoursAgo: 24.1)], stale: ["c"]),
            Row(
                name: "a recent failure does not make up for an old backup",
                rds: [ManyInstances.rds("old", hoursAgo: 30), ManyInstances.rds("bad", hoursAgo: 2, status: .failed)],
                failed: ["bad"],
                stale: ["r"]
            ),
            Row(
                name: "one that is being made is none yet",
                rds: [
                    ManyInstances.rds("old", hoursAgo: 30), ManyInstances.rds("new", hoursAgo: 0.1, status: .building),
                ],
                stale: ["r"]
            ),
            Row(
                name: "an expired one is none any more",
                dcs: [ManyInstances.dcs("gone", hoursAgo: 2, status: .expired)],
                stale: ["c"]
            ),
            Row(
                name: "a failure of each",
                rds: [ManyInstances.rds("ok", hoursAgo: 1), ManyInstances.rds("bad", hoursAgo: 90, status: .failed)],
                dcs: [ManyInstances.dcs("ok", hoursAgo: 1), ManyInstances.dcs("worse", hoursAgo: 2, status: .failed)],
                failed: ["bad", "worse"]
            ),
        ]
    )
    func attention(_ row: Row) async throws {
        let report = try await report(rds: row.rds, dcs: row.dcs, staleAfter: row.staleAfter)
        #expect(report.failed.map(\.id) == row.failed)
        #expect(report.stale.map(\.instance.id) == row.stale)
        #expect(report.needsAttention == !(row.failed.isEmpty && row.stale.isEmpty))
    }

    @Test("what is deleted or expired takes no space")
    func space() async throws {
        let report = try await report(
            dcs: [
                ManyInstances.dcs("a", hoursAgo: 1), ManyInstances.dcs("b", hoursAgo: 2, status: .expired),
                ManyInstances.dcs("c", hoursAgo: 3, status: .deleted), ManyInstances.dcs("d", hoursAgo: 4),
            ]
        )
        #expect(report.entries.map(\.sizeInBytes) == [0, 2000])
        #expect(report.entries.map(\.backupCount) == [0, 4])
    }

    @Test("an instance that cannot be listed is not called stale, and needs attention")
    func unlisted() async throws {
        try await withLocalCloud(contents: ManyInstances.contents) { cloud in
            let inventory = try ManyInstances.inventory(cloud)
            let report = try await inventory.report(of: [.rds("rds-1"), .rds("nobody")], staleAfter: Self.day)
            #expect(report.unlisted.map(\.instance.id) == ["nobody"])
            #expect(report.stale.isEmpty)
            #expect(report.needsAttention)
            #expect(report.entries.last?.error?.status == 404)
        }
    }

    @Test("an instance named twice is listed once")
    func twice() async throws {
        try await withLocalCloud(contents: ManyInstances.contents) { cloud in
            let inventory = try ManyInstances.inventory(cloud)
            let report = try await inventory.report(of: [.rds("rds-1"), .rds("rds-1")])
            #expect(report.entries.map(\.backupCount) == [5])
        }
    }

    @Test("sizes beyond the greatest number stay the greatest number")
    func hugeSizes() {
        var report = BackupReport(on: [.rds("r")], at: Timestamp(ManyInstances.now))
        let huge = Backup(
            instance: .rds("r"),
            id: "x",
            kind: .manual,
            state: .completed,
            status: "COMPLETED",
            size: DataSize(.max, .kilobytes)
        )
        report.add(.page(InventoryPage(instance: .rds("r"), backups: [huge, huge], receivedCount: 2, total: 2)))
        #expect(report.sizeInBytes == .max)
        #expect(report.entries[0].lastCompleted == nil)
    }
}
