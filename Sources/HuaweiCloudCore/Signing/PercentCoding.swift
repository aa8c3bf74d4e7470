// How parts of a URL are decoded once and encoded again, byte by byte.
import DriftlessRuntime

enum PercentCoding {
    /// Appends the bytes for which the text stands. A `%` without two hexadecimal digits behind it stands for itself.
    static func decode(_ text: UnsafeBufferPointer<UInt8>.SubSequence, into bytes: inout [UInt8]) {
        var rest = text
        while let percent = rest.firstIndex(of: UInt8(ascii: "%")) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: rest[..<percent]))
            if percent + 2 < rest.endIndex, let high = HexadecimalDigit.value(rest[percent + 1]),
                let low = HexadecimalDigit.value(rest[percent + 2])
            {
                bytes.append(high << 4 | low)
                rest = rest[(percent + 3)...]
            } else {
                bytes.append(UInt8(ascii: "%"))
                rest = rest[(percent + 1)...]
            }
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: rest))
    }

    /// Appends each byte: as itself where it is one of `A-Za-z0-9-._~`, else as `%` and two upper-case digits.
    ///
    /// Most bytes stay, and so runs of them are copied at once.
    static func encode(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence, into text: inout [UInt8]) {
        var rest = bytes
        while let other = rest.firstIndex(where: { !isUnreserved($0) }) {
            text.append(contentsOf: UnsafeBufferPointer(rebasing: rest[..<other]))
            text.append(UInt8(ascii: "%"))
            text.append(HexadecimalDigit.upper(rest[other] >> 4))
            text.append(HexadecimalDigit.upper(rest[other] & 15))
            rest = rest[(other + 1)...]
        }
        text.append(contentsOf: UnsafeBufferPointer(rebasing: rest))
    }

    @inline(__always)
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
