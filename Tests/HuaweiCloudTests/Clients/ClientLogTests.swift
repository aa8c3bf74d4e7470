// What a ready-made client logs: what people who look for a failure need, and nothing that they must not see.
import DriftlessAsyncHTTPClient
import HuaweiCloud
import LocalCloud
import Logging
import RecordedLog
import Testing

@Suite("The log of a ready-made client", .timeLimit(.minutes(10)))
struct ClientLogTests {
    @Test("has the request id of every response, and a line for each call, attempt and retry")
    func requestIDs() async throws {
        let log = RecordedLog()
        try await withCloudAndClient(settings: ClientSettings(logger: log.logger(), time: PromptTime())) {
            cloud,
            client in
            cloud.inject(.serviceUnavailable, into: .rds, for: .next(2))
            _ = try await client.rds().listBackups(instanceID: cloud.largestRDSInstance.id)
            let ids = cloud.requests.map(\.requestID)
            let attempts = log.lines.filter { $0.message.hasPrefix("attempt ") }
            #expect(attempts.map { $0.metadata["request-id"] } == ids)
            #expect(attempts.map { $0.metadata["status"] } == ["503", "503", "200"])
            let retries = log.lines.filter { $0.message == "call is retried" }
            #expect(retries.map { $0.metadata["request-id"] } == Array(ids.prefix(2)))
            let calls = log.lines.filter { $0.message == "call answered" }
            #expect(calls.map { $0.metadata["request-id"] } == [ids.last])
            #expect(calls.map { $0.metadata["attempts"] } == ["3"])
        }
    }

    @Test("has one warning for a call that fails")
    func failures() async throws {
        let log = RecordedLog()
        try await withCloudAndClient(settings: ClientSettings(logger: log.logger(), time: PromptTime())) {
            cloud,
            client in
            let rds = try await client.rds()
            await cloud.stop(.rds)
            _ = try await failure { try await rds.listBackups(instanceID: "i") }
            #expect(log.lines.filter { $0.level >= .warning }.map(\.message) == ["call failed"])
            #expect(log.lines.last?.metadata["error"] == "connection")
        }
    }

    @Test("never has a secret in it, whatever goes wrong")
    func secrets() async throws {
        let log = RecordedLog()
        let user = CloudAccounts.demo.users[0]
        let (permanent, temporary) = (CloudAccounts.demo.accessKeys[0], CloudAccounts.demo.accessKeys[1])
        try await withLocalCloud(access: .accountsOnly) { cloud in
            let time = PromptTime()
            let settings = ClientSettings(logger: log.logger(), time: time)
            let token = Secret("MIIEtokenOfTheTest")
            let password = try PasswordCredentials(
                demoUserOf: cloud,
                transport: AsyncHTTPClientTransport.shared,
                time: time
            )
            let wrong = StaticCredentials.keys(access: permanent.id, secret: "WrongSecretKeyOfTheTest")
            let short = StaticCredentials.keys(
                access: temporary.id,
                secret: Secret(temporary.secret),
                securityToken: temporary.securityToken.map { Secret($0) }
            )
            let all: [any CredentialsProvider] = [.demoKeys, short, wrong, .token(token), password]
            for credentials in all {
                try await withClient(of: cloud, credentials: credentials, projectID: nil, settings: settings) {
                    client in
                    cloud.inject(.tooManyRequests(retryAfter: "1"), into: .rds)
                    cloud.inject(.reset(afterBytes: 10), into: .rds)
                    do {
                        _ = try await client.rds().backupIDs(of: cloud.largestRDSInstance.id)
                    } catch {
                        log.logger().error("\(error)", metadata: ["error": "\(String(reflecting: error))"])
                    }
                    cloud.clearFaults()
                    log.logger().info("\(client)", metadata: ["client": "\(String(reflecting: client))"])
                }
            }
            let issued = cloud.requests.compactMap { $0.header("X-Auth-Token") }
            #expect(issued.count > 1)
            let signatures = cloud.requests.compactMap { $0.header("Authorization")?.split(separator: "=").last }
            #expect(signatures.count > 1)
            let secrets = [
                user.password, permanent.secret, temporary.secret, temporary.securityToken ?? "?",
                "WrongSecretKeyOfTheTest", "MIIEtokenOfTheTest",
            ]
            #expect(log.lines.count > 20)
            for line in log.lines {
                for secret in secrets + issued + signatures.map(String.init) {
                    #expect(!line.text.contains(secret), "\(line.text)")
                }
            }
        }
    }
}
