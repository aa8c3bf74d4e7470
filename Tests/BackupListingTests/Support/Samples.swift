// Records and instances that several tests use.
import BackupListing
import DriftlessRuntime
import HuaweiCloud
import LocalCloud

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

enum Samples {
    static let rds = Backup(
        instance: .rds("c0c9f155c7b7423a9d30f0175998b63bin01"),
        id: "43e4feaab48f11e89039fa163ebaa7e4br01",
        name: "before release",
        kind: .manual,
        state: .completed,
        status: "COMPLETED",
        size: DataSize(2803, .kilobytes),
        began: Parsed("2018-08-06T12:41:14+0800"),
        ended: Parsed("2018-08-06T12:43:14+0800"),
        engine: "MySQL",
        engineVersion: "5.6"
    )

    static let dcs = Backup(
        instance: .dcs("68d5745e-6af2-40e4-945d-fe449be00148"),
        id: "49d10beb-96fd-4a64-9e9c-2c8a1bd5a8b1",
        name: "升级前备份",
        kind: .automatic,
        state: .inProgress,
        status: "waiting",
        began: Parsed("2018-04-15T22:00:00.780Z")
    )

    /// A name that would hide its row, move the cursor, break the line and turn the writing direction.
    static let hostileName = "a\u{1B}[2K\u{1B}[1A\r\n\tb\u{7F}\u{9B}31m\u{202E}c\u{2028}\"d\",e"

    static let instanceID = "68d5745e-6af2-40e4-945d-fe449be00148"
    static let rdsInstanceID = "c0c9f155c7b7423a9d30f0175998b63bin01"
    static let projectID = "97b026aa9cc4417888c14c84a1ad9860"

    /// 2018-08-06T04:41:14Z.
    static let noon = Date(timeIntervalSince1970: 1_533_530_474)

    static func rdsBackup(
        _ number: Int,
        name: String? = nil,
        status: RDSBackup.Status = .completed
    ) -> RDSBackup {
        RDSBackup(
            id: "backup\(number)br01",
            name: name ?? "backup \(number)",
            kind: .auto,
            size: 2803,
            status: status,
            beginTime: noon - Double(number * 60),
            endTime: noon - Double(number * 60) + 30,
            engine: .mySQL,
            engineVersion: "5.6"
        )
    }

    static func dcsBackup(
        _ number: Int,
        kind: DCSBackup.Kind,
        status: DCSBackup.Status = .succeed
    ) -> DCSBackup {
        DCSBackup(
            id: "backup\(number)",
            name: "backup \(number)",
            kind: kind,
            status: status,
            size: 1_000_000,
            createdAt: noon - Double(number * 60),
            updatedAt: noon - Double(number * 60) + 30
        )
    }

    static func contents(rds: [RDSBackup] = [], dcs: [DCSBackup] = []) -> CloudContents {
        CloudContents(
            projectID: projectID,
            dcsInstances: [DCSInstance(id: instanceID, name: "cache", backups: dcs)],
            rdsInstances: [RDSInstance(id: rdsInstanceID, name: "database", backups: rds)]
        )
    }
}
