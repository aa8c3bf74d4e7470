// Every way to change what a page says of one field, applied to every field.
import DocumentFacts

enum FieldMutation: String, CaseIterable {
    case dropField, renameField, respellField, addField
    case changeType, unsayType
    case flipRequired
    case dropValue, changeValue, addValue, dropAllValues
    case dropDefault, changeDefault, addDefault
    case dropMinimum, changeMinimum, addMinimum
    case dropMaximum, changeMaximum, addMaximum
    case dropMinimumLength, changeMinimumLength, addMinimumLength
    case dropMaximumLength, changeMaximumLength, addMaximumLength
    case dropTimeFormat, changeTimeFormat, addTimeFormat
    case dropUnit, changeUnit, addUnit

    /// The lists of fields that stand in the field's place, one for each mutant; none where the field lacks what changes.
    func mutants(of field: FieldFacts) -> [[FieldFacts]] {
        switch self {
        case .dropField: return [[]]
        case .renameField: return [[field.with(\.name, "zzz_entirely_other_zzz")]]
        case .respellField: return [[field.with(\.name, field.name + "s")]]
        case .addField: return [[field, FieldFacts(name: "added_" + field.name, shape: .string)]]
        case .changeType: return field.shape.others.map { [field.with(\.shape, $0)] }
        case .unsayType: return field.shape == .unsaid ? [] : [[field.with(\.shape, .unsaid)]]
        case .flipRequired: return field.isRequired.map { [[field.with(\.isRequired, !$0)]] } ?? []
        case .dropValue, .changeValue, .addValue, .dropAllValues: return valueMutants(of: field)
        default: return statementMutants(of: field)
        }
    }

    private func valueMutants(of field: FieldFacts) -> [[FieldFacts]] {
        let values = field.values
        switch self {
        case .dropValue where values.count > 1:
            return values.map { value in [field.with(\.values, values.filter { $0 != value })] }
        case .changeValue:
            return values.map { value in [field.with(\.values, values.map { $0 == value ? $0 + "X" : $0 })] }
        case .addValue: return [[field.with(\.values, values + ["zzz_added_zzz"])]]
        case .dropAllValues: return values.isEmpty ? [] : [[field.with(\.values, [])]]
        default: return []
        }
    }

    private func statementMutants(of field: FieldFacts) -> [[FieldFacts]] {
        let isInteger = [.integer, .long].contains(field.shape)
        switch self {
        case .dropDefault: return changed(field, \.defaultValue, to: nil)
        case .changeDefault: return changed(field, \.defaultValue, to: "77")
        case .addDefault: return added(field, \.defaultValue, "77")
        case .dropMinimum: return changed(field, \.minimum, to: nil)
        case .changeMinimum: return changed(field, \.minimum, to: "-77")
        case .addMinimum: return added(field, \.minimum, "-77")
        case .dropMaximum: return changed(field, \.maximum, to: nil)
        case .changeMaximum: return changed(field, \.maximum, to: "7777")
        case .addMaximum: return added(field, \.maximum, "7777")
        case .dropMinimumLength: return changed(field, \.minimumLength, to: nil)
        case .changeMinimumLength: return changed(field, \.minimumLength, to: 77)
        case .addMinimumLength: return added(field, \.minimumLength, 77)
        case .dropMaximumLength: return changed(field, \.maximumLength, to: nil)
        case .changeMaximumLength: return changed(field, \.maximumLength, to: 7777)
        case .addMaximumLength: return added(field, \.maximumLength, 7777)
        case .dropTimeFormat: return changed(field, \.timeFormat, to: nil)
        case .changeTimeFormat: return changed(field, \.timeFormat, to: "yyyy/MM/dd")
        case .addTimeFormat: return field.shape == .string ? added(field, \.timeFormat, "yyyy/MM/dd") : []
        case .dropUnit: return changed(field, \.unit, to: nil)
        case .changeUnit: return changed(field, \.unit, to: "GB")
        case .addUnit: return isInteger ? added(field, \.unit, "Byte") : []
        default: return []
        }
    }

    private func changed<Value>(
        _ field: FieldFacts,
        _ statement: WritableKeyPath<FieldFacts, Value?>,
        to value: Value?
    ) -> [[FieldFacts]] {
        field[keyPath: statement] == nil ? [] : [[field.with(statement, value)]]
    }

    private func added<Value>(
        _ field: FieldFacts,
        _ statement: WritableKeyPath<FieldFacts, Value?>,
        _ value: Value
    ) -> [[FieldFacts]] {
        field[keyPath: statement] == nil ? [[field.with(statement, value)]] : []
    }
}

extension FieldFacts {
    fileprivate func with<Value>(_ statement: WritableKeyPath<FieldFacts, Value>, _ value: Value) -> FieldFacts {
        var field = self
        field[keyPath: statement] = value
        return field
    }
}

extension ShapeFacts {
    /// Every other type.
    fileprivate var others: [ShapeFacts] {
        let all: [ShapeFacts] = [
            .string, .integer, .long, .number, .boolean, .map, .object([]), .array(.string), .array(self),
        ]
        return all.filter { $0 != self }
    }
}
