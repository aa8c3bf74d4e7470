// The rules of JSON Schema for numbers.
@_spi(Generated) public import DriftlessJSON

@_spi(Generated) extension RequestBuilder {
    /// At least `bound` (JSON Schema Validation §6.2.4).
    @inlinable
    public func minimum<Value: Comparable & ParameterEncodable>(_ parameter: String, _ value: Value?, _ bound: Value) {
        if let value { checkMinimum(parameter, value, bound) }
    }

    /// The same for what most such parameters are.
    public func minimum(_ parameter: String, _ value: Int?, _ bound: Int) {
        if let value, value < bound { refuse(parameter, "at least \(bound)", text: value) }
    }

    /// At most `bound` (§6.2.2).
    @inlinable
    public func maximum<Value: Comparable & ParameterEncodable>(_ parameter: String, _ value: Value?, _ bound: Value) {
        if let value { checkMaximum(parameter, value, bound) }
    }

    /// The same for what most such parameters are.
    public func maximum(_ parameter: String, _ value: Int?, _ bound: Int) {
        if let value, value > bound { refuse(parameter, "at most \(bound)", text: value) }
    }

    /// Greater than `bound` (§6.2.5).
    public func exclusiveMinimum<Value: Comparable & ParameterEncodable>(
        _ parameter: String,
        _ value: Value?,
        _ bound: Value
    ) {
        if let value, !(value > bound) { refuse(parameter, "greater than \(bound)", text: value) }
    }

    /// Less than `bound` (§6.2.3).
    public func exclusiveMaximum<Value: Comparable & ParameterEncodable>(
        _ parameter: String,
        _ value: Value?,
        _ bound: Value
    ) {
        if let value, !(value < bound) { refuse(parameter, "less than \(bound)", text: value) }
    }

    /// A whole multiple of `divisor` (§6.2.1). A divisor of 0, which JSON Schema does not allow, refuses nothing.
    public func multipleOf<Value: BinaryInteger & ParameterEncodable>(
        _ parameter: String,
        _ value: Value?,
        _ divisor: Value
    ) {
        // Magnitudes: the smallest integer divided by -1 would overflow.
        if let value, divisor != 0, value.magnitude % divisor.magnitude != 0 {
            refuse(parameter, "a multiple of \(divisor)", text: value)
        }
    }

    /// A whole multiple of `divisor`, as near as `Double` can tell: 19.99 is a multiple of 0.01.
    public func multipleOf(_ parameter: String, _ value: Double?, _ divisor: Double) {
        guard let value, divisor != 0 else {
            return
        }
        let quotient = value / divisor
        let distance = abs(quotient - quotient.rounded())
        if !(distance <= max(abs(quotient), 1) * 4 * .ulpOfOne) {
            refuse(parameter, "a multiple of \(divisor)", text: value)
        }
    }

    /// A whole multiple of `divisor`, exactly.
    public func multipleOf(_ parameter: String, _ value: DecimalNumber?, _ divisor: DecimalNumber) {
        if let value, divisor != 0, !value.isMultiple(of: divisor) {
            refuse(parameter, "a multiple of \(divisor)", text: value)
        }
    }
}

extension RequestBuilder {
    // `!(a >= b)` also refuses what is not a number.
    @usableFromInline
    func checkMinimum<Value: Comparable & ParameterEncodable>(_ parameter: String, _ value: Value, _ bound: Value) {
        if !(value >= bound) { refuse(parameter, "at least \(bound)", text: value) }
    }

    @usableFromInline
    func checkMaximum<Value: Comparable & ParameterEncodable>(_ parameter: String, _ value: Value, _ bound: Value) {
        if !(value <= bound) { refuse(parameter, "at most \(bound)", text: value) }
    }

    /// Notes a broken rule with the value as parameters write it by default.
    func refuse(_ parameter: String, _ rule: String, text value: some ParameterEncodable) {
        var text = TextBuffer()
        value.appendText(to: &text, style: .standard)
        refuse(parameter, rule: rule, value: text.string)
    }
}
