// Identifiers, addresses, bytes and decimal numbers as Foundation's.
public import DriftlessRuntime
public import Foundation

extension UniqueIdentifier {
    /// The same 128 bits.
    public init(_ uuid: UUID) {
        let (high, low) = withUnsafeBytes(of: uuid.uuid) { bytes in
            // A UUID has 16 bytes, the first one the highest.
            bytes.enumerated().reduce(into: (UInt64(0), UInt64(0))) { words, byte in
                if byte.offset < 8 {
                    words.0 = words.0 << 8 | UInt64(byte.element)
                } else {
                    words.1 = words.1 << 8 | UInt64(byte.element)
                }
            }
        }
        self.init(high: high, low: low)
    }

    /// The same 128 bits.
    public var uuid: UUID {
        func byte(_ word: UInt64, _ index: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: word >> (56 - index * 8)) }
        return UUID(
            uuid: (
                byte(high, 0), byte(high, 1), byte(high, 2), byte(high, 3), byte(high, 4), byte(high, 5), byte(high, 6),
                byte(high, 7), byte(low, 0), byte(low, 1), byte(low, 2), byte(low, 3), byte(low, 4), byte(low, 5),
                byte(low, 6), byte(low, 7)
            )
        )
    }
}

extension URI {
    /// The address of a URL; nil where it is relative.
    public init?(_ url: URL) { self.init(url.absoluteString) }

    /// The address as a URL; nil where Foundation takes it for none.
    public var url: URL? { URL(string: text) }
}

extension URIReference {
    /// The address of a URL; nil where it is none.
    public init?(_ url: URL) { self.init(url.relativeString) }

    /// The address, beside another one where it is relative; nil where Foundation takes it for none.
    public func url(relativeTo base: URL?) -> URL? { URL(string: text, relativeTo: base) }
}

extension Base64Data {
    /// The bytes.
    public var data: Data { Data(bytes) }
}

extension DecimalNumber {
    /// The same number; nil where the other one is none, or beyond 38 digits.
    public init?(_ decimal: Decimal) {
        guard decimal.isFinite else { return nil }
        self.init(decimal.description)
    }

    /// The same number; nil where its exponent is beyond that of a `Decimal`, -128 to 127.
    public var decimal: Decimal? {
        guard exponent >= -128, exponent <= 127 else { return nil }
        var significand = Decimal(UInt64(coefficient / 10_000_000_000_000_000_000))
        significand = significand * Decimal(10_000_000_000_000_000_000 as UInt64)
        significand += Decimal(UInt64(coefficient % 10_000_000_000_000_000_000))
        return Decimal(sign: isNegative ? .minus : .plus, exponent: exponent, significand: significand)
    }
}
