// A test with exchanges that were recorded once, and one that records.
import DriftlessAsyncHTTPClient
import DriftlessRuntime
import Foundation
import HuaweiCloud
import LocalCloud
import RecordedExchanges
import Testing

@testable import CommandLineApp

@Suite("recorded exchanges")
struct RecordedExchangeTests {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Recordings/recent-backups.json")

    @Test("the command-line app lists the backups that the service had when it was recorded")
    func recorded() async throws {
        // To record again: RECORD=1 TOKEN=… swift test --filter RecordedExchangeTests, with a project and an instance of your own.
        let token = ProcessInfo.processInfo.environment["TOKEN"] ?? "none"
        let exchanges = RecordedExchanges(file: Self.file)
        let lines = try await exchanges.run(live: AsyncHTTPClientTransport.shared) { transport in
            let rds = RDSClient(
                server: try RDSClient.server(region: "cn-north-4"),
                projectID: "97b026aa9cc4417888c14c84a1ad9860",
                credentials: .init(token: .key(token)),
                transport: transport
            )
            return try await RecentBackups.lines(of: rds, instance: "c0c9f155c7b7423a9d30f0175998b63bin01", most: 3)
        }
        #expect(lines.count == 3)
        #expect(lines.first == "2f4ddb93b9014b0893d81d2e472f30f1br01  2024-03-04T02:01:30Z  2801000 bytes")
    }

    @Test("what is recorded now is replayed now, and no secret is in the file")
    func again() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "recording-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try await withLocalCloud { cloud in
            let instance = try #require(cloud.contents.rdsInstances.first).id
            func lines(_ transport: any Transport) async throws -> [String] {
                let rds = RDSClient(
                    server: try ServerURL(cloud.rdsURL),
                    projectID: cloud.contents.projectID,
                    credentials: .init(token: .key("demonstration")),
                    transport: transport
                )
                return try await RecentBackups.lines(of: rds, instance: instance, most: 3)
            }
            let live = AsyncHTTPClientTransport.shared
            let recorded = try await RecordedExchanges(file: file, from: .service).run(live: live, lines)
            #expect(recorded.count == 3)
            #expect(try await RecordedExchanges(file: file, from: .file).run(live: live, lines) == recorded)
        }
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains("/backups") && !text.contains("demonstration"))
    }
}
