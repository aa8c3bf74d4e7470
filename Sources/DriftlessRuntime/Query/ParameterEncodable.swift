// Which values can stand in a path, a query, a header or a cookie, and with which text.
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A value with a text of its own, not yet escaped for the place where it goes.
@_spi(Generated) public protocol ParameterEncodable: Sendable {
    /// Appends the value's text. Whoever calls escapes what was appended.
    func appendText(to text: inout TextBuffer, style: TextStyle)
}

@_spi(Generated) extension String: ParameterEncodable {
    @inlinable public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(self)
    }
}

@_spi(Generated) extension Bool: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(style.word(for: self))
    }
}

@_spi(Generated) extension Int: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(integer: self)
    }
}

@_spi(Generated) extension Int32: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(integer: self)
    }
}

@_spi(Generated) extension Int64: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(integer: self)
    }
}

@_spi(Generated) extension UInt64: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(integer: self)
    }
}

@_spi(Generated) extension Double: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(number: self)
    }
}

@_spi(Generated) extension Float: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        // By way of its own description: as a Double, 0.1 would be 0.10000000149011612.
        text.append(number: Double(description) ?? Double(self))
    }
}

@_spi(Generated) extension Decimal: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        if !isFinite {
            text.refuse(rule: "a finite number")
        }
        text.append(description)
    }
}

@_spi(Generated) extension Timestamp: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        append(to: &text.bytes, format: style.timeFormat)
    }
}
