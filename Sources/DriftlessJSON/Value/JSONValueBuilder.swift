// Builds a value from text that the scanner has checked, without recursion.

struct JSONValueBuilder {
    /// An array or object whose end has not come yet.
    private enum Open {
        case array([JSONValue])
        case object([JSONObject.Member], name: String)
    }

    private let text: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var open: [Open] = []

    /// - Parameter text: One value by JSON's grammar. All accesses are bounded nevertheless.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    mutating func build() -> JSONValue {
        while true {
            guard let value = scalarOrOpening() else {
                continue
            }
            if let root = close(value) {
                return root
            }
        }
    }

    private var byte: UInt8? {
        position < text.count ? text[position] : nil
    }

    /// The next byte that is not between tokens.
    private mutating func nextToken() -> UInt8? {
        while let byte, byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") {
            position += 1
        }
        return byte
    }

    /// The value at the position, or nil after the start of an array or object that has contents.
    private mutating func scalarOrOpening() -> JSONValue? {
        switch nextToken() {
        case UInt8(ascii: "{"):
            position += 1
            if nextToken() == UInt8(ascii: "}") {
                position += 1
                return .object(JSONObject())
            }
            open.append(.object([], name: string()))
            return nil
        case UInt8(ascii: "["):
            position += 1
            if nextToken() == UInt8(ascii: "]") {
                position += 1
                return .array([])
            }
            open.append(.array([]))
            return nil
        case UInt8(ascii: "\""):
            return .string(string())
        case UInt8(ascii: "t"):
            position += 4
            return .boolean(true)
        case UInt8(ascii: "f"):
            position += 5
            return .boolean(false)
        case let byte? where JSONScanner.startsNumber(byte):
            return .number(number())
        default:
            position += 4
            return .null
        }
    }

    /// Puts a finished value where it belongs, and whatever it finishes. The root, once that is finished.
    private mutating func close(_ value: JSONValue) -> JSONValue? {
        var value = value
        while let container = open.popLast() {
            let next = nextToken()
            switch container {
            case .array(var elements):
                elements.append(value)
                if let next, next != UInt8(ascii: "]") {
                    open.append(.array(elements))
                    return nil
                }
                value = .array(elements)
            case .object(var members, let name):
                members.append(JSONObject.Member(name: name, value: value))
                if let next, next != UInt8(ascii: "}") {
                    open.append(.object(members, name: string()))
                    return nil
                }
                value = .object(JSONObject(members))
            }
            position += 1
        }
        return value
    }

    /// The string whose opening quotation mark is at the position.
    private mutating func string() -> String {
        position += 1
        let start = position
        var isEscaped = false
        while let byte, byte != UInt8(ascii: "\"") {
            isEscaped = isEscaped || byte == UInt8(ascii: "\\")
            position += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        let bytes = UnsafeBufferPointer(rebasing: text[min(start, text.count)..<min(position, text.count)])
        position += 1
        return isEscaped
            ? String(decoding: JSONEscape.resolved(bytes), as: UTF8.self) : String(decoding: bytes, as: UTF8.self)
    }

    private mutating func number() -> JSONNumber {
        let start = position
        while let byte, byte > 0x20, byte != UInt8(ascii: ","), byte != UInt8(ascii: "]"), byte != UInt8(ascii: "}") {
            position += 1
        }
        return JSONNumber(uncheckedText: String(decoding: text[start..<position], as: UTF8.self))
    }
}
