// Requests that nobody sends in earnest must cost the cloud a response at most.

import LocalCloud
import Testing

@Suite("Hostile requests", .timeLimit(.minutes(10)))
struct HostileRequestTests {
    static let requests: [String] = {
        let long = String(repeating: "a", count: 200_000)
        let start = "GET \(Samples.rdsPath) HTTP/1.1\r\nHost: a\r\n"
        return [
            start + "X: \(long)\r\n\r\n", start + "Authorization: \(long)\r\n\r\n", start + "\(long): x\r\n\r\n",
            start + String(repeating: "X: y\r\n", count: 20_000) + "\r\n", start + "X-Auth-Token: \(long)\r\n\r\n",
            "GET /\(long) HTTP/1.1\r\nHost: a\r\n\r\n", "GET /%zz%?%%%=%&&&==&=%f HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET * HTTP/1.1\r\nHost: a\r\n\r\n", "OPTIONS * HTTP/1.1\r\n\r\n",
            "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET http://other/v3/p/backups HTTP/1.1\r\nHost: a\r\n\r\n", start + "Host: b\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
            start
                + "Authorization: SDK-HMAC-SHA256 Access=DEMOACCESSKEY0000001, SignedHeaders=host;\u{0}, Signature=\r\n\r\n",
            start + "X-Sdk-Date: \u{FF}\u{0}\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        ]
    }()

    @Test("do not stop the cloud", arguments: requests.indices, [AccessPolicy.everyone, .accountsOnly])
    func survived(index: Int, access: AccessPolicy) async throws {
        try await withLocalCloud(access: access) { cloud async throws in
            for service in CloudService.allCases {
                try? await WireConnection.open(port: cloud.port(of: service)) { connection in
                    try await connection.send(Self.requests[index])
                }
                let response = try await get(Samples.rdsPath, port: cloud.port(of: service))
                #expect([200, 401, 404].contains(response.status))
            }
        }
    }
}
