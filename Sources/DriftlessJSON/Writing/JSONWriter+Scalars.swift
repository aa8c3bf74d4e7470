// The texts of strings, numbers, Boolean values and null.

extension JSONWriter {
    @usableFromInline
    mutating func null() {
        buffer.append("null")
    }

    mutating func boolean(_ value: Bool) {
        buffer.append(value ? "true" : "false")
    }

    @usableFromInline
    mutating func integer(_ value: some FixedWidthInteger) {
        buffer.append(magnitude: UInt64(truncatingIfNeeded: value.magnitude), isNegative: value < 0)
    }

    /// The shortest digits that read back as the same value; of a whole number no fraction.
    mutating func number(_ value: some BinaryFloatingPoint & LosslessStringConvertible) {
        guard value.isFinite else {
            // JSON has no such number (RFC 8259 §6), and neither has any text that is made from JSON.
            let name = value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity"
            refuse("a finite number", found: name)
            string(name)
            return
        }
        if let whole = Int64(exactly: value), whole.magnitude < 1 << 53, whole != 0 || value.sign == .plus {
            integer(whole)
        } else {
            digits(value.description)
        }
    }

    /// A string between quotation marks. Only what must be escaped is; all else is UTF-8 as it is.
    @usableFromInline
    mutating func string(_ value: String) {
        var value = value
        value.withUTF8 { buffer.append(quoted: $0) }
    }

    /// A time as a string, in the style of this place.
    mutating func string(_ time: Timestamp) {
        let format = style.timeFormat
        if let shape = format.usualShape(of: time), time.append(to: &buffer, shape) { return }
        scratch.removeAll(keepingCapacity: true)
        time.append(to: &scratch, format: format)
        scratch.withUnsafeBufferPointer { buffer.append(quoted: $0) }
    }
}

extension JSONWriter {
    /// All digits.
    mutating func number(_ value: DecimalNumber) {
        if !value.append(to: &buffer) { digits(value.description) }
    }

    /// All digits between quotation marks.
    mutating func string(_ value: DecimalNumber) {
        buffer.append(UInt8(ascii: "\""))
        number(value)
        buffer.append(UInt8(ascii: "\""))
    }

    /// A number as its text has it.
    mutating func number(_ value: JSONNumber) {
        digits(value.text)
    }

    /// A number by JSON's grammar.
    mutating func digits(_ text: String) {
        buffer.append(contentsOf: text)
    }
}
