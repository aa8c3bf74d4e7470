// Which project a ready-made client works in, and how seldom the identity service is asked for it.
import DriftlessAsyncHTTPClient
import HuaweiCloud
import LocalCloud
import Testing

@Suite("The project of a ready-made client", .timeLimit(.minutes(10)))
struct ProjectTests {
    private static let projectID = CloudContents.demo.projectID

    private func withClientWithoutProject(
        _ projects: [CloudProject] = CloudAccounts.demo.projects,
        _ body: (LocalCloud, HuaweiCloudClient) async throws -> Void
    ) async throws {
        try await withLocalCloud(access: .accountsOnly) { cloud in
            cloud.accounts.projects = projects
            try await withClient(of: cloud, projectID: nil) { try await body(cloud, $0) }
        }
    }

    @Test("is looked up once for many clients of both services and their calls")
    func once() async throws {
        try await withClientWithoutProject { cloud, client in
            let instance = try cloud.largestRDSInstance.id
            let other = cloud.contents.dcsInstances[0].id
            try await withThrowingTaskGroup { group in
                for _ in 0..<32 {
                    group.addTask { try await client.rds().listBackups(instanceID: instance).backups.count }
                    group.addTask {
                        try await client.dcs().listBackups(instanceID: other).backupRecordResponse.count
                    }
                }
                for try await count in group { #expect(count > 0) }
            }
            #expect(try await client.projectID() == Self.projectID)
            let asked = cloud.requests.filter { $0.service == .iam }
            #expect(asked.map(\.target) == ["/v3/projects?name=cn-north-4"])
            let called = cloud.requests.filter { $0.service == .rds }
            #expect(called.allSatisfy { $0.target.contains(Self.projectID) })
            #expect(called.allSatisfy { $0.header("X-Project-Id") == Self.projectID })
        }
    }

    @Test("is not looked up where it is given")
    func given() async throws {
        try await withCloudAndClient { cloud, client in
            _ = try await client.rds().listBackups(instanceID: cloud.largestRDSInstance.id)
            #expect(!cloud.requests.contains { $0.service == .iam })
        }
    }

    @Test("comes with the token of a user, without a look-up")
    func fromToken() async throws {
        try await withLocalCloud(access: .accountsOnly) { cloud in
            let credentials = try PasswordCredentials(demoUserOf: cloud, transport: AsyncHTTPClientTransport.shared)
            try await withClient(of: cloud, credentials: credentials, projectID: nil) { client in
                let page = try await client.rds().listBackups(instanceID: cloud.largestRDSInstance.id)
                #expect(!page.backups.isEmpty)
                #expect(cloud.requests.map(\.target).first == "/v3/auth/tokens")
                #expect(cloud.requests.count == 2)
            }
        }
    }

    @Test("that does not exist is an error with the region, the projects that there are and what to do")
    func missing() async throws {
        let other = CloudProject(id: "0123456789abcdef0123456789abcdef", name: "eu-west-0")
        try await withClientWithoutProject([other]) { _, client in
            let error = try await failure { try await client.rds() }
            for words in ["cn-north-4", "eu-west-0", other.id, "HUAWEICLOUD_SDK_PROJECT_ID"] {
                #expect(error.description.contains(words), "\(error)")
            }
        }
    }

    @Test("that exists twice is an error with both")
    func ambiguous() async throws {
        let ids = ["0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"]
        try await withClientWithoutProject(ids.map { CloudProject(id: $0, name: "cn-north-4") }) { _, client in
            let error = try await failure { try await client.dcs() }
            for words in ids + ["cn-north-4"] { #expect(error.description.contains(words), "\(error)") }
        }
    }

    @Test("is looked up again after a look-up that failed, and retried in it")
    func failedLookUp() async throws {
        try await withClientWithoutProject { cloud, client in
            cloud.inject(.serviceUnavailable, into: .iam, for: .next(4))
            let error = try await failure { try await client.rds() }
            #expect(error.serverError?.status == 503, "\(error)")
            #expect(error.serverError?.retries?.attempts == 4)
            #expect(try await client.projectID() == Self.projectID)
            #expect(cloud.requests.count == 5)
        }
    }

    @Test("needs no identity service that can be reached where it is given")
    func identityServiceDown() async throws {
        try await withCloudAndClient { cloud, client in
            await cloud.stop(.iam)
            let page = try await client.rds().listBackups(instanceID: cloud.largestRDSInstance.id)
            #expect(!page.backups.isEmpty)
        }
    }
}
