// Who asks: which source of credentials comes first, what is said where something is missing, and that no secret is seen.
import Foundation
import HuaweiCloud
import HuaweiCloudCore
import LocalCloud
import Testing

@testable import BackupListing

@Suite struct CredentialsTests {
    private static let user = CloudAccounts.demo.users.first
    private static let key = CloudAccounts.demo.accessKeys.first

    /// Lists one instance of a cloud that checks credentials.
    private func list(
        _ cloud: LocalCloud,
        _ environment: [String: String],
        on recording: RecordingConsole,
        _ change: (inout CloudAddress) -> Void = { _ in }
    ) async -> ListingOutcome {
        var address = CloudAddress(endpoint: cloud.rdsURL, identityEndpoint: cloud.iamURL)
        change(&address)
        let arguments = ListingArguments(
            instances: [InstanceReference(service: .rds, id: Samples.rdsInstanceID)],
            format: .csv,
            place: .cloud(address),
            calls: CallSettings(retries: 0)
        )
        // No file of the person who runs the tests is read.
        let environment = environment.merging(["HOME": "/nowhere"]) { given, _ in given }
        return await ListingRun(arguments: arguments, environment: environment, console: recording.console).run()
    }

    private static let contents = Samples.contents(rds: [Samples.rdsBackup(0)])

    @Test(
        "a token loses blanks around it, and is refused where a header could not carry it",
        arguments: [
            ("abc", "abc"), (" abc\r\n", "abc"), ("", nil), (" \n", nil), ("a b", nil), ("a\nb", nil), ("a\u{0}b", nil),
            ("schlüssel", nil),
        ] as [(String, String?)]
    )
    func tokens(_ text: String, _ secret: String?) {
        #expect(Secret(token: text)?.exposed == secret)
    }

    @Test("nothing that describes an address shows its token")
    func hidden() {
        let address = CloudAddress(token: "s3cr3t")
        var dumped = ""
        dump(address, to: &dumped)
        for text in ["\(address)", String(reflecting: address), dumped] {
            #expect(!text.contains("s3cr3t"))
            #expect(!text.isEmpty)
        }
    }

    @Test("keys sign, with and without a project, and a password gets a token; a cloud that checks lets all of them in")
    func admitted() async throws {
        let user = try #require(Self.user)
        let keys = [
            "HUAWEICLOUD_SDK_AK": try #require(Self.key).id, "HUAWEICLOUD_SDK_SK": try #require(Self.key).secret,
        ]
        let login = [
            "HUAWEICLOUD_SDK_USER": user.name, "HUAWEICLOUD_SDK_PASSWORD": user.password,
            "HUAWEICLOUD_SDK_DOMAIN": user.domain,
        ]
        let project = ["HUAWEICLOUD_SDK_PROJECT_ID": Samples.projectID]
        try await withLocalCloud(contents: Self.contents, access: .accountsOnly) { cloud in
            for environment in [keys, keys.merging(project) { $1 }, login, login.merging(project) { $1 }] {
                let recording = RecordingConsole()
                let outcome = await list(cloud, environment, on: recording)
                #expect(outcome == .success, "\(recording.messages.text)")
                #expect(recording.output.text.split(separator: "\r\n").count == 2)
            }
        }
    }

