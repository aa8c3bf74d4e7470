// Servers that ask to come back later, and servers that are down for a while.
import DriftlessFoundation
import HuaweiCloud
import LocalCloud
import Testing

@Suite("A server that is busy or down", .timeLimit(.minutes(10)))
struct ThrottlingTests {
    @Test("is asked again after the seconds of Retry-After")
    func seconds() async throws {
        let time = PromptTime()
        try await withCloudAndClient(settings: ClientSettings(time: time)) { cloud, client in
            cloud.inject(.tooManyRequests(retryAfter: "7"), into: .rds, for: .next(3))
            let instance = try cloud.largestRDSInstance
            let ids = try await client.rds().backupIDs(of: instance.id)
            #expect(Set(ids) == Set(instance.backups.map(\.id)))
            #expect(time.sleeps.count == 3)
            #expect(time.sleeps.allSatisfy { $0 >= .seconds(7) && $0 < .seconds(9) })
            let dates = cloud.requests.prefix(4).compactMap { $0.header("X-Sdk-Date") }
            #expect(Set(dates).count == 4, "each attempt is signed with a fresh date: \(dates)")
        }
    }

    @Test("is asked again at the date of Retry-After, by the server's clock")
    func date() async throws {
        let noon = try #require(Timestamp("2024-03-10T12:00:00Z"))
        // This side's clock is wrong by five minutes.
        let time = PromptTime(noon.advanced(by: .seconds(-300)))
        try await withLocalCloud(access: .accountsOnly, clock: .stopped(at: noon.date)) { cloud in
            try await withClient(of: cloud, settings: ClientSettings(time: time)) { client in
                cloud.inject(.tooManyRequests(retryAfter: "Sun, 10 Mar 2024 12:00:20 GMT"), into: .rds)
                let page = try await client.rds().listBackups(instanceID: cloud.largestRDSInstance.id)
                #expect(!page.backups.isEmpty)
                let wait = try #require(time.sleeps.first)
                #expect(time.sleeps.count == 1)
                #expect(wait >= .seconds(20) && wait < .seconds(21))
            }
        }
    }

    @Test("has its last 429 handed to the caller, with body, code, request id and what was tried")
    func storm() async throws {
        try await withCloudAndClient { cloud, client in
            cloud.inject(.tooManyRequests(retryAfter: "1"), into: .rds, for: .all)
            let error = try await failure {
                try await client.rds().listBackups(instanceID: cloud.largestRDSInstance.id)
            }
            let refusal = try #require(error.serverError, "\(error)")
            #expect(refusal.status == 429)
            #expect(refusal.retryAfter == .seconds(1))
            #expect(refusal.requestID == cloud.requests.last?.requestID)
            #expect(refusal.body(as: HuaweiCloudRDS.ErrorResponse.self)?.errorCode == "APIGW.0308")
            #expect(String(decoding: refusal.rawBody, as: UTF8.self).contains("over ratelimit"))
            #expect(refusal.retries?.attempts == 4)
            #expect(refusal.retries?.end == .attemptsUsedUp)
            let explained = HuaweiCloudError(error)
            #expect(explained.code == "APIGW.0308")
            #expect(explained.status == 429)
            #expect(explained.requestID == refusal.requestID)
            #expect(cloud.requests.count == 4)
        }
    }

    @Test("is not waited for where it asks for more than the policy allows")
    func tooLong() async throws {
        let time = PromptTime()
        try await withCloudAndClient(settings: ClientSettings(time: time)) { cloud, client in
            cloud.inject(.tooManyRequests(retryAfter: "3600"), into: .dcs, for: .all)
            let error = try await failure {
                try await client.dcs().listBackups(instanceID: cloud.contents.dcsInstances[0].id)
            }
            #expect(error.serverError?.status == 429)
            #expect(error.serverError?.retries?.end == .retryAfterTooLong(.seconds(3600)))
            #expect(time.sleeps.isEmpty)
            #expect(cloud.requests.count == 1)
        }
    }

    @Test("is survived by many calls at a time, as long as the storm is shorter than the policy's patience")
    func manyCalls() async throws {
        var policy = RetryPolicy(maximumAttempts: 65, maximumDelay: .milliseconds(1), timeLimit: nil)
        policy.budget?.retries = 64
        let settings = ClientSettings(retries: policy, time: PromptTime())
        try await withCloudAndClient(settings: settings) { cloud, client in
            cloud.inject(.tooManyRequests(retryAfter: "1"), into: .rds, for: .next(64))
            let instance = try cloud.largestRDSInstance.id
            let rds = try await client.rds()
            try await withThrowingTaskGroup { group in
                for _ in 0..<64 {
                    group.addTask { try await rds.listBackups(instanceID: instance).backups.count }
                }
                for try await count in group { #expect(count > 0) }
            }
            #expect(cloud.requests.count == 128)
        }
    }

    @Test("is survived through a burst of 500, 502 as HTML and 503")
    func burst() async throws {
        let time = PromptTime()
        try await withCloudAndClient(settings: ClientSettings(time: time)) { cloud, client in
            let instance = try cloud.largestRDSInstance
            cloud.inject(.genuine, into: .rds)
            for fault in [Fault.internalServerError, .badGatewayHTML, .serviceUnavailable] {
                cloud.inject(fault, into: .rds)
            }
            let ids = try await client.rds().backupIDs(of: instance.id)
            #expect(Set(ids) == Set(instance.backups.map(\.id)))
            #expect(ids.count == instance.backups.count)
            #expect(time.sleeps.count == 3)
        }
    }

    @Test("gets, while it stays down, every request once and no more retries in all than the budget has")
    func outage() async throws {
        let policy = RetryPolicy(budget: RetryBudget(retries: 10, successesPerRetry: 10))
        try await withCloudAndClient(settings: ClientSettings(retries: policy, time: PromptTime())) { cloud, client in
            cloud.inject(.serviceUnavailable, into: .rds, for: .all)
            let rds = try await client.rds()
            var last: ClientError?
            for _ in 0..<50 {
                last = try await failure { try await rds.listBackups(instanceID: cloud.largestRDSInstance.id) }
            }
            #expect(cloud.requests.count == 60)
            #expect(last?.serverError?.status == 503)
            #expect(last?.serverError?.retries?.end == .budgetUsedUp)
        }
    }

    @Test("holds nobody who is cancelled while waiting")
    func cancelledWait() async throws {
        let (waits, began) = AsyncStream<Void>.makeStream()
        let time = PromptTime { _ in
            began.yield()
            try await Task.sleep(for: .seconds(86_400))
        }
        try await withCloudAndClient(settings: ClientSettings(time: time)) { cloud, client in
            cloud.inject(.tooManyRequests(retryAfter: "30"), into: .rds, for: .all)
            let rds = try await client.rds()
            let call = Task { try await failure { try await rds.listBackups(instanceID: "i") } }
            for await _ in waits { break }
            call.cancel()
            let error = try await call.value
            #expect(error.transportError?.kind == .cancelled)
            #expect(cloud.requests.count == 1)
        }
    }
}
