// Responses that stand still: a call ends at its limit, never later and never for ever.
import HuaweiCloud
import LocalCloud
import Testing

@Suite("A response that stands still", .timeLimit(.minutes(10)))
struct TimeLimitTests {
    static let standstills: [Fault] = [
        .stalled(afterBytes: 0), .stalled(afterBytes: 100), .delayed(by: .seconds(3600)),
    ]

    @Test("always, is a timeout with the limit in its words, after all attempts", arguments: standstills)
    func always(_ fault: Fault) async throws {
        let settings = ClientSettings(
            limits: TransportLimits(timeout: .milliseconds(250)),
            retries: RetryPolicy(maximumAttempts: 2),
            time: PromptTime()
        )
        try await withCloudAndClient(settings: settings) { cloud, client in
            cloud.inject(fault, into: .rds, for: .all)
            let rds = try await client.rds()
            let error = try await failure { try await rds.listBackups(instanceID: cloud.largestRDSInstance.id) }
            let problem = try #require(error.transportError, "\(error)")
            #expect(problem.kind == .timeout)
            #expect(problem.retries?.attempts == 2)
            #expect(error.description.contains("0.25 seconds"), "\(error)")
            #expect(error.description.contains("127.0.0.1:\(cloud.port(of: .rds))"), "\(error)")
        }
    }

    @Test("once, is survived by a listing", arguments: standstills)
    func once(_ fault: Fault) async throws {
        let settings = ClientSettings(limits: TransportLimits(timeout: .seconds(3)), time: PromptTime())
        try await withCloudAndClient(settings: settings) { cloud, client in
            let instance = try cloud.largestRDSInstance
            let rds = try await client.rds()
            cloud.inject(.genuine, into: .rds)
            cloud.inject(fault, into: .rds)
            let ids = try await rds.backupIDs(of: instance.id)
            #expect(ids.count == instance.backups.count)
            #expect(Set(ids) == Set(instance.backups.map(\.id)))
        }
    }
}
