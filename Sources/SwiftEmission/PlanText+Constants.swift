// The one value that a property may have, which an initialiser then need not be given.
import ClientPlan

extension PlanText {
    /// The value of a property for which the document lists one; nil where it lists several, or none.
    func constant(_ property: Structure.Property) -> String? {
        guard property.listed.isEmpty else {
            guard property.listed.count == 1, let only = property.listed.first else { return nil }
            if only == .null { return property.occurrence == .requiredNullable ? "nil" : nil }
            return property.occurrence == .required ? SwiftText.literal(only) : nil
        }
        guard property.occurrence == .required, case .named(let id) = resolved(property.type) else { return nil }
        switch plan[id] {
        case .stringEnum(let type) where type.cases.count == 1: return type.cases.first.map { "." + member($0.symbol) }
        case .integerEnum(let type) where type.cases.count == 1: return type.cases.first.map { "." + member($0.symbol) }
        default: return nil
        }
    }
}
