// Starting, stopping and replacing what a cloud holds.

import Foundation
import LocalCloud
import Logging
import NIOCore
import Synchronization
import Testing

@Suite("A local cloud", .timeLimit(.minutes(10)))
struct LifecycleTests {
    @Test("has three ports of its own, and its URLs name them")
    func ports() async throws {
        try await withLocalCloud { first in
            try await withLocalCloud { second in
                let ports = [first, second].flatMap { cloud in CloudService.allCases.map(cloud.port(of:)) }
                #expect(Set(ports).count == 6 && !ports.contains(0))
                #expect(first.dcsURL == "http://127.0.0.1:\(first.port(of: .dcs))")
                #expect(first.rdsURL == first.url(of: .rds))
                #expect(first.iamURL == first.url(of: .iam))
            }
        }
    }

    @Test("answers the moment it has started, and refuses connections the moment it has stopped")
    func startAndStop() async throws {
        let cloud = try await LocalCloud.start()
        let port = cloud.port(of: .rds)
        #expect(try await get(Samples.rdsPath, port: port).status == 200)
        await cloud.stop()
        await cloud.stop()
        await #expect(throws: (any Error).self) { try await get(Samples.rdsPath, port: port) }
    }

    @Test("can stop one service, whose port then refuses connections while the others go on")
    func stopOne() async throws {
        try await withLocalCloud { cloud async throws in
            await cloud.stop(.rds)
            await #expect(throws: (any Error).self) { try await get(Samples.rdsPath, port: cloud.port(of: .rds)) }
            #expect(try await get(Samples.dcsPath, port: cloud.port(of: .dcs)).status == 200)
            await cloud.stop(.rds)
        }
    }

    @Test("stops at once, though connections are open and a response is under way")
    func promptStop() async throws {
        let cloud = try await LocalCloud.start()
        let port = cloud.port(of: .dcs)
        cloud.inject(.delayed(by: .seconds(3600)), into: .dcs)
        cloud.inject(.genuine, into: .dcs)
        try await WireConnection.open(port: port) { waiting in
            try await waiting.get(Samples.dcsPath)
            while cloud.requests.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
            try await WireConnection.open(port: port) { idle in
                try await idle.get(Samples.dcsPath)
                #expect(try await idle.response().status == 200)
                let clock = ContinuousClock()
                let started = clock.now
                await cloud.stop()
                #expect(clock.now - started < .seconds(5))
                #expect(try await idle.endsQuietly())
            }
            #expect(try await waiting.endsQuietly())
        }
    }

    @Test("gives a port back when it is let go without being stopped")
    func letGo() async throws {
        var cloud: LocalCloud? = try await LocalCloud.start()
        let port = try #require(cloud?.port(of: .dcs))
        cloud = nil
        let deadline = ContinuousClock.now + .seconds(10)
        var isOpen = true
        while isOpen, ContinuousClock.now < deadline {
            isOpen = (try? await WireConnection.open(port: port) { _ in true }) ?? false
        }
        #expect(!isOpen)
    }

    @Test("can have the ports of one that has stopped")
    func portsAgain() async throws {
        let first = try await LocalCloud.start()
        let (dcs, rds) = (first.port(of: .dcs), first.port(of: .rds))
        await first.stop()
        let second = try await LocalCloud.start(dcsPort: dcs, rdsPort: rds)
        #expect(second.port(of: .dcs) == dcs && second.port(of: .rds) == rds)
        await second.stop()
    }

    @Test("says which port it could not have")
    func portTaken() async throws {
        try await withLocalCloud { cloud in
            let port = cloud.port(of: .dcs)
            for service in CloudService.allCases {
                let error = await #expect(throws: LocalCloudError.self) {
                    _ = try await LocalCloud.start(
                        dcsPort: service == .dcs ? port : 0,
                        rdsPort: service == .rds ? port : 0,
                        iamPort: service == .iam ? port : 0
                    )
                }
                guard case .cannotListen(service, port, let reason) = error else {
                    Issue.record("unexpected error \(String(describing: error))")
                    continue
                }
                #expect(reason.contains("bind"))
            }
        }
    }

    @Test("refuses a port that no port can have", arguments: [-1, 65_536, Int.max])
    func impossiblePort(port: Int) async throws {
        await #expect(throws: LocalCloudError.self) { _ = try await LocalCloud.start(dcsPort: port) }
    }

    @Test("is not started by a task that is cancelled")
    func cancelledStart() async throws {
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            let cloud = try await LocalCloud.start()
            await cloud.stop()
        }
        task.cancel()
        await #expect(throws: LocalCloudError.cancelled) { try await task.value }
    }

    @Test("stops when the scope throws, and passes the error on")
    func scopeThrows() async throws {
        struct Expected: Error {}
        let port = Mutex(0)
        await #expect(throws: Expected.self) {
            try await withLocalCloud { cloud in
                port.withLock { $0 = cloud.port(of: .dcs) }
                throw Expected()
            }
        }
        await #expect(throws: (any Error).self) {
            try await WireConnection.open(port: port.withLock { $0 }) { _ in }
        }
    }

    /// Where this system lists the descriptors that are open, if it does.
    private static let openDescriptors = "/proc/self/fd"

    @Test(
        "leaves no descriptor open, however often it starts and stops",
        .enabled(
            if: FileManager.default.fileExists(atPath: openDescriptors),
            "this system does not list open descriptors"
        )
    )
    func noLeaks() async throws {
        let folder = Self.openDescriptors
        let before = try FileManager.default.contentsOfDirectory(atPath: folder).count
        for _ in 0..<150 {
            try await withLocalCloud(contents: Samples.contents()) { cloud in
                _ = try await get("/", port: cloud.port(of: .dcs))
            }
        }
        // Other tests run meanwhile; a leak of one descriptor each time would outweigh them.
        let after = try FileManager.default.contentsOfDirectory(atPath: folder).count
        #expect(after < before + 150)
    }

    @Test("logs to the logger that it is given")
    func logging() async throws {
        let messages = RecordedMessages()
        let logger = Logger(label: "test", factory: { _ in RecordingLogHandler(messages: messages) })
        try await withLocalCloud(contents: Samples.contents(), logger: logger) { _ in }
        #expect(messages.all.contains { $0.contains("127.0.0.1") })
    }

    @Test("answers from new contents as soon as they are set")
    func replacedContents() async throws {
        try await withLocalCloud(contents: Samples.contents(dcs: Samples.dcsBackups(2))) { cloud in
            let port = cloud.port(of: .dcs)
            let before = try await get(Samples.dcsPath, port: port).decoded(DCSPage.self)
            #expect(before.ids == ["c1", "c2"])
            cloud.updateContents { $0.dcsInstances[0].backups.removeFirst() }
            let after = try await get(Samples.dcsPath, port: port).decoded(DCSPage.self)
            #expect(after.ids == ["c2"])
            #expect(cloud.contents.dcsInstances[0].backups.map(\.id) == ["c2"])
            cloud.contents = CloudContents(projectID: "other")
            #expect(try await get(Samples.dcsPath, port: port).status == 404)
        }
    }
}

private final class RecordedMessages: Sendable {
    private let messages = Mutex<[String]>([])

    var all: [String] { messages.withLock { $0 } }

    func add(_ message: String) {
        messages.withLock { $0.append(message) }
    }
}

private struct RecordingLogHandler: LogHandler {
    let messages: RecordedMessages
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        messages.add("\(event.message)")
    }
}
