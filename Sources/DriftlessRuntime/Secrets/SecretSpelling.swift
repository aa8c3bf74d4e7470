// The spellings in which a secret may stand in a text, apart from escapes, which are undone in the text.

/// One spelling of one secret. Of a long one only the beginning is made, since most texts have none of it.
struct SecretSpelling {
    enum Form {
        /// As it is, byte by byte.
        case exact
        /// As it is without blanks.
        case unfolded
        /// As it reads without escapes and blanks.
        case unescaped
        case base64(behind: Int)
        case base64ForURLs(behind: Int)
        case hexadecimal
        case upperHexadecimal
    }

    /// A shorter spelling would be found in innocent words.
    static let shortest = 4

    private static let examinedBytes = 96

    /// What a text is searched for: the whole spelling or its beginning.
    let beginning: [UInt8]
    private let form: Form
    private let secret: [UInt8]

    private init?(_ form: Form, of secret: [UInt8]) {
        let isWhole = secret.count <= Self.examinedBytes
        var beginning = Self.spelt(isWhole ? secret : Array(secret.prefix(Self.examinedBytes)), form)
        if !isWhole {
            // An escape may be cut in two at the end of what was examined.
            beginning = beginning.dropLast(12)
        }
        guard beginning.count >= Self.shortest else { return nil }
        self.beginning = Array(beginning)
        self.form = form
        self.secret = secret
    }

    /// All spellings of a secret.
    static func all(_ secret: String) -> [SecretSpelling] {
        let bytes = Array(secret.utf8)
        guard bytes.count >= shortest else { return [] }
        let forms: [Form] =
            [.exact, .unfolded, .unescaped, .hexadecimal, .upperHexadecimal]
            + (0..<3).flatMap { [.base64(behind: $0), .base64ForURLs(behind: $0)] }
        return forms.compactMap { SecretSpelling($0, of: bytes) }
    }

    /// All of the spelling.
    var whole: [UInt8] {
        secret.count <= Self.examinedBytes ? beginning : Array(Self.spelt(secret, form))
    }

    /// How many letters before and behind the spelling hold a part of the secret and of what is beside it.
    var sharedLetters: (before: Int, behind: Int) {
        switch form {
        case .base64(let offset), .base64ForURLs(let offset):
            (offset == 0 ? 0 : 1, (offset + secret.count) % 3 == 0 ? 0 : 1)
        case .exact, .unfolded, .unescaped, .hexadecimal, .upperHexadecimal:
            (0, 0)
        }
    }

    private static func spelt(_ secret: [UInt8], _ form: Form) -> ArraySlice<UInt8> {
        switch form {
        case .exact: secret[...]
        case .unfolded: secret.filter { $0 > 0x20 }[...]
        case .unescaped: UnescapedText(secret).bytes[...]
        // Texts have lost their `+` in the last stage.
        case .base64(let offset): Base64.letters(of: secret, behind: offset).filter { $0 != UInt8(ascii: "+") }[...]
        case .base64ForURLs(let offset): Base64.urlSafe(Base64.letters(of: secret, behind: offset))[...]
        case .hexadecimal: hexadecimal(secret, letters: UInt8(ascii: "a"))
        case .upperHexadecimal: hexadecimal(secret, letters: UInt8(ascii: "A"))
        }
    }

    private static func hexadecimal(_ secret: [UInt8], letters: UInt8) -> ArraySlice<UInt8> {
        secret.flatMap { [$0 >> 4, $0 & 0xF].map { $0 < 10 ? 0x30 + $0 : letters + $0 - 10 } }[...]
    }
}
