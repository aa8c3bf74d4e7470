// Builds a value from text that the scanner has checked, in one pass and without recursion.

/// Finished values wait on two stacks until the array or object ends that they belong to, which is then made at its final size.
struct JSONValueBuilder {
    /// An array or object whose end has not come yet.
    private struct Open {
        var isObject: Bool
        /// The first of its elements or members on their stack.
        var first: Int
        /// The first of its names among all.
        var firstName: Int
    }

    // Every load is at a cursor less than `end`.
    private var cursor: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>

    private var open: [Open] = []
    private var elements: [JSONValue] = []
    /// Members; the last one of an open object has its value still to come.
    private var members: [JSONObject.Member] = []
    /// The names of the members of open objects, as they stand in the text.
    private var names: [UnsafeBufferPointer<UInt8>] = []
    private var known = KnownNames()

    /// - Parameter text: One value by JSON's grammar, alive until it is built. All accesses are bounded nevertheless.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        // Nothing is loaded from an empty buffer, so that any address does.
        cursor = text.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
        end = cursor + text.count
    }

    mutating func build() -> JSONValue {
        while true {
            guard let value = scalarOrOpening() else { continue }
            if let root = close(value) { return root }
        }
    }

    /// The next byte that is not between tokens; 0 at the end.
    @inline(__always)
    private mutating func nextToken() -> UInt8 {
        while cursor < end {
            let byte = cursor.pointee
            if byte > 0x20, byte != UInt8(ascii: ","), byte != UInt8(ascii: ":") { return byte }
            cursor += 1
        }
        return 0
    }

    private mutating func advance(_ count: Int) {
        cursor += min(count, end - cursor)
    }

    /// The value at the cursor, or nil after the start of an array or object that has contents.
    private mutating func scalarOrOpening() -> JSONValue? {
        let byte = nextToken()
        switch byte {
        case UInt8(ascii: "{"):
            advance(1)
            if nextToken() == UInt8(ascii: "}") {
                advance(1)
                return .object(JSONObject())
            }
            open.append(Open(isObject: true, first: members.count, firstName: names.count))
            beginMember()
            return nil
        case UInt8(ascii: "["):
            advance(1)
            if nextToken() == UInt8(ascii: "]") {
                advance(1)
                return .array([])
            }
            open.append(Open(isObject: false, first: elements.count, firstName: names.count))
            return nil
        case UInt8(ascii: "\""):
            let (bytes, isEscaped) = string()
            return .string(Self.text(bytes, isEscaped))
        case UInt8(ascii: "t"):
            advance(4)
            return .boolean(true)
        case UInt8(ascii: "f"):
            advance(5)
            return .boolean(false)
        case _ where JSONScanner.startsNumber(byte):
            return .number(number())
        default:
            advance(4)
            return .null
        }
    }

    /// Takes the name of a member, whose value follows.
    private mutating func beginMember() {
        _ = nextToken()
        let (bytes, isEscaped) = string()
        names.append(bytes)
        let name = isEscaped ? Self.text(bytes, isEscaped) : known.name(bytes)
        members.append(JSONObject.Member(name: name, value: .null))
    }

    /// Puts a finished value where it belongs, and whatever it finishes. The root, once that is finished.
    private mutating func close(_ value: JSONValue) -> JSONValue? {
        var value = value
        while let container = open.last {
            let next = nextToken()
            if container.isObject {
                // The open object's last member is the last of all, since those of objects inside it are gone.
                members[members.count - 1].value = value
                if next != UInt8(ascii: "}"), next != 0 {
                    beginMember()
                    return nil
                }
                value = .object(object(container))
            } else {
                elements.append(value)
                if next != UInt8(ascii: "]"), next != 0 { return nil }
                value = .array(Array(elements[container.first...]))
                elements.removeLast(elements.count - container.first)
            }
            open.removeLast()
            advance(1)
        }
        return value
    }

    /// The object whose members are the last on the stack.
    private mutating func object(_ container: Open) -> JSONObject {
        let all = Array(members[container.first...])
        members.removeLast(members.count - container.first)
        defer { names.removeLast(names.count - container.firstName) }
        return Self.areDifferent(names[container.firstName...]) ? JSONObject(unique: all) : JSONObject(all)
    }

    /// Whether names differ for sure: each has no escapes and other bytes than the others. Of many names, nobody asks.
    private static func areDifferent(_ names: ArraySlice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard names.count <= 24 else { return false }
        for (index, name) in zip(names.indices, names) {
            if name.contains(UInt8(ascii: "\\")) { return false }
            for other in names[..<index] where other.count == name.count {
                if other.first == name.first, other.last == name.last, other.elementsEqual(name) { return false }
            }
        }
        return true
    }

    /// The bytes of the string whose opening quotation mark is at the cursor, and whether there are escapes among them.
    private mutating func string() -> (UnsafeBufferPointer<UInt8>, isEscaped: Bool) {
        advance(1)
        let start = cursor
        var isEscaped = false
        while true {
            // A word is loaded only where eight bytes are left.
            while end - cursor >= 8 {
                let found = JSONWord.quoteOrBackslash(JSONWord.load(cursor))
                guard found == 0 else {
                    cursor += found.trailingZeroBitCount >> 3
                    break
                }
                cursor += 8
            }
            while cursor < end, cursor.pointee != UInt8(ascii: "\""), cursor.pointee != UInt8(ascii: "\\") {
                cursor += 1
            }
            guard cursor < end, cursor.pointee == UInt8(ascii: "\\") else { break }
            isEscaped = true
            advance(2)
        }
        let bytes = UnsafeBufferPointer(start: start, count: cursor - start)
        advance(1)
        return (bytes, isEscaped)
    }

    private static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ isEscaped: Bool) -> String {
        isEscaped
            ? String(decoding: JSONEscape.resolved(bytes), as: UTF8.self) : String(decoding: bytes, as: UTF8.self)
    }

    private mutating func number() -> JSONNumber {
        let start = cursor
        while cursor < end, cursor.pointee > 0x20, cursor.pointee != UInt8(ascii: ","),
            cursor.pointee != UInt8(ascii: "]"), cursor.pointee != UInt8(ascii: "}")
        {
            cursor += 1
        }
        let bytes = UnsafeBufferPointer(start: start, count: cursor - start)
        return JSONNumber(uncheckedText: String(decoding: bytes, as: UTF8.self))
    }
}

/// Names that came before: objects in an array have the same ones, and each is one string then.
private struct KnownNames {
    private static let size = 64
    private var places = [UnsafeBufferPointer<UInt8>](repeating: UnsafeBufferPointer(start: nil, count: 0), count: size)
    private var texts = [String](repeating: "", count: size)

    mutating func name(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        // A string of up to fifteen bytes lies in itself, and is made as quickly as it is found.
        guard bytes.count > 15, let first = bytes.first, let last = bytes.last else {
            return String(decoding: bytes, as: UTF8.self)
        }
        let middle = bytes[bytes.count / 2]
        let hash = bytes.count &* 31 &+ Int(first) &* 7 &+ Int(last) &* 13 &+ Int(middle) &* 17
        let index = hash & (Self.size - 1)
        if places[index].count == bytes.count, places[index].elementsEqual(bytes) { return texts[index] }
        let text = String(decoding: bytes, as: UTF8.self)
        places[index] = bytes
        texts[index] = text
        return text
    }
}
