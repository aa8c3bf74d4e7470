// What a type is to a parameter's style: one text, a list of texts, or an object of texts.
import ClientPlan

extension ParameterStyleTable.Shape {
    /// Nil for what has no text form: unions, maps of structures, any value.
    init?(_ type: TypeUse, _ declarations: [TypeDeclaration]) {
        guard let shape = ParameterShapes(declarations: declarations).shape(of: type) else { return nil }
        self = shape
    }

    var phrase: String {
        switch self {
        case .primitive: "a single value"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

typealias ParameterShape = ParameterStyleTable.Shape

private struct ParameterShapes {
    let declarations: [TypeDeclaration]

    func shape(of type: TypeUse) -> ParameterStyleTable.Shape? {
        switch type.resolved(in: declarations) {
        case .string, .boolean, .int32, .integer, .unsigned, .number, .decimalNumber, .timestamp, .booleanText,
            .decimalText:
            .primitive
        // The runtime writes no size outside JSON.
        case .any, .bytes, .dataSize: nil
        case .array(let element): shape(of: element) == .primitive ? .array : nil
        case .map(let value): shape(of: value) == .primitive ? .object : nil
        case .nullable(let inner), .boxed(let inner): shape(of: inner)
        case .named(let id): shape(of: declarations[id.index])
        }
    }

    private func shape(of type: TypeDeclaration) -> ParameterStyleTable.Shape? {
        switch type {
        case .stringEnum, .integerEnum, .valueEnum: return .primitive
        case .alias, .union: return nil
        case .structure(let structure):
            // A member that is a list or an object of its own has no defined form in any style.
            if case .kept = structure.unknownMembers { return nil }
            if structure.form == .array { return nil }
            return structure.properties.allSatisfy { isFlat($0.type) } ? .object : nil
        }
    }

    private func isFlat(_ member: TypeUse) -> Bool {
        switch member.resolved(in: declarations) {
        case .named(let id):
            switch declarations[id.index] {
            case .stringEnum, .integerEnum, .valueEnum: true
            case .structure, .union, .alias: false
            }
        case .any, .bytes, .dataSize, .array, .map, .boxed: false
        case .nullable(let inner): isFlat(inner)
        default: true
        }
    }
}
