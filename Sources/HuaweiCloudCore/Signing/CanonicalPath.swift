// The canonical form of a path: decoded once, encoded again a segment at a time, with a slash at the end.

extension [UInt8] {
    /// Appends the canonical form of a path as it goes over the wire. An escaped slash becomes a real one, and nothing is
    /// collapsed or resolved: `//`, `.` and `..` stay.
    mutating func appendCanonicalPath(_ path: UnsafeBufferPointer<UInt8>.SubSequence) {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(path.count)
        PercentCoding.decode(path, into: &decoded)
        if decoded.contains(where: { $0 >= 0x80 }) {
            // Services decode paths to text: what is not UTF-8 becomes U+FFFD there, and so it does here.
            decoded = [UInt8](String(decoding: decoded, as: UTF8.self).utf8)
        }
        decoded.withUnsafeBufferPointer { decoded in
            var rest = decoded[...]
            while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
                PercentCoding.encode(rest[..<slash], into: &self)
                append(UInt8(ascii: "/"))
                rest = rest[(slash + 1)...]
            }
            PercentCoding.encode(rest, into: &self)
        }
        if decoded.last != UInt8(ascii: "/") {
            append(UInt8(ascii: "/"))
        }
    }
}
