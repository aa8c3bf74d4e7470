// Formats of strings that stay strings in Swift: by them a union tells texts apart, and drift is noted.

/// Texts by the formats of JSON Schema (2020-12, validation, section 7.3). A property of such a kind is a `String`.
@_spi(Generated) public enum JSONTextFormat {
    /// `uuid`: RFC 4122, section 3.
    public struct UUID: JSONTextFormatCheck {
        public let text: String
        public init(checked text: String) { self.text = text }

        public static func admits(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
            utf8.count == 36
                && utf8.indices.allSatisfy { index in
                    switch index {
                    case 8, 13, 18, 23: utf8[index] == UInt8(ascii: "-")
                    default: JSONEscape.hexDigit(utf8[index]) != nil
                    }
                }
        }
    }

    /// `email` and `idn-email`: something on both sides of its last `@`, and neither blanks nor control characters.
    public struct Email: JSONTextFormatCheck {
        public let text: String
        public init(checked text: String) { self.text = text }

        public static func admits(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
            guard let at = utf8.lastIndex(of: UInt8(ascii: "@")) else {
                return false
            }
            return at > 0 && at < utf8.count - 1 && utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
        }
    }

    /// `uri` and `iri`: a scheme, a colon, and no blanks (RFC 3986, section 3).
    public struct URI: JSONTextFormatCheck {
        public let text: String
        public init(checked text: String) { self.text = text }

        public static func admits(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
            guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")), let first = utf8.first, isLetter(first) else {
                return false
            }
            return utf8[..<colon].allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
                && utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
        }
    }

    /// `ipv4`: four numbers from 0 to 255 (RFC 2673, section 3.2).
    public struct IPv4: JSONTextFormatCheck {
        public let text: String
        public init(checked text: String) { self.text = text }

        public static func admits(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
            let parts = utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            return parts.count == 4
                && parts.allSatisfy { part in
                    1...3 ~= part.count && part.allSatisfy(isDigit) && (part.count == 1 || part.first != 0x30)
                        && part.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 255
                }
        }
    }

    /// `date`: `full-date` of RFC 3339, section 5.6.
    public struct Date: JSONTextFormatCheck {
        public let text: String
        public init(checked text: String) { self.text = text }

        public static func admits(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
            guard utf8.count == 10, utf8[4] == 0x2D, utf8[7] == 0x2D,
                utf8.indices.allSatisfy({ $0 == 4 || $0 == 7 || isDigit(utf8[$0]) })
            else {
                return false
            }
            func number(_ range: Range<Int>) -> Int { utf8[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
            return CivilDay(year: number(0..<4), month: number(5..<7), day: number(8..<10)).exists
        }
    }
}

/// A format that is nothing but a check.
@_spi(Generated) public protocol JSONTextFormatCheck: TextParsable {
    /// The text, which is of the format.
    var text: String { get }
    /// - Parameter text: A text of the format.
    init(checked text: String)
    /// Whether the text is of the format.
    static func admits(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool
}

extension JSONTextFormatCheck {
    public init?(utf8: UnsafeBufferPointer<UInt8>) {
        guard Self.admits(utf8) else {
            return nil
        }
        self.init(checked: String(decoding: utf8, as: UTF8.self))
    }

    public func text(style: TextStyle) -> String { text }

    static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

    static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
}
