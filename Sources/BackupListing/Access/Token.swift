// A token is a secret: nothing that describes a value of this type shows it.

/// A token of the identity service, as the header `X-Auth-Token` carries it.
package struct Token: Hashable, Sendable {
    let secret: String

    /// The token without blanks and line ends around it; nil where nothing is left, or where it has characters that a
    /// header cannot carry.
    package init?(_ text: String) {
        let blanks: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20]
        let start = text.utf8.drop { blanks.contains($0) }
        let end = start.reversed().drop { blanks.contains($0) }
        let bytes = Array(end.reversed())
        guard !bytes.isEmpty, bytes.allSatisfy({ 0x21...0x7E ~= $0 }) else { return nil }
        secret = String(decoding: bytes, as: UTF8.self)
    }
}

extension Token: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "(hidden)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
