// Tests sign by the vectors' own words: canonical texts are written out here, not taken from the code under test.

import Crypto
import Foundation

/// A request that a test signs and then may tamper with.
struct SignedRequestText {
    static let accessKey = "DEMOACCESSKEY0000001"
    static let secretKey = "DemoSecretKeyForLoopbackOnly000000000001"
    /// 2018-08-06T02:41:14Z, the date of the vectors.
    static let date = "20180806T024114Z"
    static let moment = Date(timeIntervalSince1970: 1_533_523_274)

    var method = "GET"
    var path = Samples.rdsPath.prefix { $0 != "?" }.description
    /// As on the wire, which must be as it is signed.
    var query =
        "begin_time=2018-08-06T10%3A41%3A14%2B0800&end_time=2018-08-07T10%3A41%3A14%2B0800"
        + "&instance_id=\(Samples.database)&limit=10"
    /// Lower-case names, sorted.
    var headers = [("host", "127.0.0.1"), ("x-project-id", Samples.project), ("x-sdk-date", date)]
    var body = ""
    var accessKey = Self.accessKey
    var secretKey = Self.secretKey
    /// What stands in the last line where it is not the digest of the body.
    var payload: String?
    /// Header lines that are sent and not signed.
    var unsigned: [String] = []

    func header(_ name: String) -> String { headers.first { $0.0 == name }?.1 ?? "" }

    var signedHeaders: String { headers.map(\.0).joined(separator: ";") }

    var canonical: String {
        let slashed = path.hasSuffix("/") ? path : path + "/"
        let lines = headers.map { "\($0.0):\($0.1)\n" }.joined()
        return
            "\(method)\n\(slashed)\n\(query)\n\(lines)\n\(signedHeaders)\n\(payload ?? Self.hex(SHA256.hash(data: Data(body.utf8))))"
    }

    var signature: String {
        let digest = Self.hex(SHA256.hash(data: Data(canonical.utf8)))
        let text = "SDK-HMAC-SHA256\n\(header("x-sdk-date"))\n\(digest)"
        let key = SymmetricKey(data: Data(secretKey.utf8))
        return Self.hex(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key))
    }

    var authorization: String {
        "SDK-HMAC-SHA256 Access=\(accessKey), SignedHeaders=\(signedHeaders), Signature=\(signature)"
    }

    /// The request as it goes over the wire.
    var text: String {
        var lines = ["\(method) \(path)\(query.isEmpty ? "" : "?" + query) HTTP/1.1"]
        lines += headers.map { "\($0.0): \($0.1)" } + unsigned + ["Authorization: \(authorization)"]
        if !body.isEmpty { lines.append("Content-Length: \(body.utf8.count)") }
        return lines.map { $0 + "\r\n" }.joined() + "\r\n" + body
    }

    private static func hex(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { String(format: "%02x", $0) }.joined()
    }
}

/// Sends these bytes on a connection of its own and reads one response.
func send(_ text: String, port: Int) async throws -> WireResponse {
    try await WireConnection.open(port: port) { connection in
        try await connection.send(text)
        return try await connection.response()
    }
}
