// Which texts are tokens that a header can carry.

package import HuaweiCloudCore

extension Secret {
    /// The token without blanks and line ends around it; nil where nothing is left, or where it has characters that a
    /// header cannot carry.
    package init?(token text: String) {
        let blanks: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20]
        let start = text.utf8.drop { blanks.contains($0) }
        let end = start.reversed().drop { blanks.contains($0) }
        let bytes = Array(end.reversed())
        guard !bytes.isEmpty, bytes.allSatisfy({ 0x21...0x7E ~= $0 }) else { return nil }
        self.init(String(decoding: bytes, as: UTF8.self))
    }
}
