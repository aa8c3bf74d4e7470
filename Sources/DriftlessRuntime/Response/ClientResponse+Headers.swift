// How typed headers of an answer are read.
import HTTPTypes

@_spi(Generated) extension ClientResponse {
    /// A header that the document requires.
    ///
    /// - Throws: `ClientError.response` where it is missing or its text is not of the type.
    public func header<Value: HeaderDecodable>(_ name: String) throws(ClientError) -> Value {
        guard let value: Value = try optionalHeader(name) else {
            throw error(.missingHeader(name))
        }
        return value
    }

    /// A header that may be missing.
    ///
    /// - Throws: `ClientError.response` where its text is not of the type.
    public func optionalHeader<Value: HeaderDecodable>(_ name: String) throws(ClientError) -> Value? {
        guard let field = HTTPField.Name(name), let text = headers[field] else {
            return nil
        }
        guard let value = Value(headerText: text) else {
            throw error(.invalidHeader(name, value: text, expected: Value.headerTextName))
        }
        return value
    }

    /// A header of documented values that the document requires.
    ///
    /// - Throws: `ClientError.response` where it is missing.
    public func header<Value: JSONStringEnum>(_ name: String) throws(ClientError) -> Value {
        Value(rawValue: try header(name) as String)
    }

    /// A header of documented values that may be missing.
    public func optionalHeader<Value: JSONStringEnum>(_ name: String) -> Value? {
        HTTPField.Name(name).flatMap { headers[$0] }.map { Value(rawValue: $0) }
    }
}

/// A value that can be read from the text of a header.
public protocol HeaderDecodable: Sendable {
    /// What the text should be, for errors: `an integer`.
    static var headerTextName: String { get }

    /// The value of the text; nil where it is none.
    init?(headerText: String)
}

extension String: HeaderDecodable {
    public static var headerTextName: String { "text" }

    public init?(headerText: String) {
        self = headerText
    }
}

extension Int: HeaderDecodable {
    public static var headerTextName: String { "an integer" }

    public init?(headerText: String) {
        self.init(headerText)
    }
}

extension Double: HeaderDecodable {
    public static var headerTextName: String { "a number" }

    public init?(headerText: String) {
        guard let value = Double(headerText), value.isFinite else {
            return nil
        }
        self = value
    }
}

extension Bool: HeaderDecodable {
    public static var headerTextName: String { "'true' or 'false'" }

    public init?(headerText: String) {
        switch headerText.lowercased() {
        case "true": self = true
        case "false": self = false
        default: return nil
        }
    }
}

extension Timestamp: HeaderDecodable {
    public static var headerTextName: String { "a date and time" }

    public init?(headerText: String) {
        self.init(headerText)
    }
}

extension Array: HeaderDecodable where Element: HeaderDecodable {
    public static var headerTextName: String { "a list with commas; each element \(Element.headerTextName)" }

    public init?(headerText: String) {
        self = []
        for part in headerText.split(separator: ",", omittingEmptySubsequences: false) {
            let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
            var trimmed = part.drop(while: isBlank)
            while let last = trimmed.last, isBlank(last) {
                trimmed.removeLast()
            }
            guard let element = Element(headerText: String(trimmed)) else {
                return nil
            }
            append(element)
        }
    }
}
