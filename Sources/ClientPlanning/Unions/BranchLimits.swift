// What branches of one type are called: by the limits that tell them apart.
import OpenAPIDocument

enum BranchLimits {
    /// - Parameter name: What the type is called without its limits.
    /// - Returns: Nil where the schema has no limits.
    static func words(of schema: Schema, after name: String) -> String? {
        let limits: [String?]
        switch schema.types.subtracting(.null) {
        case .integer, .number:
            limits = [
                number(schema.minimum).map { "from " + $0 }, number(schema.exclusiveMinimum).map { "above " + $0 },
                number(schema.maximum).map { "to " + $0 }, number(schema.exclusiveMaximum).map { "below " + $0 },
                number(schema.multipleOf).map { "by " + $0 },
            ]
        case .string:
            limits = [
                schema.minLength.map { "from \($0)" }, schema.maxLength.map { "to \($0)" },
                schema.pattern.flatMap(letters).map { "like " + $0 },
            ]
        case .array: limits = [schema.minItems.map { "from \($0)" }, schema.maxItems.map { "to \($0)" }]
        default: return nil
        }
        let stated = limits.compactMap { $0 }
        return stated.isEmpty ? nil : ([name] + stated).joined(separator: " ")
    }

    private static func number(_ value: Double?) -> String? {
        guard let value, value.isFinite else { return nil }
        let text = Int(exactly: value.magnitude).map(String.init) ?? "\(value.magnitude)"
        return (value < 0 ? "minus " : "") + text.split(separator: ".").joined(separator: " point ")
    }

    /// The letters and digits of an expression, the first few; nil where there are none.
    private static func letters(of pattern: String) -> String? {
        let words = pattern.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        return words.isEmpty ? nil : words.prefix(4).map { $0.prefix(12) }.joined(separator: " ")
    }
}
