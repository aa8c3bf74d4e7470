// What a type is to a parameter's style: one text, a list of texts, an object of texts, or what only its values tell.
import ClientPlan

extension ParameterStyleTable.Shape {
    init(_ type: TypeUse, _ declarations: [TypeDeclaration]) {
        self = ParameterShapes(declarations: declarations).shape(of: type)
    }
}

typealias ParameterShape = ParameterStyleTable.Shape

private struct ParameterShapes {
    let declarations: [TypeDeclaration]

    func shape(of type: TypeUse) -> ParameterStyleTable.Shape {
        switch type.resolved(in: declarations) {
        case .string, .boolean, .int32, .integer, .unsigned, .unsigned32, .number, .decimalNumber, .timestamp,
            .booleanText,
            .decimalText, .formatted:
            .primitive
        case .any, .bytes, .file, .dataSize: .varying
        case .array(let element): shape(of: element) == .primitive ? .array : .varying
        case .map(let value): shape(of: value) == .primitive ? .object : .varying
        case .nullable(let inner), .boxed(let inner): shape(of: inner)
        case .named(let id): shape(of: declarations[id.index])
        }
    }

    private func shape(of type: TypeDeclaration) -> ParameterStyleTable.Shape {
        switch type {
        case .stringEnum, .integerEnum: return .primitive
        case .alias, .union, .valueEnum: return .varying
        case .structure(let structure):
            if case .kept = structure.unknownMembers { return .varying }
            if structure.form == .array { return .varying }
            return structure.properties.allSatisfy { isFlat($0.type) } ? .object : .varying
        }
    }

    private func isFlat(_ member: TypeUse) -> Bool {
        switch member.resolved(in: declarations) {
        case .named(let id):
            switch declarations[id.index] {
            case .stringEnum, .integerEnum: true
            case .structure, .union, .alias, .valueEnum: false
            }
        case .any, .bytes, .file, .dataSize, .array, .map, .boxed: false
        case .nullable(let inner): isFlat(inner)
        default: true
        }
    }
}
