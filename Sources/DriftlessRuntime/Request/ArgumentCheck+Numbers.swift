// The rules of JSON Schema for numbers.
@_spi(Generated) extension ArgumentCheck {
    /// At least `bound` (JSON Schema Validation §6.2.4).
    @inlinable
    public mutating func minimum<Value: Comparable & ParameterEncodable>(
        _ parameter: String,
        _ value: Value?,
        _ bound: Value
    ) {
        // `!(a >= b)` also refuses what is not a number.
        if let value, !(value >= bound) {
            note(parameter, "at least \(bound)", text: value)
        }
    }

    /// At most `bound` (§6.2.2).
    @inlinable
    public mutating func maximum<Value: Comparable & ParameterEncodable>(
        _ parameter: String,
        _ value: Value?,
        _ bound: Value
    ) {
        if let value, !(value <= bound) {
            note(parameter, "at most \(bound)", text: value)
        }
    }

    /// Greater than `bound` (§6.2.5).
    @inlinable
    public mutating func exclusiveMinimum<Value: Comparable & ParameterEncodable>(
        _ parameter: String,
        _ value: Value?,
        _ bound: Value
    ) {
        if let value, !(value > bound) {
            note(parameter, "greater than \(bound)", text: value)
        }
    }

    /// Less than `bound` (§6.2.3).
    @inlinable
    public mutating func exclusiveMaximum<Value: Comparable & ParameterEncodable>(
        _ parameter: String,
        _ value: Value?,
        _ bound: Value
    ) {
        if let value, !(value < bound) {
            note(parameter, "less than \(bound)", text: value)
        }
    }

    /// A whole multiple of `divisor` (§6.2.1). A divisor of 0, which JSON Schema does not allow, refuses nothing.
    @inlinable
    public mutating func multipleOf<Value: BinaryInteger & ParameterEncodable>(
        _ parameter: String,
        _ value: Value?,
        _ divisor: Value
    ) {
        // Magnitudes: the smallest integer divided by -1 would overflow.
        if let value, divisor != 0, value.magnitude % divisor.magnitude != 0 {
            note(parameter, "a multiple of \(divisor)", text: value)
        }
    }

    /// A whole multiple of `divisor`, as near as `Double` can tell: 19.99 is a multiple of 0.01.
    public mutating func multipleOf(_ parameter: String, _ value: Double?, _ divisor: Double) {
        guard let value, divisor != 0 else {
            return
        }
        let quotient = value / divisor
        let distance = abs(quotient - quotient.rounded())
        if !(distance <= max(abs(quotient), 1) * 4 * .ulpOfOne) {
            note(parameter, "a multiple of \(divisor)", text: value)
        }
    }

    /// A whole multiple of `divisor`, exactly.
    public mutating func multipleOf(_ parameter: String, _ value: DecimalNumber?, _ divisor: DecimalNumber) {
        if let value, divisor != 0, !value.isMultiple(of: divisor) {
            note(parameter, "a multiple of \(divisor)", text: value)
        }
    }
}
