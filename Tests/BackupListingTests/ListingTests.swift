// Whole listings through the library, against local services: what is asked for, and what is written when.
import DriftlessRuntime
import HTTPTypes
import HuaweiCloud
import HuaweiCloudCore
import HuaweiCloudDCS
import HuaweiCloudRDS
import LocalCloud
import Testing

@testable import BackupListing

@Suite struct ListingTests {
    /// Lists from a local cloud as from the real one.
    private func list(
        _ cloud: LocalCloud,
        _ service: LocalService,
        on recording: RecordingConsole,
        _ change: (inout ListingArguments) -> Void = { _ in }
    ) async -> ListingOutcome {
        let address = CloudAddress(
            endpoint: cloud.url(of: service),
            projectID: Samples.projectID,
            token: "s3cr3t"
        )
        var arguments = ListingArguments(
            services: service == .dcs ? .dcs : .rds,
            instances: [InstanceReference(id: service == .dcs ? Samples.instanceID : Samples.rdsInstanceID)],
            format: .csv,
            place: .cloud(address)
        )
        change(&arguments)
        return await ListingRun(arguments: arguments, environment: [:], console: recording.console).run()
    }

    @Test(
        "--newest shows the newest of each instance, and says how many there are",
        arguments: [ListingFormat.csv, .table]
    )
    func newest(format: ListingFormat) async throws {
        let contents = Samples.contents(rds: (0..<25).map { Samples.rdsBackup($0) })
        try await withLocalCloud(contents: contents) { cloud in
            let recording = RecordingConsole()
            let status = await list(cloud, .rds, on: recording) {
                $0.pageSize = 2
                $0.newest = 3
                $0.format = format
            }
            #expect(status == .success)
            let text = recording.output.text
            #expect((0..<25).filter { text.contains("backup \($0) ") || text.contains("backup \($0),") } == [0, 1, 2])
            #expect(recording.messages.text.contains("3 of 25 backups are shown, the newest 3 of each instance"))
        }
    }

    @Test("--max-items ends the listing of an instance, and says so")
    func limits() async throws {
        let contents = Samples.contents(rds: (0..<25).map { Samples.rdsBackup($0) })
        try await withLocalCloud(contents: contents) { cloud in
            let recording = RecordingConsole()
            let status = await list(cloud, .rds, on: recording) {
                $0.pageSize = 2
                $0.limits = ListingLimits(backupsPerInstance: 3)
            }
            #expect(status == .success)
            #expect(recording.output.text.split(separator: "\r\n").count == 4)
            #expect(recording.messages.text.contains("more than the 3 backups of --max-items"))
            #expect(cloud.requests.count <= 3)
        }
    }

    @Test("--time-limit leaves the list open and says what is missing")
    func timeLimit() async throws {
        let contents = Samples.contents(rds: (0..<25).map { Samples.rdsBackup($0) })
        try await withLocalCloud(contents: contents) { cloud in
            let recording = RecordingConsole()
            let status = await list(cloud, .rds, on: recording) {
                $0.pageSize = 2
                $0.format = .json
                $0.limits = ListingLimits(time: .zero)
            }
            #expect(status == .noResponse)
            #expect(!recording.output.text.contains("]"))
            #expect(recording.messages.text.contains("--time-limit"))
        }
    }

    @Test("all pages are fetched, each with the token, and written in order")
    func pages() async throws {
        let contents = Samples.contents(rds: (0..<25).map { Samples.rdsBackup($0) })
        try await withLocalCloud(contents: contents) { cloud in
            let recording = RecordingConsole()
            let status = await list(cloud, .rds, on: recording) { $0.pageSize = 10 }
            #expect(status == .success)
            let lines = recording.output.text.split(separator: "\r\n")
            #expect(lines.dropFirst().map { $0.split(separator: ",")[3] } == (0..<25).map { "backup \($0)" })
            #expect(cloud.requests.count == 3)
            #expect(cloud.requests.allSatisfy { $0.header("X-Auth-Token") == "s3cr3t" })
            #expect(recording.messages.text == "")
        }
    }

    @Test("JSON and CSV are written as pages arrive, a table at its end")
    func streaming() async throws {
        let contents = Samples.contents(rds: (0..<30).map { Samples.rdsBackup($0) })
        try await withLocalCloud(contents: contents) { cloud in
            for (format, writes) in [(ListingFormat.csv, 4), (.json, 5), (.table, 1), (.wide, 1)] {
                let recording = RecordingConsole()
                let status = await list(cloud, .rds, on: recording) {
                    $0.pageSize = 10
                    $0.format = format
                }
                #expect(status == .success)
                #expect(recording.output.writeCount == writes, "\(format)")
            }
        }
    }

