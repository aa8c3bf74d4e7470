// One order for facts, whatever the order of the page's rows: a moved row is no drift.

extension DocumentFacts {
    /// The same facts with every list in ascending order, but for samples, which stand in the page's order.
    package func sorted() -> DocumentFacts {
        var facts = self
        facts.operation = operation?.sorted()
        facts.structures = structures.map { structure in
            var structure = structure
            structure.fields = structure.fields.sorted()
            return structure
        }
        facts.structures.sort { $0.name < $1.name }
        facts.errorCodes.sort { ($0.code, $0.status ?? 0) < ($1.code, $1.status ?? 0) }
        facts.statusCodes.sort()
        return facts
    }
}

extension OperationFacts {
    func sorted() -> OperationFacts {
        var facts = self
        facts.queryNames.sort()
        for index in facts.parameters.indices { facts.parameters[index].field = facts.parameters[index].field.sorted() }
        facts.parameters.sort { a, b in
            let order = ParameterFacts.Location.allCases
            let first = (order.firstIndex(of: a.location) ?? 0, a.field.name)
            return first < (order.firstIndex(of: b.location) ?? 0, b.field.name)
        }
        facts.request = request?.sorted()
        for index in facts.responses.indices {
            facts.responses[index].body = facts.responses[index].body?.sorted()
            facts.responses[index].headers = facts.responses[index].headers.sorted()
        }
        facts.responses.sort { ($0.status ?? 0) < ($1.status ?? 0) }
        return facts
    }
}

extension FieldFacts {
    func sorted() -> FieldFacts {
        var field = self
        field.shape = shape.sorted()
        field.values.sort()
        field.cases.sort()
        return field
    }
}

extension [FieldFacts] {
    func sorted() -> [FieldFacts] {
        map { $0.sorted() }.sorted { $0.name < $1.name }
    }
}

extension ShapeFacts {
    func sorted() -> ShapeFacts {
        switch self {
        case .object(let fields): .object(fields.sorted())
        case .array(let item): .array(item.sorted())
        case .alternatives(let shapes): .alternatives(shapes.map { $0.sorted() })
        default: self
        }
    }
}
