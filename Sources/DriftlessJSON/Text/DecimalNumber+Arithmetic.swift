// How decimal numbers are compared, added and multiplied.

extension DecimalNumber: Comparable {
    public static func < (a: Self, b: Self) -> Bool {
        guard a.isNegative == b.isNegative else {
            return a.isNegative
        }
        return a.isNegative ? isMagnitude(b, below: a) : isMagnitude(a, below: b)
    }

    private static func isMagnitude(_ a: Self, below b: Self) -> Bool {
        guard a.coefficient != 0, b.coefficient != 0 else {
            return b.coefficient != 0 && a.coefficient == 0
        }
        let (first, second) = (a.exponent + digitCount(a.coefficient), b.exponent + digitCount(b.coefficient))
        guard first == second else {
            return first < second
        }
        // Both begin at the same place: with as many digits behind it, the coefficients compare.
        let shift = a.exponent - b.exponent
        return shift >= 0
            ? a.coefficient * power(shift) < b.coefficient : a.coefficient < b.coefficient * power(-shift)
    }

    static func digitCount(_ coefficient: UInt128) -> Int {
        var count = 0
        var rest = coefficient
        while rest > 0 {
            rest /= 10
            count += 1
        }
        return count
    }
}

extension DecimalNumber: AdditiveArithmetic {
    /// The number with the other sign.
    public static prefix func - (number: Self) -> Self {
        DecimalNumber(
            normalized: !number.isNegative && number.coefficient != 0,
            number.coefficient,
            number.exponent,
            minimumFractionDigits: number.minimumFractionDigits
        )
    }

    /// The number without its sign.
    public var magnitude: Self { isNegative ? -self : self }

    public static func + (a: Self, b: Self) -> Self {
        var sum = sum(a, b)
        sum.minimumFractionDigits = max(a.minimumFractionDigits, b.minimumFractionDigits)
        return sum
    }

    private static func sum(_ a: Self, _ b: Self) -> Self {
        guard a.coefficient != 0 else {
            return b
        }
        guard b.coefficient != 0 else {
            return a
        }
        let (large, small) = a.exponent >= b.exponent ? (a, b) : (b, a)
        // The large one moves down as far as its digits fit; what is left of the small one below that rounds.
        let shift = min(large.exponent - small.exponent, 38 - digitCount(large.coefficient))
        let exponent = large.exponent - shift
        let left = large.coefficient * power(shift)
        let right = rounded(
            small.isNegative,
            high: 0,
            low: small.coefficient,
            exponent: small.exponent,
            least: exponent
        )
        // Of both, at most 38 digits each: the sum has no more than 39, which 128 bits do hold.
        let other = right.coefficient * power(max(0, right.coefficient == 0 ? 0 : right.exponent - exponent))
        if large.isNegative == small.isNegative {
            return rounded(large.isNegative, high: 0, low: left + other, exponent: exponent)
        }
        return left >= other
            ? rounded(large.isNegative, high: 0, low: left - other, exponent: exponent)
            : rounded(small.isNegative, high: 0, low: other - left, exponent: exponent)
    }

    public static func - (a: Self, b: Self) -> Self { a + -b }

    /// The exact product.
    public static func * (a: Self, b: Self) -> Self {
        let product = a.coefficient.multipliedFullWidth(by: b.coefficient)
        return rounded(
            a.isNegative != b.isNegative,
            high: product.high,
            low: product.low,
            exponent: a.exponent + b.exponent
        )
    }

    /// Multiplies exactly.
    public static func *= (a: inout Self, b: Self) { a = a * b }

    /// Whether the number is a whole multiple of another, exactly. Of zero, none is but zero.
    public func isMultiple(of divisor: Self) -> Bool {
        guard coefficient != 0 else {
            return true
        }
        guard divisor.coefficient != 0 else {
            return false
        }
        var shift = exponent - divisor.exponent
        // The coefficient ends in no zero: with fewer digits behind it than the divisor has, it is no multiple.
        guard shift >= 0 else {
            let digits = Self.digitCount(divisor.coefficient) - shift
            return digits <= 38 && coefficient % (divisor.coefficient * Self.power(-shift)) == 0
        }
        var rest = coefficient % divisor.coefficient
        while shift > 0, rest != 0 {
            let product = rest.multipliedFullWidth(by: 10)
            rest = divisor.coefficient.dividingFullWidth((product.high % divisor.coefficient, product.low)).remainder
            shift -= 1
        }
        return rest == 0
    }

    /// The nearest number with at most 38 digits and an exponent of at least `least`. Beyond the largest exponent the result is the
    /// largest number, and below the smallest one it is zero.
    static func rounded(
        _ isNegative: Bool,
        high: UInt128,
        low: UInt128,
        exponent: Int,
        least: Int = exponents.lowerBound
    ) -> Self {
        var (high, low, exponent) = (high, low, exponent)
        var last: UInt128 = 0
        var hasMore = false
        while high != 0 || low > greatestCoefficient || exponent < least {
            // Nothing is left, and what was there is less than half of the last place.
            if high == 0, low == 0 {
                last = 0
                break
            }
            hasMore = hasMore || last != 0
            let upper = high.quotientAndRemainder(dividingBy: 10)
            let lower = UInt128(10).dividingFullWidth((upper.remainder, low))
            (high, low, last) = (upper.quotient, lower.quotient, lower.remainder)
            exponent += 1
        }
        if last > 5 || last == 5 && (hasMore || low % 2 == 1) { low += 1 }
        if low > greatestCoefficient {
            low /= 10
            exponent += 1
        }
        if low == 0 { return .zero }
        return DecimalNumber(isNegative: isNegative, coefficient: low, exponent: exponent)
            ?? DecimalNumber(isNegative: isNegative, coefficient: greatestCoefficient, exponent: exponents.upperBound)
            ?? .zero
    }
}
