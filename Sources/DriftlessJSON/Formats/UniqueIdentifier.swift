// A UUID without Foundation: strings of `format: uuid`.

/// A UUID (RFC 9562, section 4): 32 hexadecimal digits in five groups, `f81d4fae-7dec-11d0-a765-00a0c91e6bf6`.
///
/// Two are equal by their 128 bits. Digits are written in the case in which they came, because servers compare texts.
public struct UniqueIdentifier: Sendable {
    /// The first 64 bits.
    public let high: UInt64
    /// The last 64 bits.
    public let low: UInt64
    /// A bit for each digit that is a capital, the first digit's the highest.
    private let capitals: UInt32

    /// A UUID of these bits, written in lower case.
    public init(high: UInt64, low: UInt64) {
        self.init(high: high, low: low, capitals: 0)
    }

    private init(high: UInt64, low: UInt64, capitals: UInt32) {
        self.high = high
        self.low = low
        self.capitals = capitals
    }

    /// A new one of random bits: version 4 (RFC 9562, section 5.4).
    public static func random() -> UniqueIdentifier {
        var generator = SystemRandomNumberGenerator()
        return random(using: &generator)
    }

    /// A new one of the bits of a generator: version 4.
    public static func random(using generator: inout some RandomNumberGenerator) -> UniqueIdentifier {
        UniqueIdentifier(
            high: generator.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000,
            low: generator.next() & 0x3FFF_FFFF_FFFF_FFFF | 1 << 63
        )
    }
}

extension UniqueIdentifier: Hashable, Comparable {
    public static func == (a: Self, b: Self) -> Bool { a.high == b.high && a.low == b.low }

    public static func < (a: Self, b: Self) -> Bool { (a.high, a.low) < (b.high, b.low) }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(high)
        hasher.combine(low)
    }
}

extension UniqueIdentifier: TextParsable, LosslessStringConvertible {
    /// Nil for anything but 36 characters: no braces, no `urn:uuid:`, no digits without hyphens.
    public init?(_ text: String) {
        var text = text
        guard let identifier = text.withUTF8({ UniqueIdentifier(utf8: $0) }) else {
            return nil
        }
        self = identifier
    }

    public init?(utf8: UnsafeBufferPointer<UInt8>) {
        guard utf8.count == 36 else {
            return nil
        }
        var high: UInt64 = 0
        var low: UInt64 = 0
        var capitals: UInt32 = 0
        for (index, byte) in utf8.enumerated() {
            if index == 8 || index == 13 || index == 18 || index == 23 {
                guard byte == UInt8(ascii: "-") else {
                    return nil
                }
                continue
            }
            guard let digit = JSONEscape.hexDigit(byte) else {
                return nil
            }
            high = high << 4 | low >> 60
            low = low << 4 | UInt64(digit)
            capitals = capitals << 1 | (UInt8(ascii: "A")...UInt8(ascii: "F") ~= byte ? 1 : 0)
        }
        self.init(high: high, low: low, capitals: capitals)
    }

    public func text(style: TextStyle) -> String { description }

    public var description: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(36)
        for index in 0..<32 {
            if index == 8 || index == 12 || index == 16 || index == 20 {
                bytes.append(UInt8(ascii: "-"))
            }
            let word = index < 16 ? high : low
            let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - index % 16 * 4)) & 0xF
            let isCapital = capitals >> UInt32(31 - index) & 1 == 1
            let letter = UInt8(ascii: isCapital ? "A" : "a")
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : letter + digit - 10)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
