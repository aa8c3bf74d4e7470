// What can be encoded to JSON.

/// A type that can be written as JSON text.
public protocol JSONEncodable {
    /// Writes the value.
    func encode(to json: inout JSONWriter)

    /// Whether an object leaves the member out instead of writing it.
    var isLeftOut: Bool { get }
}

extension JSONEncodable {
    @inlinable public var isLeftOut: Bool { false }

    /// The value as JSON text (RFC 8259) without blanks, in UTF-8.
    ///
    /// It is always valid JSON: a `Double` that is not finite, for which JSON has no number, is written as one of the
    /// strings `NaN`, `Infinity` and `-Infinity`, so that a server refuses it instead of taking it for something else.
    /// A request whose body has one is refused before it is sent.
    public func jsonBytes() -> [UInt8] {
        var json = JSONWriter()
        json.value(self)
        return json.bytes
    }
}

extension JSONEncodable {
    /// The value as JSON text, with a style for the times and Boolean texts in it.
    package func jsonBytes(style: TextStyle) -> [UInt8] {
        var json = JSONWriter()
        json.exchangeStyle(style)
        json.value(self)
        return json.bytes
    }
}

extension String: JSONEncodable {
    public func encode(to json: inout JSONWriter) {
        json.string(self)
    }
}

extension Int: JSONEncodable {
    public func encode(to json: inout JSONWriter) {
        json.integer(self)
    }
}

extension Int32: JSONEncodable {
    public func encode(to json: inout JSONWriter) {
        json.integer(self)
    }
}

extension Int64: JSONEncodable {
    public func encode(to json: inout JSONWriter) {
        json.integer(self)
    }
}

extension UInt32: JSONEncodable {
    public func encode(to json: inout JSONWriter) {
        json.integer(self)
    }
}

extension UInt64: JSONEncodable {
    public func encode(to json: inout JSONWriter) {
        json.integer(self)
    }
}

extension Double: JSONEncodable {
    public func encode(to json: inout JSONWriter) {
        json.number(self)
    }
}

extension Float: JSONEncodable {
    public func encode(to json: inout JSONWriter) {
        json.number(self)
    }
}

extension Bool: JSONEncodable {
    public func encode(to json: inout JSONWriter) {
        json.boolean(self)
    }
}

extension Optional: JSONEncodable where Wrapped: JSONEncodable {
    @inlinable public var isLeftOut: Bool { self?.isLeftOut ?? true }

    @inlinable @inline(__always)
    public func encode(to json: inout JSONWriter) {
        if let self {
            self.encode(to: &json)
        } else {
            json.null()
        }
    }
}

extension Array: JSONEncodable where Element: JSONEncodable {
    @inlinable
    public func encode(to json: inout JSONWriter) {
        json.beginArray()
        if json.hasStyle {
            json.styledValues(self)
        } else {
            for element in self {
                json.value(element)
            }
        }
        json.endArray()
    }
}

extension Dictionary: JSONEncodable where Key == String, Value: JSONEncodable {
    /// Members are written in the order of their names, so that equal values give equal bytes.
    @inlinable
    public func encode(to json: inout JSONWriter) {
        json.open(UInt8(ascii: "{"))
        json.members(self)
        json.endObject()
    }
}
