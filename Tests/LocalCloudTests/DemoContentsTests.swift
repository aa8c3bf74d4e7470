// The demonstration data covers what the documents name, and is the same everywhere.

import LocalCloud
import Testing

@Suite("The demonstration data")
struct DemoContentsTests {
    private let dcs = CloudContents.demo.dcsInstances.flatMap(\.backups)
    private let rds = CloudContents.demo.rdsInstances.flatMap(\.backups)

    @Test("has every documented value")
    func coverage() {
        #expect(Set(dcs.map(\.status)) == Set(DCSBackup.Status.allCases))
        #expect(Set(dcs.map(\.kind)) == Set(DCSBackup.Kind.allCases))
        #expect(Set(dcs.compactMap(\.errorCode)) == Set(DCSBackup.ErrorCode.allCases))
        #expect(Set(rds.map(\.status)) == Set(RDSBackup.Status.allCases))
        #expect(Set(rds.map(\.kind)) == Set(RDSBackup.Kind.allCases))
        #expect(Set(rds.map(\.engine)) == Set(RDSBackup.Engine.allCases))
        #expect(dcs.contains { $0.size > 1 << 32 } && rds.contains { !$0.databases.isEmpty })
    }

    @Test("needs three pages of DCS and two of RDS, and has an instance without backups in each")
    func pages() {
        #expect(CloudContents.demo.dcsInstances.map(\.backups.count) == [25, 8, 7, 0])
        #expect(CloudContents.demo.rdsInstances.map(\.backups.count) == [120, 34, 22, 0])
    }

    @Test("has ids of the documented forms, each once")
    func ids() throws {
        let uuid = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
        let backup = /[0-9a-f]{32}br0[134]/
        #expect(dcs.allSatisfy { $0.id.wholeMatch(of: uuid) != nil })
        #expect(rds.allSatisfy { $0.id.wholeMatch(of: backup) != nil })
        #expect(Set(dcs.map(\.id)).count == dcs.count && Set(rds.map(\.id)).count == rds.count)
    }

    @Test("holds together: errors where backups failed, end times where they ended, incremental ones in MySQL only")
    func consistency() {
        #expect(dcs.allSatisfy { ($0.status == .failed) == ($0.errorCode != nil) })
        #expect(dcs.allSatisfy { ($0.kind == .auto) == ($0.period != nil) && $0.createdAt <= $0.updatedAt })
        #expect(rds.allSatisfy { ($0.status == .building) == ($0.endTime == nil) })
        #expect(rds.allSatisfy { $0.kind != .incremental || $0.engine == .mySQL })
        #expect(rds.allSatisfy { $0.databases.isEmpty || $0.engine == .sqlServer })
    }

    @Test("does not change from one run, or platform, to the next")
    func determinism() throws {
        #expect(dcs.first?.id == "db1e4b47-8bf8-4326-a2fc-f1c0af6ebe1d")
        #expect(dcs.first?.name == "backup_20180815220000")
        #expect(rds.last?.id == "297c3a01006ea4430c837e66d21dc213br04")
        #expect(rds.last?.name == "SQLServer-instance-20180726023419")
    }

    @Test("answers the sample requests of both documents")
    func sampleRequests() async throws {
        try await withLocalCloud { cloud in
            let target =
                "\(Samples.rdsPath)&offset=0&limit=10&begin_time=2018-08-06T10:41:14%2B0800"
                + "&end_time=2018-08-16T10:41:14%2B0800"
            let rds = try await get(target, port: cloud.port(of: .rds)).decoded(RDSPage.self)
            #expect(rds.ids.count == 10 && rds.total_count == 40)
            let dcs = try await get("\(Samples.dcsPath)?start=21", port: cloud.port(of: .dcs)).decoded(DCSPage.self)
            #expect(dcs.ids.count == 5 && dcs.total_num == 25)
        }
    }
}
