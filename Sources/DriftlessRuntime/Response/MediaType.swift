// What a Content-Type says, and which of the documented media types it is.

/// A media type, or a range of them such as `image/*` (RFC 9110 §8.3.1, §12.5.1). Compared without regard to case.
public struct MediaType: Sendable {
    /// In lower case: `application`.
    public let type: String
    /// In lower case: `problem+json`.
    public let subtype: String
    /// In their order, names in lower case, values as they are, without quotes.
    public let parameters: [(name: String, value: String)]

    /// Reads a media type with its parameters; nil where the text is none. A parameter that is none is passed over.
    public init?(_ text: String) {
        var parts = Self.parts(of: text[...]).makeIterator()
        guard let essence = parts.next(), let slash = essence.utf8.firstIndex(of: UInt8(ascii: "/")) else {
            return nil
        }
        let type = essence[..<slash].lowercased()
        let subtype = essence[essence.utf8.index(after: slash)...].lowercased()
        guard type.isToken, subtype.isToken else {
            return nil
        }
        self.type = type
        self.subtype = subtype
        var parameters: [(name: String, value: String)] = []
        while let part = parts.next() {
            guard let sign = part.utf8.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = part[..<sign].lowercased()
            if name.isToken {
                parameters.append((name, part[part.utf8.index(after: sign)...].unquoted))
            }
        }
        self.parameters = parameters
    }

    /// `application/problem+json`, in lower case and without parameters.
    public var essence: String { "\(type)/\(subtype)" }

    /// The value of a parameter, such as `charset`; nil where there is none.
    public func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name.lowercased() }?.value
    }

    /// The text between semicolons outside of quotes, without blanks at the ends.
    private static func parts(of text: Substring) -> [Substring] {
        var parts: [Substring] = []
        var start = text.startIndex
        var isQuoted = false
        var isEscaped = false
        for index in text.utf8.indices {
            let byte = text.utf8[index]
            if isEscaped {
                isEscaped = false
            } else if isQuoted, byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: ";"), !isQuoted {
                parts.append(text[start..<index].trimmedOfBlanks)
                start = text.utf8.index(after: index)
            }
        }
        return parts + [text[start...].trimmedOfBlanks]
    }
}

extension MediaType {
    /// How well a media type fits a documented one; the greater, the more exactly.
    enum Fit: Int, Comparable {
        /// `*/*`.
        case anything
        /// `image/*`.
        case type
        /// Another type of the same format: `application/problem+json` where `application/json` is documented.
        case format
        /// The same type, with other parameters than are documented.
        case otherParameters
        /// The same type.
        case essence
        /// The same type with the documented parameters.
        case parameters

        static func < (one: Fit, other: Fit) -> Bool { one.rawValue < other.rawValue }
    }

    /// How this type fits a documented type or range; nil where it does not.
    func fit(_ documented: MediaType) -> Fit? {
        if documented.type == type, documented.subtype == subtype {
            // A charset is a matter of encoding, not of which content it is.
            let expected = documented.parameters.filter { $0.name != "charset" }
            let fits = expected.allSatisfy { parameter($0.name)?.lowercased() == $0.value.lowercased() }
            return fits ? expected.isEmpty ? .essence : .parameters : .otherParameters
        }
        if let format, format == documented.format {
            return .format
        }
        guard documented.subtype == "*" else { return nil }
        return documented.type == type ? .type : documented.type == "*" ? .anything : nil
    }

    /// The format that the type is of whatever it is called; nil for those that have but one name.
    private var format: String? {
        for format in ["json", "xml"] {
            let isPlain = subtype == format && (type == "application" || type == "text")
            if isPlain || subtype.hasSuffix("+" + format) { return format }
        }
        return nil
    }
}

extension MediaType: Hashable, CustomStringConvertible {
    public static func == (one: MediaType, other: MediaType) -> Bool {
        one.essence == other.essence && one.parameters.elementsEqual(other.parameters, by: ==)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(type)
        hasher.combine(subtype)
    }

    /// `text/plain; charset=utf-8`
    public var description: String {
        parameters.reduce(essence) { "\($0); \($1.name)=\($1.value)" }
    }
}

extension StringProtocol {
    /// Whether the text is one of RFC 9110's tokens (§5.6.2).
    fileprivate var isToken: Bool {
        !isEmpty
            && utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 48...57: true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }
}

extension Substring {
    fileprivate var trimmedOfBlanks: Substring {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        guard let first = utf8.firstIndex(where: { !isBlank($0) }), let last = utf8.lastIndex(where: { !isBlank($0) })
        else {
            return self[endIndex...]
        }
        return self[first...last]
    }

    fileprivate var unquoted: String {
        guard utf8.count >= 2, utf8.first == UInt8(ascii: "\""), utf8.last == UInt8(ascii: "\"") else {
            return String(self)
        }
        var text = ""
        var isEscaped = false
        for scalar in dropFirst().dropLast().unicodeScalars {
            if scalar == "\\", !isEscaped {
                isEscaped = true
            } else {
                isEscaped = false
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
