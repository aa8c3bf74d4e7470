// A test with exchanges that were recorded once: `RECORD=1 swift test --filter RecordedExchangeTests` records them again.
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
        let lines = try await lines(RecordedExchanges(file: Self.file))
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.contains("bytes") })
    }

    @Test("what is recorded now is replayed now, and no secret is in the file")
    func again() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "recording-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        let live = try await lines(RecordedExchanges(file: file, from: .service))
        #expect(try await lines(RecordedExchanges(file: file, from: .file)) == live)
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains("/backups") && !text.contains("demonstration"))
    }

    /// Where exchanges are recorded, from the service on loopback; that could be the real one.
    private func lines(_ exchanges: RecordedExchanges) async throws -> [String] {
        try await withLocalCloud { cloud in
            let instance = try #require(cloud.contents.rdsInstances.first).id
            return try await exchanges.run(live: AsyncHTTPClientTransport.shared) { transport in
                let rds = RDSClient(
                    server: try ServerURL(cloud.rdsURL),
                    projectID: cloud.contents.projectID,
                    credentials: .init(token: .key("demonstration")),
                    transport: transport
                )
                return try await RecentBackups.lines(of: rds, instance: instance, most: 3)
            }
        }
    }
}
