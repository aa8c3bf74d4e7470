// The built program as scripts meet it: arguments, environment, outputs, exit codes, pipes.
import BackupListing
import LocalCloud
import Testing

@Suite(.enabled(if: BuiltProgram.isBuilt, "the program list-backups is not beside the tests"))
struct ProgramTests {
    @Test("the demonstration prints a table with full ids where no terminal is")
    func table() async throws {
        let run = try await BuiltProgram.run(["--demo", "-s", "rds", "--since", "2018-08-15"])
        #expect(run.status == 0)
        #expect(run.messages == "")
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 10)
        #expect(lines.first?.hasPrefix("SERVICE  INSTANCE    ") == true)
        #expect(lines.last?.contains("a48e43ff268f4c0e879652d65e63d0fbin04") == true)
    }

    @Test("JSON and CSV of the demonstration have the same backups")
    func formats() async throws {
        let json = try await BuiltProgram.run(["--demo", "--output", "json"])
        let csv = try await BuiltProgram.run(["--demo", "--output", "csv", "--limit", "7"])
        #expect(json.status == 0 && csv.status == 0)
        #expect(json.output.hasPrefix("[\n{\"service\":\"dcs\",") && json.output.hasSuffix("}\n]\n"))
        #expect(json.output.split(separator: "\n").count == 216 + 2)
        #expect(csv.output.split(separator: "\r\n").count == 216 + 1)
    }

    @Test("the help names the exit codes, the units and the way without credentials")
    func help() async throws {
        let run = try await BuiltProgram.run(["--help"])
        #expect(run.status == 0)
        let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for piece in [
            "list-backups --demo", "--stale-after 24h", "1 kB = 1000 B", "RFC 4180", "HUAWEICLOUD_SDK_TOKEN",
            "64 the command line",
        ] {
            #expect(text.contains(piece), "\(piece)")
        }
        for status in ListingOutcome.allCases where status != .closedOutput {
            #expect(text.contains("\(status.rawValue) "), "\(status)")
        }
    }

    @Test(
        "a command line that is wrong ends with 64, and says what to write",
        arguments: [
            ([], "--demo"), (["--instance", "x"], "dcs:x"), (["--service", "ecs"], "'dcs', 'rds' or 'both'"),
            (["--nonsense"], "--nonsense"), (["-i", "ecs:x"], "dcs:ID or rds:ID"),
            (["--demo", "--since", "x"], "2018-08-06"),
            (["--demo", "--token", "s3cr3t"], "--demo asks no cloud"), (["--demo", "--limit", "ten"], "--limit"),
            (["--demo", "--type", "full"], "incremental"), (["--demo", "-o", "xml"], "json"),
            (["--token", "s3c r3t", "-i", "rds:x"], "a header cannot carry"),
            (["--profile", "a", "--token", "t", "-i", "rds:x"], "give one of them"),
            (["--demo", "--stale-after", "1.5h"], "90m, 24h or 7d"),
            (["--demo", "--concurrency", "0"], "from 1 to 100"),
            (["--demo", "--retries", "11"], "from 0 to 10"), (["--demo", "--timeout", "0s"], "24h"),
            (["--demo", "--stale-after", "24h", "--since", "1h"], "hides backups of the last 24 h"),
            (["--demo", "--stale-after", "24h", "--until", "1h"], "leave --until out"),
        ] as [([String], String)]
    )
    func usage(_ arguments: [String], _ text: String) async throws {
        let run = try await BuiltProgram.run(arguments)
        #expect(run.status == 64)
        #expect(run.output == "")
        #expect(run.messages.contains(text), "\(run.messages)")
        #expect(!run.messages.contains("s3c"))
    }

    @Test(
        "an argument that a service refuses, and credentials that are missing, end with 2",
        arguments: [
            (["--demo", "--limit", "101"], "--limit must be at most 100"), (["--demo", "--limit", "0"], "at least 1"),
            (["--demo", "--type", "fragment"], "DCS has no backups"),
            (["--demo", "--since", "2018-08-02", "--until", "2018-08-01"], "lies before --since"),
            (["-i", "rds:x"], "HUAWEICLOUD_SDK_TOKEN"),
            (["-i", "dcs:..", "--token", "t", "--project-id", "p"], "--instance must be"),
        ]
    )
    func refused(_ arguments: [String], _ text: String) async throws {
        let run = try await BuiltProgram.run(arguments)
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.messages.contains(text), "\(run.messages)")
    }

    @Test("the token and the project come from the environment, and the token is nowhere in the output")
    func environment() async throws {
        try await withLocalCloud(contents: Samples.contents(rds: [Samples.rdsBackup(0)])) { cloud in
            let environment = ["HUAWEICLOUD_SDK_TOKEN": "s3cr3t", "HUAWEICLOUD_SDK_PROJECT_ID": Samples.projectID]
            let arguments = [
                "-i", "rds:\(Samples.rdsInstanceID)", "--endpoint", cloud.rdsURL, "-o", "csv", "--retries", "0",
            ]
            let good = try await BuiltProgram.run(arguments, environment: environment)
            #expect(good.status == 0)
            #expect(good.output.split(separator: "\r\n").count == 2)
            #expect(cloud.requests.map { $0.header("X-Auth-Token") } == ["s3cr3t"])

            cloud.inject(.internalServerError, into: .rds)
            let bad = try await BuiltProgram.run(arguments, environment: environment)
            #expect(bad.status == 7)
            cloud.inject(.closedBeforeHead, into: .rds, for: .all)
            let none = try await BuiltProgram.run(arguments, environment: environment)
            #expect(none.status == 4)
            cloud.inject(.malformedJSON, into: .rds, for: .all)
            let broken = try await BuiltProgram.run(arguments, environment: environment)
            #expect(broken.status == 5)
            for run in [good, bad, none, broken] {
                #expect(!(run.output + run.messages).contains("s3cr3t"))
            }
        }
    }

    @Test("a server that is not there ends with 4")
    func noServer() async throws {
        let arguments = [
            "-i", "dcs:x", "--endpoint", "http://127.0.0.1:1", "--token", "t", "--project-id", "p", "--retries", "0",
        ]
        let run = try await BuiltProgram.run(arguments)
        #expect(run.status == 4)
        #expect(run.messages.contains("The connection failed: 127.0.0.1:1"))
    }

    @Test("a reader that has had enough ends the program quietly, as the shell's own tools end")
    func head() async throws {
        // More than a pipe holds, so that the writer notices.
        let contents = Samples.contents(dcs: (0..<2000).map { Samples.dcsBackup($0, kind: .auto) })
        try await withLocalCloud(contents: contents) { cloud in
            let line = """
                { "$P" -i dcs:\(Samples.instanceID) --endpoint \(cloud.dcsURL) --token t --project-id \(Samples.projectID) \
                --limit 100 --output csv; echo "ended with $?" >&2; } | head -n 1
                """
            let run = try await BuiltProgram.shell(line)
            #expect(run.output.hasPrefix("service,instance_id"))
            #expect(run.messages == "ended with 141\n")
        }
    }

    @Test("the demonstration's checks find what they look for, by the demonstration's own time")
    func checks() async throws {
        let stale = try await BuiltProgram.run(["--demo", "--failed", "--stale-after", "24h"])
        #expect(stale.status == 3)
        #expect(stale.messages.hasPrefix("The demonstration takes place on 2018-08-16 02:41:14 UTC"))
        #expect(stale.messages.contains("7 of 8 instances need attention: 16 failed backups of 5 instances, 5 without"))
        let quiet = try await BuiltProgram.run(["--demo", "--failed", "-i", "dcs:0a1b7cf2-6c4f-4a8e-9d57-3f2f1f1b7a10"])
        #expect(quiet.status == 0 && quiet.output == "" && quiet.messages == "")
    }

    @Test("a full disk ends with 6", .enabled(if: FullDevice.isThere, "there is no /dev/full"))
    func full() async throws {
        let run = try await BuiltProgram.shell("\"$P\" --demo > /dev/full")
        #expect(run.status == 6)
        #expect(run.messages.hasPrefix("list-backups: The list could not be written: "))
    }
}
