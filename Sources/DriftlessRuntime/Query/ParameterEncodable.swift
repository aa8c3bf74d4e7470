// Which values can stand in a path, a query, a header or a cookie, and with which text.
@_spi(Generated) public import DriftlessJSON

/// A value with a text of its own, not yet escaped for the place where it goes.
public protocol ParameterEncodable: Sendable {
    /// Appends the value's text. Whoever calls escapes what was appended.
    func appendText(to text: inout TextBuffer, style: TextStyle)
}

extension String: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(self)
    }
}

extension Bool: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(style.word(for: self))
    }
}

extension Int: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(integer: self)
    }
}

extension Int32: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(integer: self)
    }
}

extension Int64: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(integer: self)
    }
}

extension UInt64: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(integer: self)
    }
}

extension Double: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(number: self)
    }
}

extension Float: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        // By way of its own description: as a Double, 0.1 would be 0.10000000149011612.
        text.append(number: Double(description) ?? Double(self))
    }
}

extension Timestamp: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        append(to: &text.bytes, format: style.timeFormat)
    }
}
