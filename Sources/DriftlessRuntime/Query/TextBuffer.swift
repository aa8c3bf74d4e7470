// The bytes of a request's text while they are put together.

/// UTF-8 text that grows at its end. Generated code and the conformances of ``ParameterEncodable`` write into it.
public struct TextBuffer: Sendable {
    /// What was appended, as UTF-8.
    public internal(set) var bytes: [UInt8]
    /// The documented rule that the last value written breaks by having no text, such as a number that is infinite.
    var refusedRule: String?

    /// Creates an empty buffer with room for so many bytes.
    public init(capacity: Int = 0) {
        bytes = []
        if capacity > 0 {
            bytes.reserveCapacity(capacity)
        }
    }

    /// The text so far.
    public var string: String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// Appends a text.
    public mutating func append(_ text: String) {
        // By its storage where it has one: a view of UTF-8 is appended byte by byte.
        let isAppended: Void? = text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
        if isAppended == nil { bytes.append(contentsOf: text.utf8) }
    }

    /// Appends one byte of UTF-8.
    public mutating func append(byte: UInt8) {
        bytes.append(byte)
    }

    /// Decimal digits, after a minus where it is negative.
    public mutating func append(integer: some BinaryInteger) {
        guard let small = Int64(exactly: integer) else {
            append(integer.description)
            return
        }
        if small < 0 {
            bytes.append(UInt8(ascii: "-"))
        }
        appendDigits(of: small.magnitude)
    }

    /// The shortest text that reads back as the same number, without the fraction where that is zero: `10`, `0.1`, `1e+300`.
    public mutating func append(number: Double) {
        guard number.isFinite else {
            refuse(rule: "a finite number")
            append(number.description)
            return
        }
        if let integer = Int64(exactly: number), integer.magnitude < 1 << 53 {
            append(integer: integer)
            return
        }
        append(number.description)
    }

    /// Notes that the value being written has no text that the parameter could carry: the call is refused.
    public mutating func refuse(rule: String) {
        refusedRule = rule
    }

    private mutating func appendDigits(of magnitude: UInt64) {
        var divisor: UInt64 = 1
        while magnitude / divisor >= 10 {
            divisor *= 10
        }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude / divisor % 10))
            divisor /= 10
        }
    }
}
