// A cloud of many instances of both services, and an inventory of them over real HTTP.
import DriftlessAsyncHTTPClient
import DriftlessFoundation
import DriftlessRuntime
import Foundation
import HuaweiCloud
import HuaweiCloudDCS
import HuaweiCloudRDS
import LocalCloud

enum ManyInstances {
    /// The moment at which everything takes place: 2024-03-10T12:00:00Z.
    static let now = Date(timeIntervalSince1970: 1_710_072_000)

    static let instances: [BackupInstance] = (1...6).flatMap { number in
        [BackupInstance.rds("rds-\(number)"), .dcs("dcs-\(number)")]
    }

    /// Instance number n of either service has 5·n backups, one every six hours, the latest n hours old.
    static let contents = CloudContents(
        projectID: "97b026aa9cc4417888c14c84a1ad9860",
        dcsInstances: (1...6).map { number in
            DCSInstance(
                id: "dcs-\(number)",
                name: "",
                backups: (0..<5 * number).map { dcs("d\(number)-\($0)", hoursAgo: Double(number + 6 * $0)) }
            )
        },
        rdsInstances: (1...6).map { number in
            RDSInstance(
                id: "rds-\(number)",
                name: "",
                backups: (0..<5 * number).map { rds("r\(number)-\($0)", hoursAgo: Double(number + 6 * $0)) }
            )
        }
    )

    static func rds(_ id: String, hoursAgo: Double, status: RDSBackup.Status = .completed) -> RDSBackup {
        let began = now.addingTimeInterval(-hoursAgo * 3600 - 60)
        return RDSBackup(
            id: id,
            name: id,
            kind: .auto,
            size: 10,
            status: status,
            beginTime: began,
            endTime: status == .building ? nil : began.addingTimeInterval(60),
            engine: .mySQL,
            engineVersion: "8.0"
        )
    }

    static func dcs(_ id: String, hoursAgo: Double, status: DCSBackup.Status = .succeed) -> DCSBackup {
        let began = now.addingTimeInterval(-hoursAgo * 3600 - 60)
        return DCSBackup(
            id: id,
            name: id,
            kind: .auto,
            status: status,
            size: 1000,
            progressInHundredths: 10000,
            createdAt: began,
            updatedAt: began.addingTimeInterval(60)
        )
    }

    static let fixedTime = FixedTime(now: Timestamp(now))

    static func inventory(
        _ cloud: LocalCloud,
        concurrency: Int = 4,
        time: any TimeSource = fixedTime
    ) throws -> BackupInventory {
        let clients = try Clients(cloud)
        return BackupInventory(
            dcs: clients.dcs,
            rds: clients.rds,
            concurrency: concurrency,
            time: time
        )
    }
}

/// A clock that stands still.
struct FixedTime: TimeSource {
    let now: Timestamp

    func sleep(for duration: Duration) async throws {}
}
