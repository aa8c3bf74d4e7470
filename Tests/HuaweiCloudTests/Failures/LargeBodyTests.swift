// Responses of 100 MB: a clear error at the limit, whatever they announce, and no more memory than the limit.
import Foundation
import HuaweiCloud
import LocalCloud
import Testing

@Suite("A response of 100 MB", .timeLimit(.minutes(10)))
struct LargeBodyTests {
    static let size = 100 << 20

    /// Announced, in chunks that announce nothing, and small on the wire.
    static let deliveries: [Fault] = [
        .oversized(bytes: size),
        Fault(content: .oversized(bytes: size, .blanks), delivery: .chunked(chunkBytes: 65_536)),
        Fault(content: .oversized(bytes: size, .letters), delivery: .chunked(chunkBytes: 65_536)),
        // The server makes all of it before the first byte goes out, and a sixth proves the same.
        .gzipBomb(bytes: 16 << 20),
    ]

    @Test("is an error that names the limit, and is not asked for again", arguments: deliveries)
    func limit(_ fault: Fault) async throws {
        let settings = ClientSettings(limits: TransportLimits(maximumBodySize: 1 << 20), time: PromptTime())
        try await withCloudAndClient(settings: settings) { cloud, client in
            cloud.inject(fault, into: .rds)
            let rds = try await client.rds()
            let instance = try cloud.largestRDSInstance.id
            let error = try await failure { try await rds.listBackups(instanceID: instance) }
            #expect(error.transportError?.kind == .bodyTooLarge, "\(error)")
            #expect(error.description.contains("\(1 << 20)"), "\(error)")
            #expect(cloud.requests.count == 1)
            let page = try await rds.listBackups(instanceID: instance)
            #expect(!page.backups.isEmpty, "the next call works")
        }
    }

    @Test("is more than the default limit allows")
    func defaultLimit() async throws {
        try await withCloudAndClient { cloud, client in
            cloud.inject(.oversized(bytes: Self.size), into: .rds)
            let error = try await failure {
                try await client.rds().listBackups(instanceID: cloud.largestRDSInstance.id)
            }
            #expect(error.transportError?.kind == .bodyTooLarge, "\(error)")
        }
    }

    #if os(Linux)
        @Test("sixteen times at a time, needs far less memory than they have bytes")
        func memory() async throws {
            let settings = ClientSettings(limits: TransportLimits(maximumBodySize: 1 << 20), time: PromptTime())
            try await withCloudAndClient(settings: settings) { cloud, client in
                cloud.inject(Self.deliveries[1], into: .rds, for: .all)
                let rds = try await client.rds()
                let instance = try cloud.largestRDSInstance.id
                let before = try Self.residentPeak()
                try await withThrowingTaskGroup { group in
                    for _ in 0..<16 {
                        group.addTask { try await failure { try await rds.listBackups(instanceID: instance) } }
                    }
                    for try await error in group {
                        #expect(error.transportError?.kind == .bodyTooLarge, "\(error)")
                    }
                }
                // 1.6 GB come; what other tests need meanwhile is far from a quarter of that.
                let growth = try Self.residentPeak() - before
                #expect(growth < 400 << 20, "\(growth >> 20) MiB")
            }
        }

        /// The most memory that this process has had so far, in bytes.
        private static func residentPeak() throws -> Int {
            let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
            let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
            return try #require(line.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap { Int($0) }) << 10
        }
    #endif
}
