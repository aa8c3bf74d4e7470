// Puts JSON text together: structure, separators and the style of the texts below.

/// Writes one JSON text without blanks. Generated code and the conformances to `JSONEncodable` call it.
public struct JSONWriter: Sendable {
    /// The text so far, in UTF-8.
    public internal(set) var bytes: [UInt8] = []

    /// How times and the like are written at this place. An object starts with the standard style, since its type says
    /// the style of each of its members.
    @usableFromInline private(set) var style = TextStyle.standard
    @usableFromInline private(set) var hasStyle = false
    /// How many arrays and objects are open.
    private var level = 0
    /// The discriminators of the unions whose values are being written.
    private var awaited: [AwaitedMember] = []
    /// Whether a value precedes on the same level.
    @usableFromInline var needsComma = false
    /// The rules that are broken so far; nil where nobody wants to know.
    var broken: [JSONBrokenRule]?
    /// What goes along with the text; nil where nothing may.
    var attachments: [JSONAttachment]?

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

    /// The same, with a style for the texts in the value.
    @inlinable
    public mutating func value(_ value: some JSONEncodable, style: TextStyle) {
        separate()
        let outer = exchangeStyle(style)
        value.encode(to: &self)
        exchangeStyle(outer)
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

    /// Writes members that the layout does not name into the open object, in their order. Those that it names are the
    /// business of its properties, and left out here.
    @_spi(Generated) public mutating func members(_ members: JSONObject, besides layout: JSONLayout) {
        for member in members.members where !layout.names(member.name) {
            nullableMember(member.name, member.value)
        }
    }

    /// Writes members that the layout does not name into the open object, in the order of their names. Those that it names
    /// are the business of its properties, and left out here.
    ///
    /// - Parameter style: The style of the texts in the values.
    @_spi(Generated) @inlinable
    public mutating func members(
        _ members: [String: some JSONEncodable],
        besides layout: JSONLayout,
        style: TextStyle = .standard
    ) {
        for name in members.keys.sorted() where !layout.names(name) {
            if let value = members[name] {
                nullableMember(name, value, style: style)
            }
        }
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
        if !awaited.isEmpty {
            noteAwaited(name)
        }
    }

    /// Writes a member's name, which is at hand with its quotation marks and colon.
    @inline(__always)
    mutating func key(_ key: UnsafeBufferPointer<UInt8>, name: () -> String) {
        separate()
        bytes.append(contentsOf: key)
        needsComma = false
        if !awaited.isEmpty {
            noteAwaited(name())
        }
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
        level += 1
    }

    @usableFromInline
    mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        level -= 1
    }
}

/// A member that an object must have, whether it writes it itself or not.
private struct AwaitedMember: Sendable {
    var name: String
    /// The level of the object's members.
    var level: Int
    var isWritten = false
}

@_spi(Generated) extension JSONWriter {
    /// Writes a value whose union tells it from others by a member. Where the value is an object that does not write the
    /// member itself, the tag goes in front of the others.
    public mutating func value(_ value: some JSONEncodable, discriminator: String, tag: String) {
        separate()
        let start = bytes.count
        awaited.append(AwaitedMember(name: discriminator, level: level + 1))
        value.encode(to: &self)
        let isWritten = awaited.popLast()?.isWritten ?? false
        if !isWritten, bytes.count > start, bytes[start] == UInt8(ascii: "{") {
            insert(tag, as: discriminator, at: start + 1)
            // A union around this one may have the same discriminator.
            level += 1
            noteAwaited(discriminator)
            level -= 1
        }
        needsComma = true
    }

    private mutating func insert(_ tag: String, as name: String, at offset: Int) {
        var member = JSONWriter()
        member.member(name, tag)
        if bytes[offset] != UInt8(ascii: "}") {
            member.bytes.append(UInt8(ascii: ","))
        }
        bytes.insert(contentsOf: member.bytes, at: offset)
        for index in broken?.indices ?? [].indices where broken?[index].offset ?? 0 >= offset {
            broken?[index].offset += member.bytes.count
        }
        for index in attachments?.indices ?? [].indices where attachments?[index].offset ?? 0 >= offset {
            attachments?[index].offset += member.bytes.count
        }
    }

    private mutating func noteAwaited(_ name: String) {
        for index in awaited.indices.reversed() where awaited[index].level >= level {
            if awaited[index].level == level, awaited[index].name.hasSameBytes(as: name) {
                awaited[index].isWritten = true
            }
        }
    }
}
