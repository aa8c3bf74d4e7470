// A signature is judged as the gateway does it: the key, the time, then the signature itself.

import Crypto
import HTTPTypes
import NIOCore

/// Verifies SDK-HMAC-SHA256 signatures.
struct SignatureCheck: Sendable {
    /// How far the time of a signature may be from the server's: 15 minutes.
    static let greatestSkew: Int64 = 15 * 60 * 1000

    let keys: [String: CloudAccessKey]
    /// The server's time in milliseconds since the epoch.
    let now: Int64

    /// Nil where the signature is valid.
    func refusal(of request: HTTPRequest, body: ByteBuffer, authorization: AuthorizationHeader) -> ServiceFailure? {
        guard let key = keys[authorization.accessKey] else { return .unknownAccessKey(authorization.accessKey) }
        if let refusal = refusal(of: request.value(of: "x-security-token"), for: key) { return refusal }

        guard
            let signatureTime = request.value(of: "x-sdk-date"),
            let signedAt = CivilTime.milliseconds(fromSignatureText: signatureTime)
        else { return .signatureWithoutTime }
        guard abs(now - signedAt) <= Self.greatestSkew else {
            let serverTime = CivilTime(millisecondsSinceEpoch: now).signatureText
            return .signatureExpired(signatureTime: signatureTime, serverTime: serverTime)
        }

        let canonical = CanonicalRequest(request, body: body, signedHeaders: authorization.signedHeaders)
        let secret = SymmetricKey(data: Array(key.secret.utf8))
        let isSigned = canonical.texts.contains { text in
            let digest = SHA256.hash(data: Array(text.utf8)).hexadecimal
            let signed = "\(AuthorizationHeader.scheme)\n\(signatureTime)\n\(digest)"
            let signature = HMAC<SHA256>.authenticationCode(for: Array(signed.utf8), using: secret)
            return signature.hexadecimal == authorization.signature
        }
        guard isSigned, canonical.fitsBody else { return .wrongSignature(of: canonical) }
        return nil
    }

    // A temporary key is found through its security token, so without one it does not exist.
    private func refusal(of securityToken: String?, for key: CloudAccessKey) -> ServiceFailure? {
        switch (key.securityToken, securityToken) {
        case (nil, nil): nil
        case (_?, nil): .unknownAccessKey(key.id)
        case (let expected, let given): expected == given ? nil : .unreadableToken
        }
    }
}

extension CivilTime {
    /// `20180806T024114Z`, as X-Sdk-Date has it.
    var signatureText: String {
        let digits = compactText
        return "\(digits.prefix(8))T\(digits.suffix(6))Z"
    }

    /// Reads `yyyyMMddTHHmmssZ`, nothing else.
    static func milliseconds(fromSignatureText text: String) -> Int64? {
        guard text.utf8.count == 16, text.hasSuffix("Z"), text.dropFirst(8).first == "T" else { return nil }
        return milliseconds(fromCompactText: String(text.prefix(8) + text.dropFirst(9).dropLast()))
    }
}