    @Test("of DCS, backups of another type are left out here, and RDS is asked for the type")
    func types() async throws {
        let contents = Samples.contents(
            rds: [Samples.rdsBackup(0)],
            dcs: (0..<25).map { Samples.dcsBackup($0, kind: $0 % 10 == 0 ? .manual : .auto) }
        )
        try await withLocalCloud(contents: contents) { cloud in
            let dcs = RecordingConsole()
            #expect(await list(cloud, .dcs, on: dcs) { $0.kind = .manual } == .success)
            let names = dcs.output.text.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",")[3] }
            #expect(names == ["backup 0", "backup 10", "backup 20"])
            #expect(cloud.requests.count == 3)
            cloud.clearRequests()

            let rds = RecordingConsole()
            #expect(await list(cloud, .rds, on: rds) { $0.kind = .manual } == .success)
            #expect(cloud.requests.map(\.target).allSatisfy { $0.contains("backup_type=manual") })
            #expect(rds.messages.text == "No backups.\n")
        }
    }

    @Test("RDS is sent both ends of a period of which one is given, DCS the one that is given")
    func periods() async throws {
        try await withLocalCloud(contents: Samples.contents()) { cloud in
            let since = TimeArgument("2018-08-06T12:41:14+08:00", at: .since)
            for service in [LocalService.dcs, .rds] {
                let status = await list(cloud, service, on: RecordingConsole()) { $0.period.since = since }
                #expect(status == .success)
            }
            let targets = cloud.requests.map(\.target)
            #expect(targets.first?.contains("/backups?beginTime=20180806044114&start=1") == true)
            #expect(targets.last?.contains("begin_time=2018-08-06T12%3A41%3A14%2B0800&end_time=20") == true)
        }
    }

    @Test("nothing is sent for the first instance where the arguments do not fit the second one's service")
    func checksFirst() async throws {
        let counted = MemoryTransport { _ in
            Issue.record("a request was sent")
            return TransportResponse(status: .ok)
        }
        let server = try ServerURL("http://localhost")
        let task = ListingTask(
            instances: [.dcs("a"), .rds("b")],
            arguments: ListingArguments(pageSize: 500, place: .demo),
            inventory: BackupInventory(
                dcs: DCSClient(server: server, projectID: "p", credentials: .external, transport: counted),
                rds: RDSClient(server: server, projectID: "p", credentials: .external, transport: counted)
            ),
            now: try #require(Timestamp("2018-08-16T02:41:14Z"))
        )
        var listing = Listing(task, console: RecordingConsole().console)
        let failure = try await #require(throws: ListingFailure.self) { try await listing.run() }
        #expect(failure.status == .refusedArgument)
        #expect(
            failure.message == "RDS does not take this: --limit must be at most 100, but is '500'. Nothing was sent."
        )
    }

    @Test("a demonstration lists every instance of the services chosen, without credentials")
    func demonstration() async {
        for (services, count) in [(ServiceSelection.dcs, 40), (.rds, 176), (.both, 216)] {
            let recording = RecordingConsole()
            let arguments = ListingArguments(services: services, format: .csv, place: .demo)
            let status = await ListingRun(arguments: arguments, environment: [:], console: recording.console).run()
            #expect(status == .success)
            #expect(recording.output.text.split(separator: "\r\n").count == count + 1)
        }
    }

    @Test("what newer servers send is listed: unknown words, unknown fields, nulls")
    func drift() async throws {
        let contents = Samples.contents(rds: [Samples.rdsBackup(0)], dcs: [Samples.dcsBackup(0, kind: .auto)])
        try await withLocalCloud(contents: contents) { cloud in
            for fault in [Fault.unknownEnumValues, .unknownFields, .nullsInOptionalFields] {
                for service in [LocalService.dcs, .rds] {
                    let recording = RecordingConsole()
                    cloud.inject(fault, into: service)
                    #expect(await list(cloud, service, on: recording) == .success, "\(recording.messages.text)")
                    #expect(recording.output.text.split(separator: "\r\n").count == 2)
                    #expect(recording.output.text.contains("snapshot,ARCHIVING") == (fault == .unknownEnumValues))
                }
            }
        }
    }

    @Test("a terminal is shown signs where JSON and CSV have control characters")
    func terminal() async throws {
        let contents = Samples.contents(rds: [Samples.rdsBackup(0, name: Samples.hostileName)])
        try await withLocalCloud(contents: contents) { cloud in
            for format in ListingFormat.allCases {
                let recording = RecordingConsole(
                    output: RecordingOutput(columns: 100),
                    messages: RecordingOutput(columns: 100)
                )
                #expect(await list(cloud, .rds, on: recording) { $0.format = format } == .success)
                let controls = recording.output.text.unicodeScalars.filter { $0.properties.generalCategory == .control }
                let allowed: Set<Unicode.Scalar> = format == .csv ? ["\r", "\n"] : ["\n"]
                #expect(Set(controls) == allowed, "\(format)")
                #expect(recording.messages.text.hasSuffix("1 backup of 1 instance.\n"))
            }
        }
    }
}
