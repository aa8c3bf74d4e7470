// Tokens that IAM issued let requests in until they expire.

import Foundation
import LocalCloud
import Testing

@Suite("A cloud that checks tokens", .timeLimit(.minutes(10)))
struct TokenTests {
    private static let moment = Date(timeIntervalSince1970: 1_550_040_733)

    private func token(from cloud: LocalCloud) async throws -> String {
        let response = try await post(IAMTests.tokenRequest(), to: IAMTests.tokens, port: cloud.port(of: .iam))
        return try #require(response.header("X-Subject-Token"))
    }

    @Test("lets a token in at every service, and nothing else")
    func valid() async throws {
        try await withLocalCloud(access: .accountsOnly) { cloud async throws in
            let token = try await token(from: cloud)
            for (service, target) in [
                (CloudService.dcs, Samples.dcsPath), (.rds, Samples.rdsPath), (.iam, "/v3/projects?name=cn-north-4"),
            ] {
                let port = cloud.port(of: service)
                #expect(try await get(target, port: port, headers: ["X-Auth-Token: \(token)"]).status == 200)
                for wrong in [token + "0", String(token.dropLast()), "x", ""] {
                    let response = try await get(target, port: port, headers: ["X-Auth-Token: \(wrong)"])
                    #expect(response.status == 401 && response.text.contains("decrypt token fail"))
                }
                #expect(try await get(target, port: port).text.contains("x-auth-token not found"))
            }
        }
    }

    @Test("is valid to the end of its lifetime, by the cloud's clock")
    func lifetime() async throws {
        let policy = AccessPolicy(.accounts, tokenLifetime: .seconds(600))
        try await withLocalCloud(access: policy, clock: .stopped(at: Self.moment)) { cloud async throws in
            let headers = ["X-Auth-Token: \(try await token(from: cloud))"]
            for (seconds, status) in [(0.0, 200), (599, 200), (600, 401), (599, 200)] {
                cloud.clock = .stopped(at: Self.moment + seconds)
                #expect(try await get(Samples.rdsPath, port: cloud.port(of: .rds), headers: headers).status == status)
            }
        }
    }

    @Test("can be made to expire at any moment, while new ones are issued")
    func expiry() async throws {
        try await withLocalCloud(access: .accountsOnly) { cloud async throws in
            let port = cloud.port(of: .dcs)
            let first = ["X-Auth-Token: \(try await token(from: cloud))"]
            #expect(try await get(Samples.dcsPath, port: port, headers: first).status == 200)
            cloud.expireTokens()
            #expect(try await get(Samples.dcsPath, port: port, headers: first).status == 401)
            let second = ["X-Auth-Token: \(try await token(from: cloud))"]
            #expect(try await get(Samples.dcsPath, port: port, headers: second).status == 200)
            #expect(cloud.issuedTokenCount == 2)
        }
    }

    @Test("lifetimes and clocks beyond all time do not stop the cloud")
    func absurdTimes() async throws {
        for lifetime in [Duration.seconds(Int64.max), .seconds(-Int64.max), .zero] {
            let policy = AccessPolicy(.accounts, tokenLifetime: lifetime)
            for clock in [CloudClock.ahead(by: .seconds(Int64.max)), .ahead(by: .seconds(-Int64.max)), .system] {
                try await withLocalCloud(access: policy, clock: clock) { cloud async throws in
                    let headers = ["X-Auth-Token: \(try await token(from: cloud))"]
                    let response = try await get(Samples.rdsPath, port: cloud.port(of: .rds), headers: headers)
                    #expect(response.status == (lifetime > .zero && clock == .system ? 200 : response.status))
                }
            }
        }
    }

    @Test("policy can be changed while the cloud runs")
    func change() async throws {
        try await withLocalCloud { cloud async throws in
            #expect(try await get(Samples.rdsPath, port: cloud.port(of: .rds)).status == 200)
            cloud.access = .accountsOnly
            #expect(try await get(Samples.rdsPath, port: cloud.port(of: .rds)).status == 401)
        }
    }
}
