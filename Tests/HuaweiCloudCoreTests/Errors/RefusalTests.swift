// That refused signatures explain themselves, that every shape of error is read, and that no secret is shown.
import DriftlessRuntime
import HTTPTypes
import HuaweiCloudCore
import Testing

@Suite("Refusals and errors")
struct RefusalTests {
    private struct Provider: CredentialsProvider {
        func credentials() async throws -> Credentials {
            .accessKeys(AccessKeys(accessKey: "AK", secretKey: "SECRETKEY", securityToken: "SECRETTOKEN"))
        }
    }

    private func failure(_ body: String, status: Int = 401) async throws -> ServerError {
        let request = TransportRequest(operation: "List", method: .get, scheme: "https", authority: "host", path: "/p")
        let middleware = AuthenticationMiddleware(provider: Provider(), projectID: nil)
        let response = try await middleware.intercept(request) { _ in .json(body, status: status) }
        var error = ServerError(
            operation: "List",
            status: status,
            headers: response.headers,
            rawBody: response.body.bytes ?? []
        )
        error.explanation = response.explanation
        return error
    }

    @Test("both canonical requests are compared line by line, and the token is hidden everywhere")
    func refusal() async throws {
        let seen = "GET|/p/||host:home|x-sdk-date:1|x-security-token:SECRETTOKEN||host;x-sdk-date;x-security-token|e3b0"
        let error = try await failure(#"{"error_msg":"verify aksk signature fail, canonicalRequest:\#(seen)"}"#)

        let refusal = try #require(error.explanation as? SignatureRefusal)
        #expect(refusal.firstDifference?.name == "header host")
        #expect(refusal.firstDifference?.column == 3)

        let cloud = HuaweiCloudError(.server(error))
        var shown = "\(error) \(cloud) \(refusal) \(String(reflecting: refusal))"
        for value in [error, cloud, refusal, AuthenticationMiddleware(provider: Provider(), projectID: nil)] as [Any] {
            dump(value, to: &shown)
        }
        #expect(!shown.contains("SECRETTOKEN") && !shown.contains("SECRETKEY"))
    }

    @Test("a clock skew is named as such")
    func skew() async throws {
        let words = "signature expired, signature time:20211217T064303Z,server time:20211217T065804Z"
        let skew = try #require(try await failure(#"{"error_msg":"\#(words)"}"#).explanation as? ClockSkew)
        #expect(skew.behind == .seconds(901))
        #expect(skew.description.contains("15 min 1 s behind"))
    }

    @Test(
        "every shape gives code and message",
        arguments: [
            (#"{"error_code":"DBS.200022","error_msg":"m"}"#, "DBS.200022", "m"),
            (#"{"errCode":"RDS.1102","externalMessage":"m"}"#, "RDS.1102", "m"),
            (#"{"error":{"code":"111400060","message":"m"}}"#, "111400060", "m"),
            (#"{"error_code":"X.1","error_msg":"cut of"#, "X.1", "cut of"),
            ("<html><title>502 Bad Gateway</title></html>", nil, "a page says: 502 Bad Gateway"),
            ("", nil, "500 Internal Server Error, without a word of why"),
        ] as [(String, String?, String)]
    )
    func shapes(_ body: String, _ code: String?, _ message: String) async throws {
        let error = HuaweiCloudError(.server(try await failure(body, status: 500)))
        #expect(error.code == code)
        #expect(error.message == message)
        #expect(error.rawBody == Array(body.utf8))
    }
}
