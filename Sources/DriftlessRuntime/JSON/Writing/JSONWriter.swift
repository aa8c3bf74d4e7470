// Puts JSON text together: structure, separators and the style of the texts below.

/// Writes one JSON text without blanks. Generated code and the conformances to `JSONEncodable` call it.
public struct JSONWriter: Sendable {
    /// The text so far, in UTF-8.
    public internal(set) var bytes: [UInt8] = []

    /// How times and the like are written at this place.
    var style = TextStyle.standard
    private var hasOwnStyle = false
    /// Whether a value precedes on the same level.
    private var needsComma = false

    init() {
        bytes.reserveCapacity(256)
    }
}

extension JSONWriter {
    /// Opens an object.
    public mutating func beginObject() {
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
        finishValue()
    }

    /// Writes a member of an object unless the value is absent: `nil`, or a `Presence` that is absent.
    @inlinable
    public mutating func member(_ name: String, _ value: some JSONEncodable) {
        if value.isLeftOut {
            return
        }
        key(name)
        let outer = standardStyle()
        value.encode(to: &self)
        restore(outer)
        finishValue()
    }

    /// The same, with a style for the texts in the value.
    @inlinable
    public mutating func member(_ name: String, _ value: some JSONEncodable, style: TextStyle) {
        if value.isLeftOut {
            return
        }
        key(name)
        let outer = exchangeStyle(style)
        value.encode(to: &self)
        restore(outer)
        finishValue()
    }

    /// Writes a member that is required and may be `null`.
    @inlinable
    public mutating func nullableMember(
        _ name: String,
        _ value: (some JSONEncodable)?,
        style: TextStyle = .standard
    ) {
        key(name)
        let outer = exchangeStyle(style)
        value.encode(to: &self)
        restore(outer)
        finishValue()
    }

    /// Writes the members of a dictionary into the open object, in the order of their names.
    @inlinable
    public mutating func members(_ members: [String: some JSONEncodable]) {
        for name in members.keys.sorted() {
            if let value = members[name] {
                key(name)
                value.encode(to: &self)
                finishValue()
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

    @usableFromInline
    mutating func finishValue() {
        needsComma = true
    }

    /// Sets the standard style. Returns the one to restore, nil where nothing changed.
    @usableFromInline
    mutating func standardStyle() -> TextStyle? {
        hasOwnStyle ? exchangeStyle(.standard) : nil
    }

    @usableFromInline
    mutating func exchangeStyle(_ new: TextStyle) -> TextStyle? {
        let old = style
        style = new
        hasOwnStyle = new != .standard
        return old
    }

    @usableFromInline
    mutating func restore(_ outer: TextStyle?) {
        if let outer {
            _ = exchangeStyle(outer)
        }
    }

    private mutating func open(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
    }
}
