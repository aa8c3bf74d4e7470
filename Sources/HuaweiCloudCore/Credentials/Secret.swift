// A text that nothing shows by accident: neither a description, nor a dump, nor an interpolation.

/// A secret key, a token or a password.
///
/// Descriptions, mirrors and interpolations say `(hidden)`; only ``exposed`` gives the text.
public struct Secret: Hashable, Sendable {
    /// The text itself, for signing and sending.
    public let exposed: String

    /// Hides a text from descriptions, dumps and logs.
    public init(_ text: String) {
        exposed = text
    }
}

extension Secret: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) {
        self.init(value)
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "(hidden)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
