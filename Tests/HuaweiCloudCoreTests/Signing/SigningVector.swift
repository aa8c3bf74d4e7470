// The vectors made with the official SDK, and the request that each describes.
import DriftlessRuntime
import Foundation
import HTTPTypes
import HuaweiCloudCore
import Testing

struct SigningVector: Decodable, Sendable, CustomTestStringConvertible {
    var name: String
    var method: String
    var host: String
    /// As on the wire.
    var path: String
    /// Raw names and values.
    var query: [[String]]
    var headers: [String: String]
    var body: String?
    var accessKey: String
    var secretKey: String
    var sdkDate: String
    var canonicalRequest: String
    var stringToSign: String
    var signedHeaders: String
    var signature: String
    var authorization: String
    var requestTarget: String
    var headersAfterSigning: [String: String]
    var payloadHash: String

    var testDescription: String { name }

    static func all() throws -> [SigningVector] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        // The names of headers are no keys to convert.
        let url = try #require(
            Bundle.module.url(
                forResource: "signing-sdk-hmac-sha256",
                withExtension: "json",
                subdirectory: "Vectors"
            )
        )
        return try decoder.decode([SigningVector].self, from: Data(contentsOf: url))
    }

    var keys: AccessKeys {
        AccessKeys(accessKey: accessKey, secretKey: Secret(secretKey))
    }

    var time: Timestamp {
        get throws { try #require(Timestamp(sdkDate)) }
    }

    /// The request before it is signed: the query in the given order, escaped.
    func request() throws -> TransportRequest {
        var request = TransportRequest(
            operation: name,
            method: try #require(HTTPRequest.Method(method)),
            scheme: "https",
            authority: host,
            path: path,
            body: Array((body ?? "").utf8)
        )
        let pairs = query.map { pair in pair.map { Self.escaped($0) }.joined(separator: "=") }
        if !pairs.isEmpty {
            request.path += "?" + pairs.joined(separator: "&")
        }
        for (name, value) in headers {
            request.headers[try #require(HTTPField.Name(name))] = value
        }
        return request
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let hex = String(byte, radix: 16)
            return byte.isLetterOrDigit
                ? String(UnicodeScalar(byte)) : "%" + (hex.count == 1 ? "0" : "") + hex
        }.joined()
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
