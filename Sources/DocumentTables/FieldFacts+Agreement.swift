// What two rows about one field say together.
import DocumentFacts

extension FieldFacts {
    /// What both say: a fact of one that the other does not have, or has otherwise, holds in one case only.
    func agreed(with other: FieldFacts) -> FieldFacts {
        var field = self
        field.shape = shape.agreed(with: other.shape)
        if isRequired != other.isRequired { field.isRequired = false }
        field.values = Set(values) == Set(other.values) ? values : []
        field.defaultValue = same(defaultValue, other.defaultValue)
        field.minimum = same(minimum, other.minimum)
        field.maximum = same(maximum, other.maximum)
        field.minimumLength = same(minimumLength, other.minimumLength)
        field.maximumLength = same(maximumLength, other.maximumLength)
        field.timeFormat = same(timeFormat, other.timeFormat)
        field.unit = same(unit, other.unit)
        field.cases = cases + other.cases.filter { !cases.contains($0) }
        return field
    }

    /// The same field, where some calls do without it.
    var inSomeCases: FieldFacts {
        var field = self
        if isRequired == true { field.isRequired = false }
        return field
    }

    private func same<Value: Equatable>(_ a: Value?, _ b: Value?) -> Value? { a == b ? a : nil }
}

extension ShapeFacts {
    fileprivate func agreed(with other: ShapeFacts) -> ShapeFacts {
        switch (self, other) {
        case (let a, let b) where a == b: return a
        case (.unsaid, let said), (let said, .unsaid): return said
        case (.integer, .long), (.long, .integer): return .long
        case (.array(let a), .array(let b)): return .array(a.agreed(with: b))
        case (.object(let a), .object(let b)):
            if a.isEmpty { return other }
            if b.isEmpty { return self }
            let shared = Set(a.map(\.name)).intersection(b.map(\.name))
            let own = a.map { field in
                b.first { $0.name == field.name }.map { field.agreed(with: $0) } ?? field.inSomeCases
            }
            return .object(own + b.filter { !shared.contains($0.name) }.map(\.inSomeCases))
        case (.object, .map), (.map, .object): return .map
        default: return .unsaid
        }
    }
}
