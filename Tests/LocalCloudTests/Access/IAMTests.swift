// IAM issues tokens for passwords, and lists projects.

import Foundation
import LocalCloud
import Testing

@Suite("IAM", .timeLimit(.minutes(10)))
struct IAMTests {
    static let tokens = "/v3/auth/tokens"

    static func tokenRequest(
        user: String = "demo-user",
        password: String = "demo-password",
        domain: String = "demo-domain",
        scope: String = #""scope":{"project":{"name":"cn-north-4"}}"#
    ) -> String {
        let user = #"{"name":"\#(user)","password":"\#(password)","domain":{"name":"\#(domain)"}}"#
        return #"{"auth":{"identity":{"methods":["password"],"password":{"user":\#(user)}},\#(scope)}}"#
    }

    private struct TokenBody: Decodable {
        struct Named: Decodable {
            let id: String
            let name: String
        }
        struct Token: Decodable {
            let expires_at: String
            let issued_at: String
            let methods: [String]
            let project: Named?
            let user: Named
        }
        let token: Token
    }

    private struct ErrorBody: Decodable {
        struct Content: Decodable {
            let code: Int
            let message: String
            let title: String
        }
        let error: Content
    }

    private struct ProjectBody: Decodable {
        struct Project: Decodable {
            let id: String
            let name: String
            let domain_id: String
            let enabled: Bool
        }
        let projects: [Project]
    }

    @Test("answers a right password with 201, the token in a header, and its times in the body")
    func token() async throws {
        let moment = Date(timeIntervalSince1970: 1_550_040_733.855)
        try await withLocalCloud(clock: .stopped(at: moment)) { cloud in
            let response = try await post(Self.tokenRequest(), to: Self.tokens, port: cloud.port(of: .iam))
            #expect(response.statusLine == "HTTP/1.1 201 Created")
            #expect(try #require(response.header("X-Subject-Token")).hasPrefix("MIIE"))
            let token = try response.decoded(TokenBody.self).token
            #expect(token.issued_at == "2019-02-13T06:52:13.855000Z")
            #expect(token.expires_at == "2019-02-14T06:52:13.855000Z")
            #expect(token.methods == ["password"] && token.user.name == "demo-user")
            #expect(token.project?.id == Samples.project)
            #expect(response.header("Date") == "Wed, 13 Feb 2019 06:52:13 GMT")
            #expect(cloud.issuedTokenCount == 1)
        }
    }

    @Test(
        "takes a project by name or id, and no project",
        arguments: [
            (#""scope":{"project":{"name":"cn-north-4"}}"#, true),
            (#""scope":{"project":{"id":"97b026aa9cc4417888c14c84a1ad9860"}}"#, true),
            (#""scope":{"domain":{"name":"demo-domain"}}"#, false), (#""extra":1"#, false),
        ]
    )
    func scopes(scope: String, hasProject: Bool) async throws {
        try await withLocalCloud { cloud in
            let body = Self.tokenRequest(scope: scope)
            let response = try await post(body, to: Self.tokens, port: cloud.port(of: .iam))
            #expect(response.status == 201)
            #expect(try (response.decoded(TokenBody.self).token.project != nil) == hasProject)
        }
    }

    @Test(
        "refuses whoever it does not know in its own error shape, and issues nothing",
        arguments: [
            tokenRequest(user: "x"), tokenRequest(password: "x"), tokenRequest(password: ""), tokenRequest(domain: "x"),
            tokenRequest(scope: #""scope":{"project":{"name":"nowhere"}}"#),
        ]
    )
    func unauthorized(body: String) async throws {
        try await withLocalCloud { cloud in
            let response = try await post(body, to: Self.tokens, port: cloud.port(of: .iam))
            #expect(response.status == 401 && response.header("X-Subject-Token") == nil)
            let error = try response.decoded(ErrorBody.self).error
            #expect(error.code == 401 && error.title == "Unauthorized" && !error.message.isEmpty)
            #expect(cloud.issuedTokenCount == 0)
        }
    }

    @Test(
        "answers 400 to what is no token request",
        arguments: [
            "", "{", "[]", "null", "\u{0}", "{\"auth\":{}}", String(repeating: "[", count: 100_000),
            tokenRequest().replacing("[\"password\"]", with: "[\"totp\"]"), tokenRequest(scope: #""scope":3"#),
            tokenRequest(scope: #""scope":{"project":{}}"#),
        ]
    )
    func malformed(body: String) async throws {
        try await withLocalCloud { cloud in
            let response = try await post(body, to: Self.tokens, port: cloud.port(of: .iam))
            #expect(response.status == 400)
            #expect(try response.decoded(ErrorBody.self).error.title == "Bad Request")
        }
    }

    private func projects(in cloud: LocalCloud, _ query: String) async throws -> [ProjectBody.Project] {
        let response = try await get("/v3/projects\(query)", port: cloud.port(of: .iam))
        #expect(response.status == 200)
        return try response.decoded(ProjectBody.self).projects
    }

    @Test("lists the projects of a name, several of one name included")
    func projects() async throws {
        let accounts = CloudAccounts(projects: [
            CloudProject(id: "p1", name: "cn-north-4", domainID: "d"), CloudProject(id: "p2", name: "cn-north-4"),
            CloudProject(id: "p3", name: "eu west+1", state: .disabled),
        ])
        try await withLocalCloud(accounts: accounts) { cloud in
            let named = try await projects(in: cloud, "?name=cn-north-4")
            #expect(named.map(\.id) == ["p1", "p2"] && named.first?.domain_id == "d")
            let disabled = try await projects(in: cloud, "?name=eu%20west%2B1")
            #expect(disabled.map(\.enabled) == [false])
            let unknown = try await projects(in: cloud, "?name=nowhere")
            #expect(unknown.isEmpty)
            let all = try await projects(in: cloud, "")
            #expect(all.count == 3)
            cloud.accounts = CloudAccounts()
            let none = try await projects(in: cloud, "")
            #expect(none.isEmpty)
        }
    }

    @Test("has no other operations", arguments: ["/", "/v3", "/v3/auth/tokens", "/v3/projects/x", Samples.rdsPath])
    func unknown(target: String) async throws {
        try await withLocalCloud { cloud in
            let response = try await get(target, port: cloud.port(of: .iam))
            #expect(response.status == 404)
            #expect(try response.decoded(RDSErrorBody.self).error_code == "APIGW.0101")
        }
    }

    @Test("refuses a body of more than a megabyte with 413, and goes on")
    func hugeBody() async throws {
        try await withLocalCloud { cloud in
            let body = String(repeating: " ", count: 3 << 20)
            let response = try await post(body, to: Self.tokens, port: cloud.port(of: .iam))
            #expect(response.status == 413)
            let next = try await post(Self.tokenRequest(), to: Self.tokens, port: cloud.port(of: .iam))
            #expect(next.status == 201)
        }
    }

    @Test("has its own error shape for its faults")
    func faults() async throws {
        try await withLocalCloud { cloud in
            cloud.inject(.serviceUnavailable, into: .iam)
            let response = try await post(Self.tokenRequest(), to: Self.tokens, port: cloud.port(of: .iam))
            #expect(response.status == 503 && cloud.issuedTokenCount == 0)
            #expect(try response.decoded(ErrorBody.self).error.title == "Service Unavailable")
        }
    }
}
