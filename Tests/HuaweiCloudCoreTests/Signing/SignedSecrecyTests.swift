// That nothing which carries a signature, a token or a response that repeats one shows it.
import DriftlessRuntime
import HTTPTypes
import HuaweiCloudCore
import Testing

@Suite("Signatures and tokens stay hidden")
struct SignedSecrecyTests {
    private static let token = "TOKEN0123456789"
    private static let secretKey = "SECRETKEY0123456789"

    private struct Provider: CredentialsProvider {
        var key = SignedSecrecyTests.secretKey

        func credentials() async throws -> Credentials {
            .accessKeys(
                AccessKeys(accessKey: "AK", secretKey: Secret(key), securityToken: Secret(SignedSecrecyTests.token))
            )
        }
    }

    private static func texts(of value: Any) -> String {
        var dumped = ""
        dump(value, to: &dumped)
        return "\(value)\n\(String(describing: value))\n\(String(reflecting: value))\n\(dumped)"
    }

    @Test("requests, responses, errors and explanations hide them")
    func everything() async throws {
        let authToken = try #require(HTTPField.Name("X-Auth-Token"))
        let subjectToken = try #require(HTTPField.Name("X-Subject-Token"))
        let plain = TransportRequest(operation: "List", method: .get, scheme: "https", authority: "h", path: "/p")
        let keys = AccessKeys(accessKey: "AK", secretKey: Secret(Self.secretKey), securityToken: Secret(Self.token))
        let signed = RequestSigner().sign(plain, with: keys, at: ManualTime().now)
        // The canonical request has the token, so that there is something to hide.
        #expect(signed.canonicalRequest.contains(Self.token))
        #expect(signed.signature.count == 64)

        var tokenRequest = plain
        tokenRequest.headers[authToken] = Self.token
        let seen = signed.canonicalRequest.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "|").replacing("host:h", with: "host:x")
        let body = #"{"error_code":"APIGW.0301","error_msg":"verify aksk signature fail, canonicalRequest:\#(seen)"}"#
        let middleware = AuthenticationMiddleware(provider: Provider(), projectID: nil, time: ManualTime())
        let response = try await middleware.intercept(plain) { _ in
            var response = TransportResponse.json(body, status: 401)
            response.headers[subjectToken] = Self.token
            response.headers[.setCookie] = Self.token
            return response
        }
        #expect(response.explanation is SignatureRefusal)
        var server = ServerError(
            operation: "List",
            status: 401,
            headers: response.headers,
            rawBody: response.body.bytes ?? []
        )
        server.explanation = response.explanation
        let unexpected = ResponseError(
            .unexpectedStatus,
            operation: "List",
            status: 401,
            headers: response.headers,
            rawBody: response.body.bytes ?? []
        )
        let values: [(name: String, value: Any)] = [
            ("SignedRequest", signed), ("TransportRequest, signed", signed.request),
            ("TransportRequest with a token", tokenRequest), ("TransportResponse", response),
            ("AuthenticationMiddleware", middleware), ("SignatureRefusal", try #require(response.explanation)),
            ("ServerError", server), ("ResponseError", unexpected), ("ClientError", ClientError.server(server)),
            ("HuaweiCloudError of a server", HuaweiCloudError(.server(server))),
            ("HuaweiCloudError of a response", HuaweiCloudError(.response(unexpected))),
        ]
        for (name, value) in values {
            let text = Self.texts(of: value)
            #expect(!text.contains(Self.token), "\(name)")
            #expect(!text.contains(Self.secretKey), "\(name)")
            #expect(!text.contains(signed.signature), "\(name)")
        }
        let refusal = try #require(response.explanation as? SignatureRefusal)
        #expect(refusal.firstDifference?.name == "header host")
    }
}
