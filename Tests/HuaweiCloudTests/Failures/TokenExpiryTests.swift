// Tokens that stop working while pages are being listed: one new token, and nothing lost or doubled.
import DriftlessAsyncHTTPClient
import HuaweiCloud
import LocalCloud
import Testing

@Suite("A token that expires in the middle of a listing", .timeLimit(.minutes(10)))
struct TokenExpiryTests {
    private static let contents = CloudContents.uniform(instances: 64, dcsBackupsEach: 60, rdsBackupsEach: 120)

    /// Lets the tokens of a cloud expire before a call, and hands over a client that has a password.
    private func withPasswordClient(
        expiringBefore call: Int,
        andThen further: @escaping @Sendable (LocalCloud) async -> Void = { _ in },
        _ body: (LocalCloud, HuaweiCloudClient) async throws -> Void
    ) async throws {
        try await withCloudOnOwnPorts(contents: Self.contents) { cloud in
            let time = PromptTime()
            let expiry = BeforeCall(call) { [weak cloud] in
                cloud?.expireTokens()
                if let cloud { await further(cloud) }
            }
            let credentials = try PasswordCredentials(
                demoUserOf: cloud,
                transport: AsyncHTTPClientTransport.shared,
                time: time
            )
            try await withClient(
                of: cloud,
                credentials: credentials,
                projectID: nil,
                settings: ClientSettings(middlewares: [expiry], time: time)
            ) { try await body(cloud, $0) }
        }
    }

    @Test("is renewed once; each record comes once, in order", arguments: [1, 2, 6, 12])
    func oneListing(_ call: Int) async throws {
        try await withPasswordClient(expiringBefore: call) { cloud, client in
            let instance = try #require(cloud.contents.uniform?.rdsInstanceIDs.first)
            let ids = try await client.rds().backupIDs(of: instance)
            #expect(ids.count == 120)
            #expect(Set(ids).count == 120)
            #expect(cloud.issuedTokenCount == 2)
            #expect(cloud.requests.count { $0.service == .rds } == 13, "one request was refused, and repeated")
        }
    }

    @Test("is renewed once for 64 listings at a time of both services")
    func manyListings() async throws {
        try await withPasswordClient(expiringBefore: 200) { cloud, client in
            let uniform = try #require(cloud.contents.uniform)
            let rds = try await client.rds()
            let dcs = try await client.dcs()
            try await withThrowingTaskGroup { group in
                for instance in uniform.rdsInstanceIDs.prefix(32) {
                    group.addTask { (120, try await rds.backupIDs(of: instance)) }
                }
                for instance in uniform.dcsInstanceIDs.prefix(32) {
                    group.addTask { (60, try await dcs.backupIDs(of: instance)) }
                }
                for try await (count, ids) in group {
                    #expect(ids.count == count)
                    #expect(Set(ids).count == count)
                }
            }
            #expect(cloud.issuedTokenCount == 2)
            #expect(cloud.requests.count { $0.service == .iam } == 2)
        }
    }

    @Test("is an error that says what went wrong where no new one is to be had")
    func noRenewal() async throws {
        try await withPasswordClient(expiringBefore: 3, andThen: { await $0.stop(.iam) }) { cloud, client in
            let instance = try #require(cloud.contents.uniform?.rdsInstanceIDs.first)
            let rds = try await client.rds()
            let error = try await failure { try await rds.backupIDs(of: instance) }
            #expect(error.transportError?.kind == .connection, "\(error)")
            #expect(error.description.contains("IAM"), "\(error)")
            #expect(!error.description.contains(CloudAccounts.demo.users[0].password))
        }
    }

    @Test("is an error that says what went wrong where the password has changed")
    func changedPassword() async throws {
        let change: @Sendable (LocalCloud) async -> Void = { $0.accounts.users[0].password = "another" }
        try await withPasswordClient(expiringBefore: 3, andThen: change) { cloud, client in
            let instance = try #require(cloud.contents.uniform?.rdsInstanceIDs.first)
            let rds = try await client.rds()
            let error = try await failure { try await rds.backupIDs(of: instance) }
            #expect(error.description.contains("password"), "\(error)")
            #expect(error.description.contains("401"), "\(error)")
            #expect(!error.description.contains(CloudAccounts.demo.users[0].password))
            #expect(cloud.requests.count { $0.service == .iam } == 2, "a refused password is not tried again")
        }
    }

    @Test("is an error of the server where the token is all there is")
    func fixedToken() async throws {
        try await withLocalCloud(contents: Self.contents, access: .accountsOnly) { cloud in
            let instance = try #require(cloud.contents.uniform?.rdsInstanceIDs.first)
            try await withClient(of: cloud, credentials: .token("MIIEnonsense")) { client in
                let error = try await failure { try await client.rds().backupIDs(of: instance) }
                #expect(error.serverError?.status == 401)
                #expect(cloud.requests.count == 1, "what was refused is not sent again")
                #expect(!error.description.contains("MIIEnonsense"))
            }
        }
    }
}
