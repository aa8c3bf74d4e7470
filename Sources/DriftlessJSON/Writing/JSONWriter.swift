// Puts JSON text together: structure, separators and the style of the texts below.

/// Writes one JSON text without blanks. Generated code and the conformances to `JSONEncodable` call it.
public struct JSONWriter: Sendable {
    /// The text so far, in UTF-8.
    public internal(set) var bytes: [UInt8] = []

    /// How times and the like are written at this place. An object starts with the standard style, since its type says
    /// the style of each of its members.
    @usableFromInline private(set) var style = TextStyle.standard
    @usableFromInline private(set) var hasStyle = false
    /// Whether a value precedes on the same level.
    @usableFromInline var needsComma = false

    init() {
        bytes.reserveCapacity(256)
    }
}

extension JSONWriter {
    /// Opens an object.
    public mutating func beginObject() {
        if hasStyle {
            exchangeStyle(.standard)
        }
        open(UInt8(ascii: "{"))
    }

    /// Closes the object opened last.
    public mutating func endObject() {
        close(UInt8(ascii: "}"))
    }

    /// Opens an array.
    public mutating func beginArray() {
        open(UInt8(ascii: "["))
    }

    /// Closes the array opened last.
    public mutating func endArray() {
        close(UInt8(ascii: "]"))
    }

    /// Writes an element of an array, or the only value.
    @inlinable
    public mutating func value(_ value: some JSONEncodable) {
        separate()
        value.encode(to: &self)
        needsComma = true
    }

    // Specialised once a type rather than inlined at each call: generated code has thousands of calls.

    /// Writes a member of an object unless the value is absent: `nil`, or a `Presence` that is absent.
    @inlinable @inline(never)
    public mutating func member(_ name: String, _ value: some JSONEncodable) {
        if !value.isLeftOut {
            key(name)
            value.encode(to: &self)
            needsComma = true
        }
    }

    /// The same, with a style for the texts in the value.
    @inlinable @inline(never)
    public mutating func member(_ name: String, _ value: some JSONEncodable, style: TextStyle) {
        if !value.isLeftOut {
            nullableMember(name, value, style: style)
        }
    }

    /// Writes a member that is required and may be `null`.
    @inlinable @inline(never)
    public mutating func nullableMember(_ name: String, _ value: some JSONEncodable, style: TextStyle = .standard) {
        key(name)
        let outer = exchangeStyle(style)
        value.encode(to: &self)
        exchangeStyle(outer)
        needsComma = true
    }

    /// Writes the members of a dictionary into the open object, in the order of their names.
    @inlinable
    public mutating func members(_ members: [String: some JSONEncodable]) {
        let style = self.style
        for name in members.keys.sorted() {
            if let value = members[name] {
                nullableMember(name, value, style: style)
            }
        }
    }
}

extension JSONWriter {
    @usableFromInline
    mutating func key(_ name: String) {
        separate()
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    @usableFromInline
    mutating func separate() {
        if needsComma {
            bytes.append(UInt8(ascii: ","))
        }
        needsComma = false
    }

    /// Writes elements of which each takes the style of this place, whatever objects precede it.
    @inlinable @inline(never)
    mutating func styledValues(_ elements: [some JSONEncodable]) {
        let style = exchangeStyle(.standard)
        for element in elements {
            separate()
            exchangeStyle(style)
            element.encode(to: &self)
            needsComma = true
        }
        exchangeStyle(style)
    }

    /// Sets the style of the texts that follow. Returns the one before.
    @usableFromInline @discardableResult
    mutating func exchangeStyle(_ new: TextStyle) -> TextStyle {
        let old = style
        style = new
        hasStyle = new != .standard
        return old
    }

    /// Opens an object or array whose values take the style of this place.
    @usableFromInline
    mutating func open(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = false
    }

    @usableFromInline
    mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
    }
}
