// What --failed, --stale-after and --summary find: rows, last words and outcomes, over both services.
import DriftlessAsyncHTTPClient
import DriftlessFoundation
import DriftlessRuntime
import Foundation
import HuaweiCloud
import LocalCloud
import Testing

@testable import BackupListing

struct CheckCase: Sendable, CustomTestStringConvertible {
    var name: String
    var rds: [RDSBackup] = [Samples.rdsBackup(60)]
    var dcs: [DCSBackup] = [Samples.dcsBackup(60, kind: .auto)]
    var failures = FailureCheck.off
    var staleAfter: String?
    /// Instances that nobody has, beside the two.
    var others: [InstanceReference] = []
    var outcome: ListingOutcome
    /// The service and the findings of each row, for lists of instances.
    var rows: [String] = []
    var lastWords: String?

    var testDescription: String { name }
}

@Suite struct CheckTests {
    /// 2018-08-06T04:41:14Z, an hour after the usual backups of the cases.
    private struct Noon: TimeSource {
        let now = Timestamp(Samples.noon)
        func sleep(for duration: Duration) async throws {}
    }

    private static let unknown = InstanceReference(service: .rds, id: "nobody")

    static let cases: [CheckCase] = [
        CheckCase(name: "all is well", failures: .on, staleAfter: "24h", outcome: .success),
        CheckCase(
            name: "a failed backup",
            rds: [Samples.rdsBackup(30, status: .failed), Samples.rdsBackup(60)],
            failures: .on,
            staleAfter: "24h",
            outcome: .needsAttention,
            rows: ["rds failed"],
            lastWords: "1 of 2 instances needs attention: 1 failed backup of 1 instance."
        ),
        CheckCase(
            name: "a failed backup that nobody asks about",
            rds: [Samples.rdsBackup(30, status: .failed), Samples.rdsBackup(60)],
            staleAfter: "24h",
            outcome: .success
        ),
        CheckCase(
            name: "an instance whose last completed backup is too old",
            dcs: [Samples.dcsBackup(1, kind: .auto, status: .failed), Samples.dcsBackup(31, kind: .auto)],
            staleAfter: "30m",
            outcome: .needsAttention,
            rows: ["dcs stale", "rds stale"],
            lastWords: "2 of 2 instances need attention: 2 without a completed backup in the last 30 min."
        ),
        CheckCase(
            name: "an instance without backups, and one that failed",
            rds: [Samples.rdsBackup(5, status: .failed)],
            dcs: [],
            failures: .on,
            staleAfter: "7d",
            outcome: .needsAttention,
            rows: ["dcs stale", "rds failed, stale"],
            lastWords: "1 failed backup of 1 instance, 2 without a completed backup in the last 7 d."
        ),
        CheckCase(
            name: "an instance that cannot be listed has its own outcome",
            staleAfter: "24h",
            others: [unknown],
            outcome: .serverError,
            rows: ["rds not listed"],
            lastWords: "Check the instance ID"
        ),
        CheckCase(
            name: "an alert outranks an instance that cannot be listed",
            dcs: [],
            staleAfter: "24h",
            others: [unknown],
            outcome: .needsAttention,
            rows: ["dcs stale", "rds not listed"],
            lastWords:
                "1 of 3 instances needs attention: 1 without a completed backup in the last 24 h. 1 could not be listed."
        ),
    ]

    private func run(
        _ cloud: LocalCloud,
        on recording: RecordingConsole,
        _ change: (inout ListingArguments) -> Void
    ) async throws -> ListingOutcome {
        // One endpoint stands for both services in the program; here each has its own.
        var arguments = ListingArguments(
            instances: [
                InstanceReference(service: .dcs, id: Samples.instanceID),
                InstanceReference(service: .rds, id: Samples.rdsInstanceID),
            ],
            place: .demo
        )
        change(&arguments)
        let task = ListingTask(
            instances: try BackupInstance.instances(of: arguments.instances, in: .both, fallback: []),
            arguments: arguments,
            inventory: try await CloudSession(
                demo: cloud,
                ClientSettings(retries: .never),
                transport: AsyncHTTPClientTransport.shared
            ).inventory,
            now: Noon().now
        )
        var listing = Listing(task, console: recording.console)
        return try await listing.run()
    }

    @Test("what is looked for is found, told and listed, and nothing else", arguments: cases)
    func checks(_ test: CheckCase) async throws {
        try await withLocalCloud(contents: Samples.contents(rds: test.rds, dcs: test.dcs)) { cloud in
            let recording = RecordingConsole()
            let outcome = try await run(cloud, on: recording) {
                $0.instances += test.others
                $0.checks.failures = test.failures
                $0.checks.staleAfter = test.staleAfter.flatMap { DurationArgument($0) }
            }
            #expect(outcome == test.outcome)
            let table = recording.output.text.components(separatedBy: "\n\n").first ?? ""
            let rows = table.split(separator: "\n").dropFirst().map { row in
                let cells = row.components(separatedBy: "  ").filter { !$0.isEmpty }
                return "\(cells.first ?? "") \(cells.last?.trimmingCharacters(in: .whitespaces) ?? "")"
            }
            #expect(rows == test.rows)
            if let lastWords = test.lastWords {
                #expect(recording.messages.text.contains(lastWords), "\(recording.messages.text)")
            } else {
                #expect(recording.messages.text == "", "somebody would get mail about nothing")
                #expect(recording.output.text == "")
            }
        }
    }

