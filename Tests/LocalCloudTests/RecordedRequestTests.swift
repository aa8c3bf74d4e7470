// The official SDK's own requests, byte for byte where a recording is at hand, must be understood like any client's.

import Foundation
import LocalCloud
import Testing

@Suite("Recorded requests of the official SDK")
struct RecordedRequestTests {
    /// Empty where the recordings do not lie beside the package.
    static let recordings: [URL] = {
        let package = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = package.appending(path: "../shared/vectors/requests").standardizedFileURL
        let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (files ?? []).filter { $0.pathExtension == "http" }
    }()

    @Test(
        "are answered, and logged as they were sent",
        .enabled(if: !recordings.isEmpty, "no recordings beside the package"),
        arguments: recordings
    )
    func replay(recording: URL) async throws {
        let text = try String(contentsOf: recording, encoding: .utf8)
        let request = text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
        let requestLine = try #require(request.split(separator: "\r\n").first?.split(separator: " "))
        let service: CloudService = requestLine[1].hasPrefix("/v3/") ? .rds : .dcs
        try await withLocalCloud { cloud in
            let response = try await WireConnection.open(port: cloud.port(of: service)) { connection in
                try await connection.send(request.hasSuffix("\r\n\r\n") ? request : request + "\r\n\r\n")
                return try await connection.response()
            }
            #expect(response.status == 200)
            let received = try #require(cloud.requests.first)
            #expect(received.target == requestLine[1])
            #expect(received.header("Authorization")?.hasPrefix("SDK-HMAC-SHA256 Access=") == true)
        }
    }
}
