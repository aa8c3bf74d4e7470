// Every mutant of a page's facts: each kind of change at each place that has it.
import DocumentFacts

struct FactMutant {
    var kind: String
    var path: String
    var facts: DocumentFacts
}

enum FactMutants {
    static func all(of facts: DocumentFacts) -> [FactMutant] {
        let whole = OperationMutation.allCases.flatMap { kind in
            kind.mutants(of: facts).map { FactMutant(kind: kind.rawValue, path: "", facts: $0.sorted()) }
        }
        let paths = Set(facts.locatedFields.map(\.path)).sorted()
        let fields = FieldMutation.allCases.flatMap { kind in
            paths.flatMap { path in
                mutants(kind, at: path, of: facts).map {
                    FactMutant(kind: kind.rawValue, path: path.text, facts: $0.sorted())
                }
            }
        }
        return (whole + fields).filter { $0.facts != facts }
    }

    private static func mutants(_ kind: FieldMutation, at path: FactPath, of facts: DocumentFacts) -> [DocumentFacts] {
        guard let field = facts.locatedFields.first(where: { $0.path == path })?.field else { return [] }
        return kind.mutants(of: field).map { fields in FieldReplacement(path: path, fields: fields).applied(to: facts) }
    }
}

/// Puts other fields in the place of one.
private struct FieldReplacement {
    var path: FactPath
    var fields: [FieldFacts]

    func applied(to facts: DocumentFacts) -> DocumentFacts {
        guard var operation = facts.operation else { return facts }
        operation.parameters = operation.parameters.flatMap { parameter in
            let own = FactPath.parameter(parameter.location, parameter.field.name)
            return replaced(parameter.field, at: own).map { ParameterFacts(location: parameter.location, field: $0) }
        }
        operation.request = operation.request.map { replaced($0, at: .request) }
        operation.responses = operation.responses.map { response in
            var response = response
            response.body = response.body.map { replaced($0, at: .response(response.status)) }
            return response
        }
        var facts = facts
        facts.operation = operation
        return facts
    }

    private func replaced(_ field: FieldFacts, at own: FactPath) -> [FieldFacts] {
        if own == path { return fields }
        var field = field
        field.shape = replaced(field.shape, at: own)
        return [field]
    }

    private func replaced(_ shape: ShapeFacts, at own: FactPath) -> ShapeFacts {
        switch shape {
        case .array(let item): .array(replaced(item, at: own.items))
        case .alternatives(let shapes): .alternatives(shapes.map { replaced($0, at: own) })
        case .object(let fields): .object(fields.flatMap { replaced($0, at: own.field($0.name)) })
        default: shape
        }
    }
}