    @Test("--failed lists failed backups only, in each format")
    func failedOnly() async throws {
        let contents = Samples.contents(
            rds: [Samples.rdsBackup(0, status: .failed), Samples.rdsBackup(1)],
            dcs: [Samples.dcsBackup(2, kind: .auto), Samples.dcsBackup(3, kind: .auto, status: .failed)]
        )
        try await withLocalCloud(contents: contents) { cloud in
            for format in ListingFormat.allCases {
                let recording = RecordingConsole()
                let outcome = try await run(cloud, on: recording) {
                    $0.checks.failures = .on
                    $0.format = format
                }
                #expect(outcome == .needsAttention)
                let text = recording.output.text
                let first = try #require(text.range(of: "backup 3"))
                let second = try #require(text.range(of: "backup 0"))
                #expect(first.lowerBound < second.lowerBound, "in the order given")
                #expect(!text.contains("backup 1") && !text.contains("backup 2"))
                #expect(recording.messages.text.contains("2 of 2 instances need attention"))
            }
        }
    }

    @Test("a summary lists every instance, in JSON whole even where one could not be listed")
    func summary() async throws {
        let contents = Samples.contents(rds: [Samples.rdsBackup(0), Samples.rdsBackup(1, status: .failed)])
        try await withLocalCloud(contents: contents) { cloud in
            let recording = RecordingConsole()
            let outcome = try await run(cloud, on: recording) {
                $0.instances.append(Self.unknown)
                $0.detail = .instances
                $0.format = .json
            }
            #expect(outcome == .serverError)
            let data = Data(recording.output.text.utf8)
            let rows = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
            #expect(rows.map { $0["backup_count"] as? Int } == [0, 2, 0])
            #expect(rows.map { $0["failed_count"] as? Int } == [0, 1, 0])
            #expect(rows.map { $0["size_bytes"] as? Int } == [0, 5_606_000, 0])
            #expect(rows.map { ($0["failed_backup_ids"] as? [String])?.count } == [0, 1, 0])
            #expect(rows.map { $0["last_completed_id"] as? String } == [nil, "backup0br01", nil])
            #expect(rows.map { $0["findings"] as? [String] } == [[], [], ["not_listed"]])
            #expect((rows.last?["error"] as? String)?.contains("404 Not Found") == true)
        }
    }

    @Test("one instance that fails stops none of the others, and JSON is left open")
    func oneFails() async throws {
        let contents = Samples.contents(rds: [Samples.rdsBackup(0)], dcs: [Samples.dcsBackup(1, kind: .auto)])
        try await withLocalCloud(contents: contents) { cloud in
            for concurrency in [1, 8] {
                let recording = RecordingConsole()
                let outcome = try await run(cloud, on: recording) {
                    $0.instances.insert(Self.unknown, at: 0)
                    $0.instances.append(InstanceReference(service: .rds, id: "\u{1B}[2K"))
                    $0.concurrency = concurrency
                    $0.format = .json
                }
                #expect(outcome == .serverError)
                #expect(recording.output.text.contains("backup 0") && recording.output.text.contains("backup 1"))
                #expect(!recording.output.text.contains("]\n"))
                let lines = recording.messages.text.split(separator: "\n")
                #expect(lines.first?.hasPrefix("list-backups: RDS instance 'nobody': the server answered 404") == true)
                #expect(lines.last?.hasPrefix("list-backups: RDS instance '␛[2K': ") == true)
                #expect(lines.count == 2)
            }
        }
    }

    @Test("a reason that many instances share is told once")
    func sameReason() async throws {
        try await withLocalCloud(contents: Samples.contents()) { cloud in
            cloud.inject(.internalServerError, into: .rds, for: .all)
            let recording = RecordingConsole()
            let outcome = try await run(cloud, on: recording) {
                $0.instances = (1...3).map { InstanceReference(service: .rds, id: "i\($0)") }
                $0.concurrency = 1
                $0.format = .csv
            }
            #expect(outcome == .serverError)
            let lines = recording.messages.text.split(separator: "\n")
            #expect(lines.count == 3)
            #expect(lines.last?.contains("RDS instance 'i3': the same as with RDS instance 'i1'.") == true)
        }
    }

    @Test("an output that is full does not lose the alert that was found before")
    func fullOutput() async throws {
        let contents = Samples.contents(dcs: [Samples.dcsBackup(0, kind: .auto, status: .failed)])
        try await withLocalCloud(contents: contents) { cloud in
            let output = RecordingOutput(failure: .failed(reason: "No space left on device"), afterWrites: 1)
            let failure = await #expect(throws: ListingFailure.self) {
                try await run(cloud, on: RecordingConsole(output: output)) {
                    $0.checks.failures = .on
                    $0.format = .csv
                }
            }
            #expect(failure?.status == .needsAttention)
            #expect(failure?.message.contains("No space left on device") == true)
        }
    }
}
