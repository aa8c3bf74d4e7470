// Signatures are verified by the documented rules, and every byte that is signed counts.

import Foundation
import LocalCloud
import Testing

@Suite("A cloud that checks signatures", .timeLimit(.minutes(10)))
struct SignatureTests {
    private func response(
        to text: String,
        clock: CloudClock = .stopped(at: SignedRequestText.moment),
        accounts: CloudAccounts = .demo
    ) async throws -> WireResponse {
        try await withLocalCloud(accounts: accounts, access: .accountsOnly, clock: clock) { cloud async throws in
            try await send(text, port: cloud.port(of: .rds))
        }
    }

    private func message(of response: WireResponse) throws -> String {
        #expect(response.status == 401)
        let body = try response.decoded(RDSErrorBody.self)
        #expect(body.error_code == "APIGW.0301" && body.request_id == response.header("X-Request-Id"))
        return body.error_msg
    }

    private static let start = "Incorrect IAM authentication information: "

    @Test("answers a request whose signature is right")
    func valid() async throws {
        let response = try await response(to: SignedRequestText().text)
        #expect(response.status == 200, "\(response.text)")
    }

    /// One byte of what is signed, changed after signing.
    struct Tampering: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let from: String
        let to: String
    }

    static let tamperings = [
        Tampering(testDescription: "method", from: "POST /", to: "PUT /"),
        Tampering(testDescription: "path", from: "/backups?", to: "/backupt?"),
        Tampering(testDescription: "case of the path", from: "/v3/", to: "/V3/"),
        Tampering(testDescription: "slash", from: "/backups?", to: "//backups?"),
        Tampering(testDescription: "query value", from: "limit=10", to: "limit=11"),
        Tampering(testDescription: "query name", from: "limit=10", to: "limiu=10"),
        Tampering(testDescription: "escape", from: "14%2B0800&end", to: "14%2D0800&end"),
        Tampering(testDescription: "plus", from: "14%2B0800&end", to: "14+0800&end"),
        Tampering(testDescription: "further query", from: "limit=10", to: "limit=10&x"),
        Tampering(testDescription: "signed header", from: "x-project-id: 9", to: "x-project-id: 8"),
        Tampering(testDescription: "repeated header", from: "x-project-id:", to: "X-Project-Id: 1\r\nx-project-id:"),
        Tampering(testDescription: "host", from: "host: 127.0.0.1", to: "host: 127.0.0.2"),
        Tampering(testDescription: "date", from: "20180806T024114Z", to: "20180806T024115Z"),
        Tampering(testDescription: "body", from: "{}", to: "[]"),
        Tampering(testDescription: "names of signed headers", from: "Headers=host;", to: "Headers="),
        Tampering(testDescription: "signature", from: "Signature=", to: "Signature=0"),
        Tampering(testDescription: "access key", from: "KEY0000001", to: "KEY0000002"),
    ]

    @Test("refuses a request of which one byte was changed on the way", arguments: tamperings)
    func tampering(_ tampering: Tampering) async throws {
        let text = SignedRequestText(method: "POST", body: "{}").text
        let genuine = try await response(to: text)
        #expect(genuine.status == 404, "\(genuine.text)")
        let tampered = text.replacing(tampering.from, with: tampering.to, maxReplacements: 1)
        #expect(tampered != text)
        #expect(try message(of: await response(to: tampered)).hasPrefix(Self.start))
    }

    @Test("refuses a signature with any of its digits changed")
    func everyDigit() async throws {
        let request = SignedRequestText()
        let digits = Array(request.signature)
        try await withLocalCloud(access: .accountsOnly, clock: .stopped(at: SignedRequestText.moment)) {
            cloud async throws in
            for index in digits.indices {
                var changed = digits
                changed[index] = changed[index] == "0" ? "1" : "0"
                let text = request.text.replacing(request.signature, with: String(changed))
                #expect(try await send(text, port: cloud.port(of: .rds)).status == 401)
            }
        }
    }

    @Test("shows its canonical request, lines joined by bars, to a wrong secret key")
    func wrongSecret() async throws {
        let request = SignedRequestText(query: "", secretKey: "another")
        let message = try message(of: await response(to: request.text))
        let lines = request.canonical.replacing("\n", with: "|")
        #expect(message == Self.start + "verify aksk signature fail, canonicalRequest:" + lines)
        #expect(message.contains("canonicalRequest:GET|/v3/97b026aa9cc4417888c14c84a1ad9860/backups/||host:127.0.0.1|"))
    }

    @Test("does not know a key that nobody has")
    func unknownKey() async throws {
        let message = try message(of: await response(to: SignedRequestText(accessKey: "NOBODY").text))
        #expect(message == Self.start + "Get secretKey failed,ak:NOBODY,err:ak not exist")
    }

    @Test("accepts a skew of 15 minutes and no more", arguments: [0, -900, 900, -901, 901, 86_400 * 365])
    func skew(seconds: Int) async throws {
        let clock = CloudClock.stopped(at: SignedRequestText.moment + Double(seconds))
        let response = try await response(to: SignedRequestText().text, clock: clock)
        guard abs(seconds) > 900 else {
            #expect(response.status == 200)
            return
        }
        let message = try message(of: response)
        #expect(
            message.hasPrefix(
                Self.start
                    + "calc aksk signature fail:signature expired, signature time:20180806T024114Z,server time:20"
            )
        )
        #expect(seconds != 901 || message.hasSuffix("server time:20180806T025615Z"))
    }

    @Test(
        "refuses a request without credentials, or with malformed ones",
        arguments: [
            "", "x", "SDK-HMAC-SHA256", "SDK-HMAC-SHA256 ", "SDK-HMAC-SHA256 Access=,SignedHeaders=,Signature=",
            "Basic ZGVtbzpkZW1v", "SDK-HMAC-SHA256 Access=DEMOACCESSKEY0000001, SignedHeaders=host;x-sdk-date",
            "SDK-HMAC-SHA256 Access=a, Access=b, SignedHeaders=host, Signature=\(String(repeating: "0", count: 64))",
            "SDK-HMAC-SHA256 Access=DEMOACCESSKEY0000001, SignedHeaders=;;;, Signature=\(String(repeating: "0", count: 64))",
            "SDK-HMAC-SHA256 Access=DEMOACCESSKEY0000001, SignedHeaders=host, Signature=\(String(repeating: "é", count: 64))",
            "SDK-HMAC-SHA256 Access=DEMOACCESSKEY0000001, SignedHeaders=no name, Signature=\(String(repeating: "a", count: 64))",
            "SDK-HMAC-SHA256 " + String(repeating: "=,", count: 20_000),
            "SDK-HMAC-SHA256 Access=DEMOACCESSKEY0000001, SignedHeaders=" + String(repeating: "a;", count: 20_000)
                + "a, Signature=" + String(repeating: "a", count: 64),
        ]
    )
    func malformed(authorization: String) async throws {
        let lines = ["GET \(Samples.rdsPath) HTTP/1.1", "Host: a", "X-Sdk-Date: 20180806T024114Z"]
        let field = authorization.isEmpty ? [] : ["Authorization: \(authorization)"]
        let text = (lines + field).map { $0 + "\r\n" }.joined() + "\r\n"
        #expect(try message(of: await response(to: text)).hasPrefix(Self.start))
    }

    @Test("refuses a date that is missing or none", arguments: ["", "2018", "20180806T024114", "99999999T999999Z"])
    func dates(date: String) async throws {
        let request = SignedRequestText(headers: [("host", "127.0.0.1"), ("x-sdk-date", date)])
        #expect(
            try message(of: await response(to: request.text)) == Self.start
                + "calc aksk signature fail:X-Sdk-Date not found"
        )
    }

    @Test("takes the headers that the client chose to sign, and looks at no others")
    func chosenHeaders() async throws {
        let headers = [("x-note", "a   b"), ("x-sdk-date", SignedRequestText.date)]
        let request = SignedRequestText(headers: headers, unsigned: ["Host: anything", "User-Agent: any"])
        #expect(try await response(to: request.text).status == 200)
    }

    @Test(
        "takes an announced digest, or an unsigned payload, and holds the body to the digest",
        arguments: [
            ("UNSIGNED-PAYLOAD", "{}", true), ("UNSIGNED-PAYLOAD", "", true), ("anything", "{}", false),
            ("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", "{}", true),
            ("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", "{ }", false),
        ]
    )
    func payloads(announced: String, body: String, isAccepted: Bool) async throws {
        var request = SignedRequestText(body: body, payload: announced)
        request.headers = [
            ("host", "127.0.0.1"), ("x-sdk-content-sha256", announced), ("x-sdk-date", SignedRequestText.date),
        ]
        let response = try await response(to: request.text)
        #expect(response.status == (isAccepted ? 200 : 401), "\(response.text)")
    }

    @Test(
        "wants the security token of a temporary key",
        arguments: [
            ("DemoSecurityTokenForLoopbackOnly", 200, ""), ("other", 401, "decrypt token fail"),
            (nil, 401, "ak not exist"),
        ]
    )
    func temporaryKey(token: String?, status: Int, text: String) async throws {
        var request = SignedRequestText()
        (request.accessKey, request.secretKey) = ("DEMOTEMPORARYKEY0001", "DemoSecretKeyForLoopbackOnly000000000002")
        if let token { request.headers.append(("x-security-token", token)) }
        request.headers.sort { $0.0 < $1.0 }
        let response = try await response(to: request.text)
        #expect(response.status == status && (text.isEmpty || response.text.contains(text)), "\(response.text)")
    }

    @Test("locks a key after five failures for five minutes, where that is asked for")
    func lockout() async throws {
        let policy = AccessPolicy(.accounts, lockout: .asGateway)
        try await withLocalCloud(access: policy, clock: .stopped(at: SignedRequestText.moment)) { cloud async throws in
            let port = cloud.port(of: .rds)
            let (good, bad) = (SignedRequestText().text, SignedRequestText(secretKey: "x").text)
            for _ in 0..<4 { #expect(try await send(bad, port: port).status == 401) }
            #expect(try await send(good, port: port).status == 200)
            for _ in 0..<5 { #expect(try await send(bad, port: port).status == 401) }
            #expect(try await send(good, port: port).text.contains("locked"))
            cloud.clock = .stopped(at: SignedRequestText.moment + 299)
            #expect(try await send(good, port: port).status == 401)
            cloud.clock = .stopped(at: SignedRequestText.moment + 300)
            #expect(try await send(good, port: port).status == 200)
        }
    }

    @Test("shows no secret in descriptions and dumps")
    func secrecy() {
        var dumped = ""
        dump(CloudAccounts.demo, to: &dumped)
        for text in ["\(CloudAccounts.demo)", String(reflecting: CloudAccounts.demo), dumped] {
            #expect(!text.contains("password") && !text.contains("Loopback") && text.contains("DEMOACCESSKEY0000001"))
        }
    }
}
