// What people read when a signature is refused: why, and what to do, without the secret.
import HuaweiCloud
import LocalCloud
import Testing

@Suite("A signature that is refused", .timeLimit(.minutes(10)))
struct RefusedSignatureTests {
    private static let key = CloudAccounts.demo.accessKeys[0]

    private func refusal(
        of credentials: any CredentialsProvider,
        clock: CloudClock = .system
    ) async throws -> (error: ClientError, requests: [ReceivedRequest]) {
        try await withLocalCloud(access: .accountsOnly, clock: clock) { cloud in
            try await withClient(of: cloud, credentials: credentials) { client in
                let instance = try cloud.largestRDSInstance.id
                let error = try await failure { try await client.rds().listBackups(instanceID: instance, limit: 3) }
                return (error, cloud.requests)
            }
        }
    }

    @Test("because of a wrong secret key shows both canonical requests, and that they are equal")
    func wrongSecret() async throws {
        let keys = StaticCredentials.keys(access: Self.key.id, secret: "AnotherSecretKeyOfTheTest")
        let (error, requests) = try await refusal(of: keys)
        #expect(requests.count == 1, "a refused signature is not sent again")
        let server = try #require(error.serverError, "\(error)")
        #expect(server.status == 401)
        #expect(HuaweiCloudError(error).code == "APIGW.0301")
        #expect(HuaweiCloudError(error).requestID == requests.first?.requestID)
        let explanation = try #require(server.explanation, "\(error)")
        let refusal = try #require(explanation as? SignatureRefusal, "\(explanation)")
        let text = "\(refusal)"
        #expect(text.contains("GET"))
        #expect(refusal.firstDifference == nil)
        for name in ["host", "x-project-id", "x-sdk-date"] {
            let sent = try #require(requests.first?.header(name))
            let line = try #require(refusal.lines.first { $0.name == "header \(name)" })
            #expect(line.signed == sent)
            #expect(line.seen == sent)
            #expect(text.contains(sent))
        }
        #expect(text.contains("secret"), "equal canonical requests leave the key: \(text)")
        #expect(error.description.contains(text))
        #expect(!error.description.contains("AnotherSecretKeyOfTheTest"))
        #expect(!error.description.contains(Self.key.secret))
    }

    @Test("because a middleware changed the request afterwards shows the line that differs")
    func changedOnTheWay() async throws {
        try await withLocalCloud(access: .accountsOnly) { cloud in
            // Stands for a proxy that rewrites the query between signing and the server.
            let client = HuaweiCloudClient(
                region: .cnNorth4,
                credentials: .demoKeys,
                projectID: cloud.contents.projectID,
                endpoints: try ServiceEndpoints(cloud),
                transport: RewritingTransport(from: "limit=3", to: "limit=4"),
                settings: ClientSettings(time: PromptTime())
            )
            let instance = try cloud.largestRDSInstance.id
            let error = try await failure { try await client.rds().listBackups(instanceID: instance, limit: 3) }
            let explanation = try #require(error.serverError?.explanation, "\(error)")
            #expect(explanation is SignatureRefusal)
            #expect("\(explanation)".contains("limit=3"), "\(explanation)")
            #expect("\(explanation)".contains("limit=4"), "\(explanation)")
        }
    }

    @Test("because of a clock that is wrong says so, and by how much", arguments: [1200, -1200])
    func skew(_ seconds: Int) async throws {
        let (error, requests) = try await refusal(of: .demoKeys, clock: .ahead(by: .seconds(seconds)))
        #expect(requests.count == 1)
        let explanation = try #require(error.serverError?.explanation, "\(error)")
        #expect(explanation is ClockSkew, "\(explanation)")
        #expect("\(explanation)".contains("clock"), "\(explanation)")
        #expect("\(explanation)".contains("20"), "\(explanation)")
    }

    @Test("because the access key is not known says so, without the keys")
    func unknownKey() async throws {
        let (error, requests) = try await refusal(of: .keys(access: "NOSUCHACCESSKEY", secret: "s3cr3tOfTheTest"))
        #expect(requests.count == 1)
        #expect(!error.description.contains("NOSUCHACCESSKEY"), "\(error)")
        #expect(error.description.contains("(hidden)"), "\(error)")
        #expect(error.serverError?.explanation is CredentialsRefusal, "\(error)")
        #expect(!error.description.contains("s3cr3tOfTheTest"))
    }
}
