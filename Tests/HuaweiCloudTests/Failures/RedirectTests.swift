// Redirects lead credentials to wherever a response says, so they are not followed.
import HuaweiCloud
import LocalCloud
import Testing

@Suite("A redirect", .timeLimit(.minutes(10)))
struct RedirectTests {
    @Test("is not followed: nothing is sent to where it leads", arguments: [301, 302, 303, 307, 308])
    func notFollowed(_ status: Int) async throws {
        try await withLocalCloud { elsewhere in
            try await withCloudAndClient { cloud, client in
                cloud.inject(.redirect(to: .port(elsewhere.port(of: .rds)), status: status), into: .rds, for: .all)
                let rds = try await client.rds()
                let error = try await failure { try await rds.listBackups(instanceID: cloud.largestRDSInstance.id) }
                #expect(error.status == status)
                #expect(error.requestID == cloud.requests.first?.requestID)
                #expect(error.description.contains("\(status)"), "\(error)")
                #expect(cloud.requests.count == 1)
                #expect(elsewhere.requests.isEmpty)
            }
        }
    }

    @Test("gets no token either")
    func tokens() async throws {
        try await withLocalCloud { elsewhere in
            try await withLocalCloud { cloud in
                try await withClient(of: cloud, credentials: .token("MIIEsecret")) { client in
                    cloud.inject(.redirect(to: .location("\(elsewhere.rdsURL)/v3/other")), into: .rds, for: .all)
                    let error = try await failure { try await client.rds().listBackups(instanceID: "i") }
                    #expect(error.status == 302)
                    #expect(elsewhere.requests.isEmpty)
                    #expect(!error.description.contains("MIIEsecret"))
                }
            }
        }
    }

    @Test("to the same place is no loop")
    func loop() async throws {
        try await withCloudAndClient { cloud, client in
            cloud.inject(.redirect(to: .itself), into: .dcs, for: .all)
            let error = try await failure { try await client.dcs().listBackups(instanceID: "i") }
            #expect(error.status == 302)
            #expect(cloud.requests.count == 1)
        }
    }
}
