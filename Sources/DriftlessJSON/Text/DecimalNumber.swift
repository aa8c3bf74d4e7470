// An exact decimal number without Foundation: prices, rates, and whatever binary fractions would change.

/// A decimal number with up to 38 digits that count, and an exponent from -6,176 to 6,144.
///
/// `19.90` and `19.9` are the same number, and each is written as it was read: services ask for amounts with two places. Sums,
/// differences and products are exact where 38 digits hold them, and rounded to the nearest number of 38 digits otherwise, half
/// to even.
public struct DecimalNumber: Sendable {
    /// Whether the number is below zero; zero is not.
    public let isNegative: Bool
    /// The digits as a whole number, without zeros at the end; zero for zero.
    public let coefficient: UInt128
    /// The power of ten that the coefficient is multiplied with; zero for zero.
    public let exponent: Int
    private var places: UInt8 = 0

    /// How many digits at least are written behind the point, from 0 to 38: 2 for `19.90`. Sums and differences have as many as
    /// the number with more, products none. It makes no difference to what a number equals.
    public var minimumFractionDigits: Int {
        get { Int(places) }
        set { places = UInt8(Swift.min(Swift.max(newValue, 0), 38)) }
    }

    /// Nil where the number needs more than 38 digits, or its exponent is out of range.
    public init?(isNegative: Bool = false, coefficient: UInt128, exponent: Int) {
        var coefficient = coefficient
        var exponent = exponent
        while coefficient != 0, coefficient % 10 == 0 {
            coefficient /= 10
            exponent = exponent == .max ? exponent : exponent + 1
        }
        guard coefficient <= Self.greatestCoefficient, coefficient == 0 || Self.exponents ~= exponent else {
            return nil
        }
        self.isNegative = isNegative && coefficient != 0
        self.coefficient = coefficient
        self.exponent = coefficient == 0 ? 0 : exponent
    }

    /// Of a coefficient within 38 digits that ends in no zero, with an exponent in range.
    init(normalized isNegative: Bool, _ coefficient: UInt128, _ exponent: Int, minimumFractionDigits: Int = 0) {
        self.isNegative = isNegative
        self.coefficient = coefficient
        self.exponent = exponent
        self.minimumFractionDigits = minimumFractionDigits
    }

    /// 0.
    public static let zero = DecimalNumber(normalized: false, 0, 0)

    static let greatestCoefficient: UInt128 = 99_999_999_999_999_999_999_999_999_999_999_999_999
    static let exponents = -6176...6144

    /// A whole number, exactly.
    public init(_ value: some FixedWidthInteger & SignedInteger) {
        // An `Int128` beyond 38 digits is the nearest number of 38 digits.
        self = DecimalNumber.rounded(value < 0, high: 0, low: UInt128(value.magnitude), exponent: 0)
    }

    /// The number whose digits Swift prints for the binary one: `0.1` for 0.1. Nil for what is infinite or no number.
    public init?(_ value: Double) {
        guard value.isFinite else {
            return nil
        }
        self.init(value.description)
        minimumFractionDigits = 0
    }

    /// The nearest `Double`.
    public var double: Double { Double(description) ?? 0 }

    /// The number as an integer; nil where it has a fraction, or is beyond an `Int`.
    public var integer: Int? {
        guard exponent >= 0, exponent < 20 else {
            return coefficient == 0 ? 0 : nil
        }
        let (magnitude, isTooLarge) = coefficient.multipliedReportingOverflow(by: Self.power(exponent))
        guard !isTooLarge, magnitude <= UInt128(Int.max) + 1 else {
            return nil
        }
        return isNegative ? Int(exactly: -Int128(magnitude)) : Int(exactly: magnitude)
    }

    /// 10 to a power from 0 to 38.
    static func power(_ exponent: Int) -> UInt128 {
        var power: UInt128 = 1
        for _ in 0..<min(exponent, 38) { power *= 10 }
        return power
    }
}

extension DecimalNumber: Hashable {
    /// Whether both are the same number, however they are written.
    public static func == (a: Self, b: Self) -> Bool {
        a.coefficient == b.coefficient && a.exponent == b.exponent && a.isNegative == b.isNegative
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(isNegative)
        hasher.combine(coefficient)
        hasher.combine(exponent)
    }
}

extension DecimalNumber: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    public init(integerLiteral value: Int) { self.init(value) }

    /// The digits of the literal, as far as a `Double` holds them: about 16.
    public init(floatLiteral value: Double) { self = DecimalNumber(value) ?? .zero }
}
