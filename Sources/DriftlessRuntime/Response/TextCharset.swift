// Which charsets texts are read in: UTF-8 and what it holds, and the one whose bytes are code points.

/// A charset by its name in IANA's registry (https://www.iana.org/assignments/character-sets).
enum TextCharset {
    /// US-ASCII, too, which is a part of it.
    case utf8
    /// ISO-8859-1, whose bytes are the first 256 code points of Unicode.
    case latin1

    /// - Parameter name: In any case (RFC 9110 §8.3.2), an alias or not. Nil for any other charset.
    init?(named name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8", "us-ascii", "ascii", "iso646-us", "ansi_x3.4-1968": self = .utf8
        case "iso-8859-1", "iso_8859-1", "latin1", "l1": self = .latin1
        default: return nil
        }
    }

    /// Nil where the bytes are not in the charset.
    func text(of bytes: [UInt8]) -> String? {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self)
        case .latin1: String(decoding: bytes.lazy.map(UInt16.init), as: UTF16.self)
        }
    }
}
