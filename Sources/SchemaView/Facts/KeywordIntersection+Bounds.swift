// The tighter of each two limits.
import OpenAPIDocument

extension KeywordIntersection {
    mutating func intersectBounds(into result: inout SchemaFacts) {
        let minimum = tightest(\.minimum, >)
        let exclusiveMinimum = tightest(\.exclusiveMinimum, >)
        let maximum = tightest(\.maximum, <)
        let exclusiveMaximum = tightest(\.exclusiveMaximum, <)
        result.schema.minimum = minimum?.value
        result.schema.exclusiveMinimum = exclusiveMinimum?.value
        result.schema.maximum = maximum?.value
        result.schema.exclusiveMaximum = exclusiveMaximum?.value
        result.schema.multipleOf = facts.compactMap(\.schema.multipleOf).reduce(nil) { common, step in
            common.map { Self.commonMultiple($0, step) } ?? step
        }
        if result.types.mayBe([.integer, .number]) {
            check(minimum, maximum, "numbers") { $0 > $1 }
            check(exclusiveMinimum, maximum, "numbers") { $0 >= $1 }
            check(minimum, exclusiveMaximum, "numbers") { $0 >= $1 }
            check(exclusiveMinimum, exclusiveMaximum, "numbers") { $0 >= $1 }
        }
        let lengths = (tightest(\.minLength, >), tightest(\.maxLength, <))
        result.schema.minLength = lengths.0?.value
        result.schema.maxLength = lengths.1?.value
        if result.types.mayBe(.string) { check(lengths.0, lengths.1, "lengths") { $0 > $1 } }
        let counts = (tightest(\.minItems, >), tightest(\.maxItems, <))
        result.schema.minItems = counts.0?.value
        result.schema.maxItems = counts.1?.value
        if result.types.mayBe(.array) { check(counts.0, counts.1, "counts of items") { $0 > $1 } }
        result.schema.hasUniqueItems = facts.contains(where: \.schema.hasUniqueItems)
    }

    /// Two limits of one part are its own affair.
    private mutating func check<Value>(
        _ lower: (value: Value, position: Int)?,
        _ upper: (value: Value, position: Int)?,
        _ what: String,
        excludes: (Value, Value) -> Bool
    ) {
        guard let lower, let upper, lower.position != upper.position, excludes(lower.value, upper.value) else { return }
        contradict(
            "the parts allow no \(what): from \(lower.value) on, and up to \(upper.value)",
            lower.position,
            upper.position
        )
    }

    private func tightest<Value>(
        _ keyword: KeyPath<Schema, Value?>,
        _ isTighter: (Value, Value) -> Bool
    ) -> (value: Value, position: Int)? {
        var result: (value: Value, position: Int)?
        for (position, part) in facts.enumerated() {
            guard let value = part.schema[keyPath: keyword] else { continue }
            if let known = result, !isTighter(value, known.value) { continue }
            result = (value, position)
        }
        return result
    }

    /// The least number that is a multiple of both; the larger one where that is no number that is exact.
    static func commonMultiple(_ one: Double, _ other: Double) -> Double {
        let (small, large) = (min(one, other), max(one, other))
        guard small > 0, (large / small) != (large / small).rounded() else { return large }
        guard let first = UInt64(exactly: one), let second = UInt64(exactly: other) else { return large }
        var (divisor, rest) = (first, second)
        while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
        let (product, overflows) = (first / divisor).multipliedReportingOverflow(by: second)
        return overflows || product > 1 << 53 ? large : Double(product)
    }
}
