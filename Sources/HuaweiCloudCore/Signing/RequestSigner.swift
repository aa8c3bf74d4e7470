// How a request is signed with SDK-HMAC-SHA256: the order of the steps.
import Crypto
public import DriftlessRuntime
import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Signs requests with an access key and its secret key (AK/SK) by the provider's algorithm SDK-HMAC-SHA256.
///
/// ```swift
/// let signed = RequestSigner().sign(request, with: keys, at: SystemTime().now)
/// let response = try await transport.send(signed.request)
/// ```
/// A signature holds for 15 minutes and for exactly this request: method, path, query, body, and all headers whose names
/// have no `_`. Whatever is added to the headers later is not signed.
public struct RequestSigner: Sendable {
    /// Creates a signer of SDK-HMAC-SHA256.
    public init() {}

    /// The request with `X-Sdk-Date`, `Authorization` and what else the signature needs.
    ///
    /// What an earlier signature left in the request is replaced, so that a retry gets a date of its own: `X-Sdk-Date`,
    /// `Authorization`, and `X-Security-Token` where the keys have one. An `X-Sdk-Content-Sha256` of the caller stands for
    /// the hash of the body, as given; a stream without one is sent as `UNSIGNED-PAYLOAD`. A `Host` of the caller is signed in the place of `authority`. Several headers of one
    /// name become one. The query is sent as it is signed: its pairs are sorted, by key and then by value.
    ///
    /// - Parameters:
    ///   - request: What is to be signed.
    ///   - keys: Where they have a security token, it is sent and signed.
    ///   - time: The present; a server refuses a signature whose time is more than 15 minutes from its own.
    public func sign(_ request: TransportRequest, with keys: AccessKeys, at time: Timestamp) -> SignedRequest {
        var request = request
        let date = time.formatted(Self.dateFormat)
        request.headers[.authorization] = nil
        request.headers[.sdkDate] = date
        if let token = keys.securityToken, !token.exposed.isEmpty {
            request.headers.setSecret(.securityToken, token.exposed)
        }
        PayloadHash.announce(in: &request)

        var headers = CanonicalHeaders(of: request)
        if headers.hasRepeatedNames {
            request.headers.joinRepeatedFields()
            headers = CanonicalHeaders(of: request)
        }
        let canonical = CanonicalRequest(of: request, headers: headers)
        canonical.replaceQuery(of: &request.path)

        var authorization: [UInt8] = []
        authorization.reserveCapacity(512)
        authorization.append(contentsOf: "\(Self.algorithm) Access=".utf8)
        authorization.append(contentsOf: keys.accessKey.utf8)
        authorization.append(contentsOf: ", SignedHeaders=".utf8)
        headers.appendNames(to: &authorization)
        authorization.append(contentsOf: ", Signature=".utf8)
        let signature = HMAC<SHA256>.authenticationCode(
            for: Self.bytesToSign(canonical, date: date),
            using: SymmetricKey(data: Array(keys.secretKey.exposed.utf8))
        )
        signature.withUnsafeBytes { authorization.append(hexadecimal: $0) }
        request.headers.setSecret(.authorization, String(decoding: authorization, as: UTF8.self))
        return SignedRequest(request: request, canonical: canonical, date: date)
    }

    static let algorithm = "SDK-HMAC-SHA256"

    private static let dateFormat = TimeFormat("yyyyMMdd'T'HHmmss'Z'")

    static func bytesToSign(_ canonical: CanonicalRequest, date: String) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(128)
        text.append(contentsOf: algorithm.utf8)
        text.append(UInt8(ascii: "\n"))
        text.append(contentsOf: date.utf8)
        text.append(UInt8(ascii: "\n"))
        text.append(hashOf: canonical.bytes)
        return text
    }
}
