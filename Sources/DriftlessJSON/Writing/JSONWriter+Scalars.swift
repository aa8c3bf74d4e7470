// The texts of strings, numbers, Boolean values and null.

extension JSONWriter {
    @usableFromInline
    mutating func null() {
        bytes.append(contentsOf: [0x6E, 0x75, 0x6C, 0x6C])
    }

    mutating func boolean(_ value: Bool) {
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    @usableFromInline
    mutating func integer(_ value: some FixedWidthInteger) {
        var magnitude = UInt64(truncatingIfNeeded: value.magnitude)
        if value < 0 {
            bytes.append(UInt8(ascii: "-"))
        }
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude % 10))
            magnitude /= 10
        } while magnitude > 0
        bytes[start...].reverse()
    }

    /// The shortest digits that read back as the same value; of a whole number no fraction.
    mutating func number(_ value: some BinaryFloatingPoint & LosslessStringConvertible) {
        guard value.isFinite else {
            string(value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity")
            return
        }
        if let whole = Int64(exactly: value), whole.magnitude < 1 << 53, whole != 0 || value.sign == .plus {
            integer(whole)
        } else {
            bytes.append(contentsOf: value.description.utf8)
        }
    }

    /// A string between quotation marks. Only what must be escaped is; all else is UTF-8 as it is.
    @usableFromInline
    mutating func string(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        var value = value
        value.withUTF8 { append(escaping: $0) }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        var rest = text[...]
        while let index = JSONWord.indexOfEscape(rest) {
            bytes.append(contentsOf: rest[..<index])
            append(escapeFor: text[index])
            rest = rest[(index + 1)...]
        }
        bytes.append(contentsOf: rest)
    }

    private mutating func append(escapeFor byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(byte)
        case 0x08:
            bytes.append(UInt8(ascii: "b"))
        case 0x0C:
            bytes.append(UInt8(ascii: "f"))
        case 0x0A:
            bytes.append(UInt8(ascii: "n"))
        case 0x0D:
            bytes.append(UInt8(ascii: "r"))
        case 0x09:
            bytes.append(UInt8(ascii: "t"))
        default:
            let digits = "0123456789abcdef".utf8.map { $0 }
            bytes.append(contentsOf: [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")])
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}

extension JSONWriter {
    /// A number as its text has it.
    mutating func number(_ value: JSONNumber) {
        digits(value.text)
    }

    /// A number by JSON's grammar.
    mutating func digits(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }
}
