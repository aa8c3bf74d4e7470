// Contents for load tests are a rule, not a list: a thousand instances need no more memory than one.

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Instances in both services that differ in nothing but ids: `count` cache instances and as many database instances.
///
/// The ids are the same in every run. The newest backup is of 2018-08-16, and each further one is an hour older.
public struct UniformInstances: Hashable, Sendable {
    /// How many instances each service has, from 0 to 1,000,000.
    public let count: Int
    /// How many backups each cache instance has, from 0 to 100,000.
    public let dcsBackupsEach: Int
    /// How many backups each database instance has, from 0 to 100,000.
    public let rdsBackupsEach: Int

    init(count: Int, dcsBackupsEach: Int, rdsBackupsEach: Int) {
        self.count = min(max(count, 0), 1_000_000)
        self.dcsBackupsEach = min(max(dcsBackupsEach, 0), 100_000)
        self.rdsBackupsEach = min(max(rdsBackupsEach, 0), 100_000)
    }

    /// The ids of the cache instances.
    public var dcsInstanceIDs: [String] { (0..<count).map(dcsInstanceID) }
    /// The ids of the database instances.
    public var rdsInstanceIDs: [String] { (0..<count).map(rdsInstanceID) }

    func dcsInstanceID(_ number: Int) -> String { "\(Self.digits(of: number))-6af2-40e4-945d-fe449be00148" }
    func rdsInstanceID(_ number: Int) -> String { "\(Self.digits(of: number))c7b7423a9d30f0175998b63bin01" }

    func number(ofDCSInstance id: String) -> Int? { number(of: id, spelled: dcsInstanceID) }
    func number(ofRDSInstance id: String) -> Int? { number(of: id, spelled: rdsInstanceID) }

    private func number(of id: String, spelled spelling: (Int) -> String) -> Int? {
        guard let number = Int(id.prefix(8), radix: 16), (0..<count).contains(number), spelling(number) == id else {
            return nil
        }
        return number
    }

    /// Eight lower-case hexadecimal digits.
    static func digits(of number: Int) -> String {
        let digits = String(UInt32(truncatingIfNeeded: number), radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }

    /// Newest first.
    @Sendable
    func dcsBackups(ofInstance number: Int) -> [DCSBackup] {
        (0..<dcsBackupsEach).map { age in
            let created = DemoData.now - Double(age) * DemoData.hour
            return DCSBackup(
                id: "\(Self.digits(of: number))-4d5e-4f60-8a7b-\(Self.twelve(age))",
                name: "backup_\(CivilTime(millisecondsSinceEpoch: created.millisecondsSinceEpoch).compactText)",
                kind: .auto,
                status: age % 50 == 7 ? .failed : .succeed,
                size: 126_000_000 + Int64(age) * 4096,
                createdAt: created,
                updatedAt: created + 70,
                period: "22:00-23:00",
                errorCode: age % 50 == 7 ? .timedOut : nil
            )
        }
    }

    /// Newest first.
    @Sendable
    func rdsBackups(ofInstance number: Int) -> [RDSBackup] {
        (0..<rdsBackupsEach).map { age in
            let begun = DemoData.now - Double(age) * DemoData.hour
            let isFailed = age % 50 == 7
            return RDSBackup(
                id: "\(Self.digits(of: number))b48f11e89039\(Self.twelve(age))br01",
                name: "mysql-\(CivilTime(millisecondsSinceEpoch: begun.millisecondsSinceEpoch).compactText)",
                kind: age % 24 == 0 ? .auto : .incremental,
                size: isFailed ? 0 : 2803 + Int64(age) * 16,
                status: isFailed ? .failed : .completed,
                beginTime: begun,
                endTime: begun + 120,
                engine: .mySQL,
                engineVersion: "8.0"
            )
        }
    }

    private static func twelve(_ number: Int) -> String { "0000" + digits(of: number) }
}

extension CloudContents {
    /// Contents for load: so many instances in each service, all alike but for their ids, of so many backups each. Their
    /// ids are in ``uniform``. A thousand instances of 2,000 backups each take about a megabyte.
    public static func uniform(instances: Int, dcsBackupsEach: Int = 200, rdsBackupsEach: Int = 2000) -> CloudContents {
        var contents = CloudContents(projectID: CloudContents.demo.projectID)
        contents.uniform = UniformInstances(
            count: instances,
            dcsBackupsEach: dcsBackupsEach,
            rdsBackupsEach: rdsBackupsEach
        )
        return contents
    }
}
