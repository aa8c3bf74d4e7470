// Which type holds every integer that a schema expects: its limits and values may lie beyond 64 bits.
import ClientPlan
import OpenAPIDocument
import YAMLTree

enum IntegerRange {
    static func type(of schema: Schema) -> TypeUse {
        let listed = (schema.enumeration ?? []).compactMap { number($0) }
        let limits = [
            schema.maximum.map { floor($0, schema.exactNumbers["maximum"]) },
            schema.exclusiveMaximum.map { $0.nextDown },
        ]
        let most = (limits.compactMap { $0 } + listed).max() ?? 0
        let least = ([schema.minimum, schema.exclusiveMinimum].compactMap { $0 } + listed).min()
        if most < 0x1p63, (least ?? 0) >= -0x1p63 { return .integer }
        if let least, least >= 0, most < 0x1p64 { return .unsigned }
        return .decimalNumber
    }

    /// The largest integers of 63 and 64 bits are rounded up to a power of two, which is one too many.
    ///
    /// - Parameter exact: The number as written, where the `Double` is another one.
    private static func floor(_ value: Double, _ exact: String?) -> Double {
        exact == "9223372036854775807" || exact == "18446744073709551615" ? value.nextDown : value
    }

    /// Nil for an `Int`, which is within the range.
    private static func number(_ value: Schema.EnumValue) -> Double? {
        guard case .number(let number) = value.value else { return nil }
        return floor(number, value.text)
    }
}
