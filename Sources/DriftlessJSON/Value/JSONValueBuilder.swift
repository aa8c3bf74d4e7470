// Builds a value from text that the scanner has checked, in one pass and without recursion.

/// Each array or object that is open grows at the size of the one before it at its depth, and takes the names of that one's members where
/// they are its own, too: objects in an array mostly have the same ones.
struct JSONValueBuilder {
    /// An array or object whose end has not come yet.
    private struct Open {
        var isObject = false
        /// Whether the names so far are those of the object before, in their order.
        var hasKnownNames = true
        var elements: [JSONValue] = []
        /// The last one has its value still to come.
        var members: [JSONObject.Member] = []
    }

    /// What the last array and the last object at a depth were like.
    private struct Known {
        /// No two are the same, and each is the text at the same place in `texts`.
        var names: [UnsafeBufferPointer<UInt8>] = []
        var texts: [String] = []
        var members = 0
        var elements = 0
        /// The names of the object that is open, as they stand in the text, once they are no longer those of the one before.
        var otherNames: [UnsafeBufferPointer<UInt8>] = []
    }

    // Every load is at a cursor less than `end`.
    private var cursor: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>

    /// What is open, without the innermost. The first stands for an array that has the root alone.
    private var outer: [Open] = []
    private var current = Open()
    /// By depth.
    private var known: [Known] = []

    /// - Parameter text: One value by JSON's grammar, alive until it is built. All accesses are bounded nevertheless.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        // Nothing is loaded from an empty buffer, so that any address does.
        cursor = text.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
        end = cursor + text.count
    }

    mutating func build() -> JSONValue {
        while true {
            guard let value = scalarOrOpening() else { continue }
            put(value)
            if isFinished() { return current.elements.first ?? .null }
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
            open(isObject: true)
            beginMember()
            return nil
        case UInt8(ascii: "["):
            advance(1)
            if nextToken() == UInt8(ascii: "]") {
                advance(1)
                return .array([])
            }
            open(isObject: false)
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

    /// Room is made for as many as the one before had: that is never more, in all, than the text has.
    private mutating func open(isObject: Bool) {
        // What is exchanged and not copied has no references to count.
        var inner = Open(isObject: isObject)
        swap(&inner, &current)
        outer.append(inner)
        while known.count < outer.count { known.append(Known()) }
        if isObject {
            current.members.reserveCapacity(known[outer.count - 1].members)
        } else {
            current.elements.reserveCapacity(known[outer.count - 1].elements)
        }
    }

    /// Takes the name of a member, whose value follows.
    private mutating func beginMember() {
        _ = nextToken()
        let (bytes, isEscaped) = string()
        current.members.append(JSONObject.Member(name: name(bytes, isEscaped), value: .null))
    }

    private mutating func name(_ bytes: UnsafeBufferPointer<UInt8>, _ isEscaped: Bool) -> String {
        let depth = outer.count - 1
        let index = current.members.count
        if current.hasKnownNames {
            if index < known[depth].names.count, Self.areSame(known[depth].names[index], bytes) {
                return known[depth].texts[index]
            }
            current.hasKnownNames = false
            known[depth].otherNames.removeAll(keepingCapacity: true)
            known[depth].otherNames += known[depth].names[..<index]
        }
        known[depth].otherNames.append(bytes)
        return Self.text(bytes, isEscaped)
    }

    /// Puts a finished value where it belongs.
    @inline(__always)
    private mutating func put(_ value: consuming JSONValue) {
        if current.isObject {
            current.members[current.members.count - 1].value = value
        } else {
            current.elements.append(value)
        }
    }

    /// Ends what the value before was the last one of. Whether that is all.
    private mutating func isFinished() -> Bool {
        while !outer.isEmpty {
            let next = nextToken()
            let value: JSONValue
            if current.isObject {
                if next != UInt8(ascii: "}"), next != 0 {
                    beginMember()
                    return false
                }
                value = .object(finishedObject())
            } else {
                if next != UInt8(ascii: "]"), next != 0 { return false }
                known[outer.count - 1].elements = current.elements.count
                var elements: [JSONValue] = []
                swap(&elements, &current.elements)
                value = .array(elements)
            }
            current = outer.removeLast()
            advance(1)
            put(value)
        }
        return true
    }

    private mutating func finishedObject() -> JSONObject {
        let depth = outer.count - 1
        known[depth].members = current.members.count
        var members: [JSONObject.Member] = []
        swap(&members, &current.members)
        if current.hasKnownNames { return JSONObject(unique: members) }
        let names = known[depth].otherNames
        let object = Self.areDifferent(names) ? JSONObject(unique: members) : JSONObject(members)
        if object.count == names.count, object.count <= 256 {
            known[depth].names = names
            known[depth].texts = object.members.map(\.name)
        }
        return object
    }

    /// Whether names differ for sure: each has no escapes and other bytes than the others. Of many names, nobody asks.
    private static func areDifferent(_ names: [UnsafeBufferPointer<UInt8>]) -> Bool {
        guard names.count <= 24 else { return false }
        for (index, name) in names.enumerated() {
            if name.contains(UInt8(ascii: "\\")) { return false }
            for other in names[..<index] where areSame(other, name) { return false }
        }
        return true
    }

    private static func areSame(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard one.count == other.count else { return false }
        guard let first = one.baseAddress, let second = other.baseAddress else { return true }
        guard one.count >= 8 else {
            for index in 0..<one.count where first[index] != second[index] { return false }
            return true
        }
        // Each load is of eight of the `count` bytes: the last of them, or eight before those.
        var offset = one.count - 8
        while JSONWord.load(first + offset) == JSONWord.load(second + offset) {
            if offset == 0 { return true }
            offset = max(offset - 8, 0)
        }
        return false
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
