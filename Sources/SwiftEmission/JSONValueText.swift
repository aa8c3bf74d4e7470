// How what a caller passes becomes what JSON is written from: a date is a text there, as it is in a structure.
import ClientPlan

struct JSONValueText {
    /// Whether nil may stand for the value.
    enum Need { case required, optional }

    let text: PlanText

    /// What the runtime writes unless it is nil. JSON has a null, which a required value may be: that is some value.
    func optional(_ value: String, _ type: TypeUse, _ need: Need) -> String {
        let converted = expression(value, type, need)
        if need == .required, case .nullable = text.resolved(type) { return ".some(\(converted))" }
        return converted
    }

    /// - Parameters:
    ///   - value: An expression of the type that an argument has.
    ///   - type: What the argument is of.
    /// - Returns: An expression of the type that a structure's property would have.
    func expression(_ value: String, _ type: TypeUse, _ need: Need) -> String {
        guard text.plan.argumentType(type) != text.plan.swiftType(type) || isAliasOfText(type) else { return value }
        let converted = conversion(of: need == .optional ? "$0" : value, text.resolved(type))
        guard let converted else { return value }
        return need == .optional ? "\(value).map { \(converted) }" : converted
    }

    /// An alias is spelled like the type of an argument where all of it is.
    private func isAliasOfText(_ type: TypeUse) -> Bool {
        guard case .named = type else { return false }
        return text.plan.argumentType(text.resolved(type)) != text.plan.swiftType(text.resolved(type))
    }

    /// Nil where the value is what it should be.
    private func conversion(of value: String, _ type: TypeUse) -> String? {
        switch type {
        case .timestamp, .booleanText, .decimalText, .formatted: "Parsed.value(\(value))"
        case .array(let element): inner(element).map { "\(value).map { \($0) }" }
        case .map(let member): inner(member).map { "\(value).mapValues { \($0) }" }
        case .nullable(let wrapped): inner(wrapped).map { "\(value).map { \($0) }" }
        default: nil
        }
    }

    private func inner(_ type: TypeUse) -> String? {
        conversion(of: "$0", text.resolved(type))
    }
}
