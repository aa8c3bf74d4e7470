// Which of two numbers is less, and which is a multiple of which: by their digits, exactly.

extension JSONNumber {
    /// Whether the value is less than another, whatever a `Double` makes of both.
    func isLess(than other: JSONNumber) -> Bool {
        let (left, right) = (canonical, other.canonical)
        if left.sign != right.sign { return left.sign < right.sign }
        if left.sign == 0 { return false }
        return left.sign > 0 ? left.isNearerToZero(than: right) : right.isNearerToZero(than: left)
    }

    /// Whether the value is a whole multiple of a divisor. A divisor that is 0 or has more than 18 digits refuses nothing.
    func isMultiple(of divisor: JSONNumber) -> Bool {
        let (value, divisor) = (canonical, divisor.canonical)
        guard value.sign != 0, divisor.digits.utf8.count <= 18, let modulus = UInt64(divisor.digits), modulus > 0 else {
            return true
        }
        // A value without zeros at its end is no multiple of ten.
        guard value.exponent >= divisor.exponent else { return false }
        var remainder: UInt64 = 0
        for digit in value.digits.utf8 {
            remainder = Self.sum(Self.product(remainder, 10, modulus), UInt64(digit - UInt8(ascii: "0")), modulus)
        }
        var power: UInt64 = 1 % modulus
        var base: UInt64 = 10 % modulus
        var exponent = value.exponent - divisor.exponent
        while exponent > 0 {
            if exponent & 1 == 1 { power = Self.product(power, base, modulus) }
            base = Self.product(base, base, modulus)
            exponent >>= 1
        }
        return Self.product(remainder, power, modulus) == 0
    }

    private static func product(_ one: UInt64, _ other: UInt64, _ modulus: UInt64) -> UInt64 {
        modulus.dividingFullWidth((one % modulus).multipliedFullWidth(by: other % modulus)).remainder
    }

    private static func sum(_ one: UInt64, _ other: UInt64, _ modulus: UInt64) -> UInt64 {
        // Both are less than 10^18, so that nothing overflows.
        (one + other % modulus) % modulus
    }
}

extension JSONNumber.Canonical {
    fileprivate var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }

    fileprivate func isNearerToZero(than other: Self) -> Bool {
        let (size, otherSize) = (exponent + Int64(digits.utf8.count), other.exponent + Int64(other.digits.utf8.count))
        if size != otherSize { return size < otherSize }
        // Digits without zeros at their ends sort as their fractions do.
        return digits.utf8.lexicographicallyPrecedes(other.digits.utf8)
    }
}
