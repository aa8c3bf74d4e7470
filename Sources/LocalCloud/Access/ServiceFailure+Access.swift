// Refusals have the words of the real gateway, since clients look for them.

extension ServiceFailure {
    /// - Parameter reason: What follows the words with which all of these begin.
    private static func incorrectAuthentication(_ reason: String) -> Self {
        Self(
            status: 401,
            shape: .gateway,
            code: "APIGW.0301",
            message: "Incorrect IAM authentication information: \(reason)"
        )
    }

    static let noCredentials = incorrectAuthentication("x-auth-token not found")
    static let unreadableToken = incorrectAuthentication("decrypt token fail")
    static let malformedAuthorization = incorrectAuthentication(
        "verify aksk signature fail, Authorization format error"
    )
    static let signatureWithoutTime = incorrectAuthentication("calc aksk signature fail:X-Sdk-Date not found")
    static let lockedAccessKey = incorrectAuthentication("verify aksk signature fail, ak is locked")

    static func unknownAccessKey(_ key: String) -> Self {
        incorrectAuthentication("Get secretKey failed,ak:\(key),err:ak not exist")
    }

    static func signatureExpired(signatureTime: String, serverTime: String) -> Self {
        incorrectAuthentication(
            "calc aksk signature fail:signature expired, signature time:\(signatureTime),server time:\(serverTime)"
        )
    }

    static func wrongSignature(of canonical: CanonicalRequest) -> Self {
        let lines = canonical.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "|")
        return incorrectAuthentication("verify aksk signature fail, canonicalRequest:\(lines)")
    }

    /// From the gateway, for a body that it does not want to hold.
    static let requestBodyTooLarge = Self(
        status: 413,
        shape: .gateway,
        code: "APIGW.0201",
        message: "Request entity too large"
    )
}
