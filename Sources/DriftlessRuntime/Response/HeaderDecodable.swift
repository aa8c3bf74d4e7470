// Which values can be read from the text of a header.

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

extension Int32: HeaderDecodable {
    public static var headerTextName: String { "an integer of 32 bits" }

    public init?(headerText: String) {
        self.init(headerText)
    }
}

extension Int64: HeaderDecodable {
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

extension Parsed: HeaderDecodable {
    public static var headerTextName: String { "text" }

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
