// Builds a value from text that the scanner has checked, in one pass and without recursion.

/// An object takes the names of the one before it at its depth where they are its own, too: objects in an array mostly have the same ones.
struct JSONValueBuilder: ~Copyable {
    /// An array or object whose end has not come yet.
    private struct Open {
        var isObject = false
        /// Whether the names so far are those of the object before, in their order.
        var hasKnownNames = true
        /// Where its own begin among the elements or members.
        var start = 0
    }

    /// What the last object at a depth was like.
    private struct Known {
        /// No two are the same, and each is the text at the same place in `texts`.
        var names: [UnsafeBufferPointer<UInt8>] = []
        var texts: [String] = []
        /// The names of the object that is open, as they stand in the text, once they are no longer those of the one before.
        var otherNames: [UnsafeBufferPointer<UInt8>] = []
    }

    private typealias Cursor = UnsafePointer<UInt8>

    // Every load is at a cursor less than `end`.
    private let start: Cursor
    private let end: Cursor

    /// What is open, without the innermost. The first stands for an array that has the root alone.
    private var outer: [Open] = []
    private var current = Open()
    /// Of all arrays that are open.
    private var elements = ValueStack<JSONValue>()
    /// Of all objects that are open. The last one of each has its value still to come, and null until then.
    private var members = ValueStack<JSONObject.Member>()
    /// By depth.
    private var known: [Known] = []

    /// - Parameter text: One value by JSON's grammar, alive until it is built. All accesses are bounded nevertheless.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        // Nothing is loaded from an empty buffer, so that any address does.
        start = text.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
        end = start + text.count
    }

    mutating func build() -> JSONValue {
        // Of its own, since what is part of a value is loaded and stored at each step.
        var cursor = start
        while true {
            switch token(&cursor) {
            case UInt8(ascii: "\""):
                let (bytes, isEscaped) = string(&cursor)
                put(.string(Self.text(bytes, isEscaped)))
            case UInt8(ascii: "{"):
                advance(&cursor, 1)
                if token(&cursor) != UInt8(ascii: "}") {
                    open(isObject: true)
                    beginMember(&cursor)
                    continue
                }
                advance(&cursor, 1)
                put(.object(JSONObject()))
            case UInt8(ascii: "["):
                advance(&cursor, 1)
                if token(&cursor) != UInt8(ascii: "]") {
                    open(isObject: false)
                    continue
                }
                advance(&cursor, 1)
                put(.array([]))
            case UInt8(ascii: "t"):
                advance(&cursor, 4)
                put(.boolean(true))
            case UInt8(ascii: "f"):
                advance(&cursor, 5)
                put(.boolean(false))
            case let byte where JSONScanner.startsNumber(byte):
                put(.number(number(&cursor)))
            default:
                advance(&cursor, 4)
                put(.null)
            }
            if isFinished(&cursor) { return elements.take(from: 0).first ?? .null }
        }
    }

    /// The next byte that is not between tokens; 0 at the end.
    @inline(__always)
    private func token(_ cursor: inout Cursor) -> UInt8 {
        while cursor < end {
            let byte = cursor.pointee
            if byte > 0x20, byte != UInt8(ascii: ","), byte != UInt8(ascii: ":") { return byte }
            cursor += 1
        }
        return 0
    }

    @inline(__always)
    private func advance(_ cursor: inout Cursor, _ count: Int) {
        cursor += min(count, end - cursor)
    }

    private mutating func open(isObject: Bool) {
        outer.append(current)
        current = Open(isObject: isObject, start: isObject ? members.count : elements.count)
        while known.count < outer.count { known.append(Known()) }
    }

    /// Takes the name of a member, whose value follows.
    @inline(__always)
    private mutating func beginMember(_ cursor: inout Cursor) {
        _ = token(&cursor)
        if current.hasKnownNames, let text = knownName(&cursor) {
            members.push(JSONObject.Member(name: text, value: .null))
        } else {
            beginOtherMember(&cursor)
        }
    }

    /// The name at the same place in the object before, where it is the one at the cursor.
    @inline(__always)
    private func knownName(_ cursor: inout Cursor) -> String? {
        let depth = outer.count - 1
        let index = members.count - current.start
        guard index < known[depth].names.count else { return nil }
        let name = known[depth].names[index]
        // The quotation marks and the name between them are before `end`. The same bytes are the same name, escapes among them or not.
        guard end - cursor >= name.count + 2, cursor[name.count + 1] == UInt8(ascii: "\""),
            Self.areSame(name, UnsafeBufferPointer(start: cursor + 1, count: name.count))
        else { return nil }
        cursor += name.count + 2
        return known[depth].texts[index]
    }

    @inline(never)
    private mutating func beginOtherMember(_ cursor: inout Cursor) {
        let depth = outer.count - 1
        let index = members.count - current.start
        let (bytes, isEscaped) = string(&cursor)
        if current.hasKnownNames {
            current.hasKnownNames = false
            known[depth].otherNames.removeAll(keepingCapacity: true)
            known[depth].otherNames += known[depth].names[..<index]
        }
        known[depth].otherNames.append(bytes)
        members.push(JSONObject.Member(name: Self.text(bytes, isEscaped), value: .null))
    }

    /// Puts a finished value where it belongs.
    @inline(__always)
    private mutating func put(_ value: consuming JSONValue) {
        if current.isObject {
            // Null holds nothing that would have to be released.
            members.top?.pointer(to: \.value)?.initialize(to: value)
        } else {
            elements.push(value)
        }
    }

    /// Ends what the value before was the last one of. Whether that is all.
    @inline(__always)
    private mutating func isFinished(_ cursor: inout Cursor) -> Bool {
        while !outer.isEmpty {
            let next = token(&cursor)
            if current.isObject {
                if next != UInt8(ascii: "}"), next != 0 {
                    beginMember(&cursor)
                    return false
                }
            } else if next != UInt8(ascii: "]"), next != 0 {
                return false
            }
            close()
            advance(&cursor, 1)
        }
        return true
    }

    private mutating func close() {
        let value: JSONValue =
            current.isObject ? .object(finishedObject()) : .array(elements.take(from: current.start))
        current = outer.removeLast()
        put(value)
    }

    private mutating func finishedObject() -> JSONObject {
        let depth = outer.count - 1
        let members = members.take(from: current.start)
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
    @inline(__always)
    private func string(_ cursor: inout Cursor) -> (UnsafeBufferPointer<UInt8>, isEscaped: Bool) {
        advance(&cursor, 1)
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
            advance(&cursor, 2)
        }
        let bytes = UnsafeBufferPointer(start: start, count: cursor - start)
        advance(&cursor, 1)
        return (bytes, isEscaped)
    }

    @inline(__always)
    private static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ isEscaped: Bool) -> String {
        isEscaped
            ? String(decoding: JSONEscape.resolved(bytes), as: UTF8.self) : String(decoding: bytes, as: UTF8.self)
    }

    private func number(_ cursor: inout Cursor) -> JSONNumber {
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
