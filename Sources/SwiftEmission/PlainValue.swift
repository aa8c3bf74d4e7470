// What an initialiser takes for a property of a type that is sent: a plain value instead of a text that may have none.
import ClientPlan

/// A parameter of an initialiser that is not of the property's type.
struct PlainValue {
    /// The parameter's type.
    let type: String
    /// Around the parameter's name: what makes the property's value of it.
    let conversion: (opening: String, closing: String)

    /// Nil where the initialiser takes what the property is.
    init?(_ property: Structure.Property, of structure: Structure, _ text: PlanText) {
        guard structure.direction.contains(.sent), text.constant(property) == nil,
            let plain = Self.plain(Self.resolved(property.type, text), text)
        else { return nil }
        switch property.occurrence {
        case .required:
            type = plain
            if case .array = Self.resolved(property.type, text) {
                conversion = (".init(plain: ", ")")
            } else {
                conversion = (".value(", ")")
            }
        case .requiredNullable, .optional, .optionalNullableReceived:
            type = plain + "?"
            conversion = (".init(plain: ", ")")
        case .optionalNullable:
            if case .array = Self.resolved(property.type, text) { return nil }
            type = "Presence<" + plain + ">"
            conversion = (".init(plain: ", ")")
        }
    }

    private static func plain(_ use: TypeUse, _ text: PlanText) -> String? {
        switch use {
        case .timestamp, .booleanText, .decimalText, .formatted: text.plan.argumentType(use)
        case .array(let element): isScalar(resolved(element, text)) ? text.plan.argumentType(use) : nil
        default: nil
        }
    }

    /// The type behind aliases but those of the maintainer's own types.
    private static func resolved(_ use: TypeUse, _ text: PlanText) -> TypeUse {
        guard case .named(let id) = use, case .alias(let alias) = text.plan[id], alias.replacement == nil else {
            return use
        }
        return resolved(alias.target, text)
    }

    private static func isScalar(_ use: TypeUse) -> Bool {
        switch use {
        case .timestamp, .booleanText, .decimalText, .formatted: true
        default: false
        }
    }
}
