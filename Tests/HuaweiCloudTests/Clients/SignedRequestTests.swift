// What a ready-made client sends beside the operation's own: signature, token and name, as a server that checks sees it.
import DriftlessAsyncHTTPClient
import HuaweiCloud
import LocalCloud
import Testing

@Suite("A request of a ready-made client", .timeLimit(.minutes(10)))
struct SignedRequestTests {
    private static let temporary = CloudAccounts.demo.accessKeys[1]

    private static func temporaryKeys(token: String?) -> StaticCredentials {
        .keys(access: temporary.id, secret: Secret(temporary.secret), securityToken: token.map { Secret($0) })
    }

    @Test("is signed with permanent keys: project, name and host are covered")
    func permanentKeys() async throws {
        try await withCloudAndClient { cloud, client in
            _ = try await client.rds().listBackups(instanceID: cloud.largestRDSInstance.id)
            _ = try await client.dcs().listBackups(instanceID: cloud.contents.dcsInstances[0].id)
            #expect(cloud.requests.count == 2)
            for request in cloud.requests {
                let authorization = try #require(request.header("Authorization"))
                #expect(authorization.hasPrefix("SDK-HMAC-SHA256 Access=\(CloudAccounts.demo.accessKeys[0].id), "))
                let signed = try #require(authorization.split(separator: " ").first { $0.hasPrefix("SignedHeaders=") })
                let names = signed.dropFirst("SignedHeaders=".count).split { $0 == ";" || $0 == "," }
                for name in ["host", "user-agent", "x-project-id", "x-sdk-date"] {
                    #expect(names.contains { $0 == name }, "\(name) in \(names)")
                }
                #expect(request.header("User-Agent") == ClientSettings.defaultUserAgent)
                #expect(request.header("X-Auth-Token") == nil)
            }
        }
    }

    @Test("says the name that the settings give, and still bears a valid signature")
    func userAgent() async throws {
        let settings = ClientSettings(userAgent: "backup-report/2.1 (cron)", time: PromptTime())
        try await withCloudAndClient(settings: settings) { cloud, client in
            _ = try await client.rds().listBackups(instanceID: cloud.largestRDSInstance.id)
            #expect(cloud.requests.last?.header("User-Agent") == "backup-report/2.1 (cron)")
        }
    }

    @Test("cannot have another header put into it by the name")
    func forgedUserAgent() async throws {
        let settings = ClientSettings(userAgent: "a\r\nX-Forged: 1", time: PromptTime())
        try await withCloudAndClient(settings: settings) { cloud, client in
            _ = try await client.rds().listBackups(instanceID: cloud.largestRDSInstance.id)
            #expect(cloud.requests.last?.header("X-Forged") == nil)
        }
    }

    @Test("bears the security token of temporary keys")
    func temporaryKeys() async throws {
        try await withLocalCloud(access: .accountsOnly) { cloud in
            let keys = Self.temporaryKeys(token: Self.temporary.securityToken)
            try await withClient(of: cloud, credentials: keys, projectID: nil) { client in
                let page = try await client.rds().listBackups(instanceID: cloud.largestRDSInstance.id)
                #expect(!page.backups.isEmpty)
                #expect(cloud.requests.allSatisfy { $0.header("X-Security-Token") == Self.temporary.securityToken })
            }
        }
    }

    @Test("is refused once, and not repeated, with a wrong security token or none", arguments: ["wrong", nil])
    func wrongSecurityToken(_ token: String?) async throws {
        try await withLocalCloud(access: .accountsOnly) { cloud in
            try await withClient(of: cloud, credentials: Self.temporaryKeys(token: token)) { client in
                let error = try await failure { try await client.rds().listBackups(instanceID: "i") }
                #expect(error.status == 401)
                #expect(HuaweiCloudError(error).code == "APIGW.0301")
                #expect(cloud.requests.count == 1)
                #expect(!"\(error)".contains(Self.temporary.secret))
            }
        }
    }

    @Test("bears the token of a user, and no signature")
    func token() async throws {
        try await withLocalCloud(access: .accountsOnly) { cloud in
            let credentials = try PasswordCredentials(demoUserOf: cloud, transport: AsyncHTTPClientTransport.shared)
            try await withClient(of: cloud, credentials: credentials, projectID: nil) { client in
                let ids = try await client.rds().backupIDs(of: cloud.largestRDSInstance.id)
                #expect(ids.count == (try cloud.largestRDSInstance.backups.count))
                let listed = cloud.requests.filter { $0.service == .rds }
                #expect(listed.allSatisfy { $0.header("X-Auth-Token") != nil && $0.header("Authorization") == nil })
                #expect(cloud.issuedTokenCount == 1)
            }
        }
    }
}
