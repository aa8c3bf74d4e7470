// The rules of the document that arguments are held against.
@_spi(Generated) public import DriftlessJSON

@_spi(Generated) extension RequestBuilder {
    public func minimum<Value: Comparable & ParameterEncodable>(_ name: String, _ value: Value?, _ bound: Value) {
        check.minimum(name, value, bound)
    }

    public func minimum(_ name: String, _ value: Int?, _ bound: Int) { check.minimum(name, value, bound) }

    public func maximum<Value: Comparable & ParameterEncodable>(_ name: String, _ value: Value?, _ bound: Value) {
        check.maximum(name, value, bound)
    }

    public func maximum(_ name: String, _ value: Int?, _ bound: Int) { check.maximum(name, value, bound) }

    public func exclusiveMinimum<Value: Comparable & ParameterEncodable>(
        _ name: String,
        _ value: Value?,
        _ bound: Value
    ) {
        check.exclusiveMinimum(name, value, bound)
    }

    public func exclusiveMaximum<Value: Comparable & ParameterEncodable>(
        _ name: String,
        _ value: Value?,
        _ bound: Value
    ) {
        check.exclusiveMaximum(name, value, bound)
    }

    public func multipleOf<Value: BinaryInteger & ParameterEncodable>(
        _ name: String,
        _ value: Value?,
        _ divisor: Value
    ) {
        check.multipleOf(name, value, divisor)
    }

    public func multipleOf(_ name: String, _ value: Double?, _ divisor: Double) {
        check.multipleOf(name, value, divisor)
    }

    public func multipleOf(_ name: String, _ value: DecimalNumber?, _ divisor: DecimalNumber) {
        check.multipleOf(name, value, divisor)
    }

    public func minLength(_ name: String, _ value: String?, _ bound: Int) { check.minLength(name, value, bound) }

    public func maxLength(_ name: String, _ value: String?, _ bound: Int) { check.maxLength(name, value, bound) }

    public func minItems<Values: Collection>(_ name: String, _ values: Values?, _ bound: Int) {
        check.minItems(name, values, bound)
    }

    public func maxItems<Values: Collection>(_ name: String, _ values: Values?, _ bound: Int) {
        check.maxItems(name, values, bound)
    }

    public func uniqueItems<Values: Collection>(_ name: String, _ values: Values?) where Values.Element: Hashable {
        check.uniqueItems(name, values)
    }

    public func knownValue<Value: JSONStringCases>(_ name: String, _ value: Value?) { check.knownValue(name, value) }

    public func knownValues<Value: JSONStringCases>(_ name: String, _ values: [Value]?) {
        check.knownValues(name, values)
    }

    public func knownValue<Value: JSONIntegerCases>(_ name: String, _ value: Value?, _ known: [Int]) {
        check.knownValue(name, value, known)
    }

    public func knownValues<Value: JSONIntegerCases>(_ name: String, _ values: [Value]?, _ known: [Int]) {
        check.knownValues(name, values, known)
    }

    public func knownValue<Value: JSONValueEnum>(_ name: String, _ value: Value?) { check.knownValue(name, value) }

    public func knownValues<Value: JSONValueEnum>(_ name: String, _ values: [Value]?) {
        check.knownValues(name, values)
    }

    /// What the document asks of the value, and of everything in it.
    public func rules(_ name: String, _ value: (some JSONEncodable)?, _ rules: [JSONRule]) {
        check.value(name, value, rules)
    }

    /// All of the parameters are given, or none.
    public func together(_ parameters: [(name: String, isGiven: Bool)]) { check.together(parameters) }

    /// Each parameter that is given is greater than those before it.
    public func ascending<Value: Comparable & ParameterEncodable>(_ parameters: [(name: String, value: Value?)]) {
        check.ascending(parameters)
    }
}
