// A string that should hold a time, a decimal number or the like, and may hold something else.

/// A value that travels as text, or that text where it could not be read.
///
/// Services write odd times and empty strings now and then; the rest of the response is not lost to them.
@dynamicMemberLookup
public enum Parsed<Value: TextParsable>: Hashable, Sendable {
    /// The text's value.
    case value(Value)
    /// The text as it came, where it has no value of the type.
    case unrecognized(rawValue: String)

    /// The value, where the text has one.
    public var value: Value? {
        if case .value(let value) = self {
            return value
        }
        return nil
    }

    /// Reads a text.
    public init(_ text: String) {
        var text = text
        if let value = text.withUTF8({ Value(utf8: $0) }) {
            self = .value(value)
        } else {
            self = .unrecognized(rawValue: text)
        }
    }

    /// The text to send: an unrecognized one as it came.
    public func text(style: TextStyle = .standard) -> String {
        switch self {
        case .value(let value): value.text(style: style)
        case .unrecognized(let rawValue): rawValue
        }
    }
}

extension Parsed: CustomStringConvertible {
    /// The text in the standard style.
    public var description: String { text() }
}

extension Parsed: JSONValueDecodable {
    public static var jsonKind: JSONKind { .text(Value.self) }

    // Inlined, since what is generic looks up the metadata of its types each time.
    @inlinable @inline(__always)
    public init(decoding slot: JSONSlot) {
        if !slot.isEscaped, let value = Value(utf8: slot.bytes) {
            self = .value(value)
        } else {
            self.init(slot.string)
        }
    }
}

extension Parsed: JSONEncodable {
    @inline(__always)
    public func encode(to json: inout JSONWriter) {
        // Decided where this is compiled for a type.
        if case .value(let value) = self, let time = value as? Timestamp {
            json.string(time)
        } else if case .value(let value) = self, let number = value as? DecimalNumber {
            json.string(number)
        } else {
            json.string(text(style: json.style))
        }
    }
}

extension Parsed: ExpressibleByStringLiteral {
    /// Reads the literal; one that has no value of the type is kept as it is.
    public init(stringLiteral text: String) {
        self.init(text)
    }
}
