// Proof Key for Code Exchange (RFC 7636): only who asked for a code can exchange it.
import SecureHash

/// A secret that an app makes up for one authorization request, and shows when it exchanges the code.
struct CodeVerifier: Sendable {
    let text: String

    /// 32 random bytes, as section 4.1 recommends.
    init() {
        text = RandomText.base64URL(bytes: 32)
    }

    /// An earlier one.
    ///
    /// - Throws: `OAuthError` where it is none: 43 to 128 letters, digits and `-._~` (section 4.1).
    init(_ text: String) throws(OAuthError) {
        guard 43...128 ~= text.utf8.count, text.utf8.allSatisfy(RandomText.isUnreserved) else {
            throw OAuthError(.redirect, "the code verifier is not one of 43 to 128 unreserved characters")
        }
        self.text = text
    }

    /// What the server is told before (section 4.2, `S256`).
    var challenge: String { RandomText.base64URL(SHA256.digest(of: Array(text.utf8))) }
}

/// Texts that nobody can guess: the generator of the system is made for secrets.
enum RandomText {
    static func base64URL(bytes count: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        return base64URL((0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    /// Without padding (RFC 7636, appendix A).
    static func base64URL(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var bits: UInt32 = 0
        var count: UInt32 = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                text.append(alphabet[Int(bits >> count & 0x3F)])
            }
            bits &= 0x3F
        }
        if count > 0 { text.append(alphabet[Int(bits << (6 - count) & 0x3F)]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether texts are the same, in a time that does not tell how much of them is.
    static func isSame(_ text: String, as other: String) -> Bool {
        let (first, second) = (Array(text.utf8), Array(other.utf8))
        guard first.count == second.count else { return false }
        return zip(first, second).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    static func isUnreserved(_ byte: UInt8) -> Bool {
        alphabet.contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "~")
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