    @Test("the keys of a profile are used whatever the environment has, and a token on the command line before all")
    func precedence() async throws {
        let key = try #require(Self.key)
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try Data("[basic]\nak = x\nsk = y\n[other]\nak = \(key.id)\nsk = \(key.secret)\n".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let environment = ["HUAWEICLOUD_SDK_TOKEN": "wrong", "HUAWEICLOUD_SDK_CREDENTIALS_FILE": file.path]
        try await withLocalCloud(contents: Self.contents, access: .accountsOnly) { cloud in
            let other = RecordingConsole()
            let signed = await list(cloud, environment, on: other) { $0.profile = "other" }
            #expect(signed == .success)
            let line = RecordingConsole()
            let outcome = await list(cloud, environment, on: line) { address in
                address.token = "s3cr3t"
                address.projectID = Samples.projectID
            }
            #expect(outcome == .serverError)
            #expect(cloud.requests.last?.header("X-Auth-Token") == "s3cr3t")
            let missing = RecordingConsole()
            #expect(await list(cloud, environment, on: missing) { $0.profile = "nobody" } == .refusedArgument)
            #expect(missing.messages.text.contains("no section [nobody]"))
        }
    }

    @Test(
        "what is missing is said, and nothing is asked",
        arguments: [
            ([:], "There are no credentials. Set HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK"),
            (["HUAWEICLOUD_SDK_TOKEN": ""], "There are no credentials."),
            (["HUAWEICLOUD_SDK_AK": "ak"], "HUAWEICLOUD_SDK_SK"),
            (["HUAWEICLOUD_SDK_TOKEN": "s3c r3t"], "HUAWEICLOUD_SDK_TOKEN"),
            (
                ["HUAWEICLOUD_SDK_USER": "u", "HUAWEICLOUD_SDK_PASSWORD": "s3c r3t"],
                "set HUAWEICLOUD_SDK_DOMAIN as well"
            ),
        ] as [([String: String], String)]
    )
    func missing(_ environment: [String: String], _ text: String) async throws {
        try await withLocalCloud(contents: Self.contents) { cloud in
            let recording = RecordingConsole()
            #expect(await list(cloud, environment, on: recording) == .refusedArgument)
            #expect(recording.messages.text.contains(text), "\(recording.messages.text)")
            #expect(!recording.messages.text.contains("s3c r3t"))
            #expect(cloud.requests.isEmpty)
        }
    }

    @Test("a password that is refused is told once, with what to check")
    func wrongPassword() async throws {
        let user = try #require(Self.user)
        let environment = [
            "HUAWEICLOUD_SDK_USER": user.name, "HUAWEICLOUD_SDK_PASSWORD": "s3cr3t",
            "HUAWEICLOUD_SDK_DOMAIN": user.domain,
        ]
        try await withLocalCloud(contents: Self.contents) { cloud in
            let recording = RecordingConsole()
            #expect(await list(cloud, environment, on: recording) == .serverError)
            #expect(recording.messages.text.contains("IAM was asked for"))
            #expect(!recording.messages.text.contains("s3cr3t"))
            #expect(cloud.requests.count == 1)
        }
    }

    @Test("a region without a project is told, with the option that does without the look-up")
    func noProject() async throws {
        let key = try #require(Self.key)
        let environment = ["HUAWEICLOUD_SDK_AK": key.id, "HUAWEICLOUD_SDK_SK": key.secret]
        try await withLocalCloud(contents: Self.contents, access: .accountsOnly) { cloud in
            let recording = RecordingConsole()
            #expect(await list(cloud, environment, on: recording) { $0.region = "eu-west-101" } == .refusedArgument)
            #expect(recording.messages.text.contains("No project is named like the region 'eu-west-101'"))
            #expect(recording.messages.text.contains("--project-id"))
        }
    }

    @Test("credentials that are refused are not tried for every instance, since that locks a key")
    func refused() async throws {
        let key = try #require(Self.key)
        let environment = [
            "HUAWEICLOUD_SDK_AK": key.id, "HUAWEICLOUD_SDK_SK": "s3cr3t",
            "HUAWEICLOUD_SDK_PROJECT_ID": Samples.projectID,
            "HOME": "/nowhere",
        ]
        try await withLocalCloud(contents: Self.contents, access: .accountsOnly) { cloud in
            let recording = RecordingConsole()
            let arguments = ListingArguments(
                instances: (0..<50).map { InstanceReference(service: .rds, id: "instance\($0)") },
                concurrency: 1,
                place: .cloud(CloudAddress(endpoint: cloud.rdsURL))
            )
            let run = ListingRun(arguments: arguments, environment: environment, console: recording.console)
            #expect(await run.run() == .serverError)
            #expect(cloud.requests.count <= 2)
            #expect(recording.messages.text.contains("49 other instances were not listed"))
            #expect(!recording.messages.text.contains("s3cr3t"))
        }
    }

    @Test(
        "an endpoint or region that makes no URL is refused with the option's name",
        arguments: [
            ("localhost", nil, "--endpoint must be"), ("ftp://host", nil, "--endpoint must be"),
            (nil, "a/b", "--region must be"), (nil, "", "--region must be"),
        ] as [(String?, String?, String)]
    )
    func addresses(_ endpoint: String?, _ region: String?, _ text: String) async throws {
        try await withLocalCloud(contents: Self.contents) { cloud in
            let recording = RecordingConsole()
            let outcome = await list(cloud, ["HUAWEICLOUD_SDK_TOKEN": "t"], on: recording) {
                if let endpoint { $0.endpoint = endpoint }
                $0.region = region
            }
            #expect(outcome == .refusedArgument)
            #expect(recording.messages.text.contains(text), "\(recording.messages.text)")
        }
    }
}
