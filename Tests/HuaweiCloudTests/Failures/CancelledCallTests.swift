// Ten thousand calls that are cancelled at every stage leave nothing behind: no connection, no task, no place in the pool.
import DriftlessAsyncHTTPClient
import HuaweiCloud
import LocalCloud
import Synchronization
import Testing

@Suite("Cancelled calls", .timeLimit(.minutes(10)))
struct CancelledCallTests {
    /// Held by everything that a call has begun: tasks inherit it.
    @TaskLocal static var witness: Witness?

    /// One of those that a counter counts.
    final class Witness: Sendable {
        private let counter: Counter

        init(_ counter: Counter) {
            self.counter = counter
            counter.count.withLock { $0 += 1 }
        }

        deinit {
            counter.count.withLock { $0 -= 1 }
        }
    }

    final class Counter: Sendable {
        let count = Mutex(0)
    }

    private static let waves = 8
    private static let callsEach = 250

    @Test("2,000 leave no task and no connection, and the client goes on working")
    func noLeak() async throws {
        let counter = Counter()
        try await withLocalCloud(access: .accountsOnly) { cloud in
            let instance = try cloud.largestRDSInstance
            let connections = ConnectionSettings(connectTimeLimit: .seconds(60), connectionsPerHost: 32)
            try await withClient(of: cloud, connections: connections) { client in
                let rds = try await client.rds()
                let list = rds.listBackups
                for wave in 0..<Self.waves {
                    try await cancelledWave(wave, of: list, instance: instance.id, in: cloud, counter)
                }
                cloud.clearFaults()
                let ids = try await rds.backupIDs(of: instance.id)
                #expect(Set(ids) == Set(instance.backups.map(\.id)), "the client goes on working")
                #if os(Linux)
                    let open = try OpenConnections(toPort: cloud.port(of: .rds)).clientCount
                    #expect(1...32 ~= open, "as many as the pool may have: \(open)")
                #endif
            }
            #if os(Linux)
                // The server notices the end of a connection some time after the client has closed it.
                while try OpenConnections(toPort: cloud.port(of: .rds)).serverCount > 0 {
                    try await Task.sleep(for: .milliseconds(10))
                }
                #expect(try OpenConnections(toPort: cloud.port(of: .rds)).clientCount == 0)
            #endif
        }
        while counter.count.withLock({ $0 }) > 0 { await Task.yield() }
    }

    /// Some calls are cancelled before they begin, some whenever it happens, some while the server holds their response.
    private func cancelledWave(
        _ wave: Int,
        of list: RDSClient.ListBackups,
        instance: String,
        in cloud: LocalCloud,
        _ counter: Counter
    ) async throws {
        let isResponding = wave.isMultiple(of: 2)
        cloud.clearFaults()
        cloud.clearRequests()
        if !isResponding { cloud.inject(.stalled(afterBytes: 50), into: .rds, for: .all) }
        await withTaskGroup { group in
            for number in 0..<Self.callsEach {
                Self.$witness.withValue(Witness(counter)) {
                    group.addTask {
                        if number.isMultiple(of: 5) { withUnsafeCurrentTask { $0?.cancel() } }
                        return await Self.outcome(of: list, instance: instance)
                    }
                }
            }
            // Half of the waves are cancelled when all connections hold a response, half while responses come.
            while cloud.requests.count < (isResponding ? 8 : 32) { await Task.yield() }
            group.cancelAll()
            for await outcome in group {
                switch outcome {
                case .cancelled: break
                case .listed: #expect(isResponding)
                case .failed(let error): Issue.record("\(error)")
                }
            }
        }
    }

    private enum Outcome: Sendable {
        case listed
        case cancelled
        case failed(any Error)
    }

    private static func outcome(of list: RDSClient.ListBackups, instance: String) async -> Outcome {
        do {
            for try await _ in list.all(instanceID: instance, limit: 10) {}
            return .listed
        } catch {
            return error.transportError?.kind == .cancelled ? .cancelled : .failed(error)
        }
    }
}
