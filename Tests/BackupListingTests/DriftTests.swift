// What --report-drift says of responses that their documents do not describe, and that they are listed all the same.
import HuaweiCloudCore
import LocalCloud
import Testing

@testable import BackupListing

@Suite struct DriftTests {
    static let cases: [(fault: Fault, isRDS: Bool, pieces: [String])] = [
        (.newerRDSMembers, true, ["associated_with_ddm", "min_data_volume_capacity_for_restore", "MariaDB"]),
        (.newerDCSMembers, false, ["execution_at", "backup_format"]),
        (.unknownEnumValues, true, ["ARCHIVING", "snapshot"]),
        (.wrongTypes, true, ["size"]),
    ]

    @Test("each kind of drift is one line, at the end is their count, and everything is listed", arguments: cases)
    func drift(_ fault: Fault, _ isRDS: Bool, _ pieces: [String]) async throws {
        let contents = Samples.contents(
            rds: (0..<3).map { Samples.rdsBackup($0) },
            dcs: (0..<3).map { Samples.dcsBackup($0, kind: .auto) }
        )
        try await withLocalCloud(contents: contents) { cloud in
            cloud.inject(fault, into: isRDS ? .rds : .dcs, for: .all)
            let recording = RecordingConsole()
            let address = CloudAddress(
                endpoint: isRDS ? cloud.rdsURL : cloud.dcsURL,
                projectID: Samples.projectID,
                token: "s3cr3t"
            )
            let arguments = ListingArguments(
                services: isRDS ? .rds : .dcs,
                instances: [InstanceReference(id: isRDS ? Samples.rdsInstanceID : Samples.instanceID)],
                format: .csv,
                place: .cloud(address),
                calls: CallSettings(reports: .drift)
            )
            let run = ListingRun(arguments: arguments, environment: [:], console: recording.console)
            #expect(await run.run() == .success)
            #expect(recording.output.text.split(separator: "\r\n").count == 4)
            let lines = recording.messages.text.split(separator: "\n")
            let kinds = lines.filter { $0.hasPrefix("list-backups: drift: ") }
            for piece in pieces {
                #expect(kinds.count { $0.contains(piece) } == 1, "\(recording.messages.text)")
            }
            let count = kinds.count == 1 ? "1 kind of drift" : "\(kinds.count) kinds of drift"
            #expect(lines.last == "list-backups: \(count).")
            #expect(lines.count == kinds.count + 1)
        }
    }
}
