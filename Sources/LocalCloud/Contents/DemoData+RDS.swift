// Database backups of the demonstration: an instance for each engine, one of them with two pages, and one without any.

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension DemoData {
    static let rdsInstances: [RDSInstance] = [
        RDSInstance(
            id: "c0c9f155c7b7423a9d30f0175998b63bin01",
            name: "mysql-orders",
            backups: rdsBackups(120, every: 6 * hour, of: .mySQL, version: "5.6", seed: 1)
        ),
        RDSInstance(
            id: "a48e43ff268f4c0e879652d65e63d0fbin03",
            name: "postgresql-billing",
            backups: rdsBackups(34, every: day, of: .postgreSQL, version: "9.6", seed: 3)
        ),
        RDSInstance(
            id: "a48e43ff268f4c0e879652d65e63d0fbin04",
            name: "sqlserver-reports",
            backups: rdsBackups(22, every: day, of: .sqlServer, version: "2014_WEB", seed: 4)
        ),
        RDSInstance(id: "d8e6ca5a624745bcb546a227aa3ae1cfin01", name: "mysql-staging"),
    ]

    private static func rdsBackups(
        _ count: Int,
        every interval: Double,
        of engine: RDSBackup.Engine,
        version: String,
        seed: UInt64
    ) -> [RDSBackup] {
        var numbers = DemoNumbers(seed: seed)
        return (0..<count).map { index in
            let kind = rdsKind(engine, index: index)
            let status: RDSBackup.Status =
                switch index {
                case 0: .building
                case 7, 18: .failed
                case count - 1: .deleting
                default: .completed
                }
            let begun = now - 14 - Double(numbers.below(600)) - Double(index) * interval
            let name = CivilTime(millisecondsSinceEpoch: begun.millisecondsSinceEpoch).compactText
            let duration = Double(60 + numbers.below(1200))
            return RDSBackup(
                id: numbers.hex32() + "br" + rdsSuffix(of: engine),
                name: kind == .manual ? "before-release-\(index)" : "\(engine.rawValue)-instance-\(name)",
                kind: kind,
                size: status == .building || status == .failed ? 0 : Int64(2803 + numbers.below(9_000_000)),
                status: status,
                beginTime: begun,
                endTime: status == .building ? nil : begun + duration,
                engine: engine,
                engineVersion: version,
                databases: engine == .sqlServer && kind == .manual ? ["user01", "user02"] : []
            )
        }
    }

    // The document knows incremental backups for MySQL only, and differential ones fit SQL Server.
    private static func rdsKind(_ engine: RDSBackup.Engine, index: Int) -> RDSBackup.Kind {
        if index % 9 == 5 { return .manual }
        switch engine {
        case .mySQL: return index % 4 == 0 ? .auto : .incremental
        case .postgreSQL: return .auto
        case .sqlServer: return index % 3 == 1 ? .fragment : .auto
        }
    }

    private static func rdsSuffix(of engine: RDSBackup.Engine) -> String {
        switch engine {
        case .mySQL: "01"
        case .postgreSQL: "03"
        case .sqlServer: "04"
        }
    }
}
