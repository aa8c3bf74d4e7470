// The parts of a JSON text one after the other, for readers that build trees of their own.

/// A part of a JSON text, with the place where it starts.
package struct JSONEvent: Hashable, Sendable {
    /// What the part is.
    package enum Content: Hashable, Sendable {
        case startObject
        case endObject
        case startArray
        case endArray
        /// A member's name; its value follows.
        case key(String)
        case string(String)
        /// A number as it is written.
        case number(String)
        case boolean(Bool)
        case null
    }

    package let content: Content
    /// The bytes of the part, quotation marks included.
    package let bytes: Range<Int>
    /// The line of its first byte, from 1.
    package let line: Int
    /// The column of that byte in its line, in bytes from 1.
    package let column: Int
}
