// Every field of a page with its path, in the order of the facts.

/// A field with the path that names it.
package struct LocatedField: Hashable, Sendable {
    package var path: FactPath
    package var field: FieldFacts

    package init(path: FactPath, field: FieldFacts) {
        self.path = path
        self.field = field
    }
}

extension DocumentFacts {
    /// The parameters, then the fields of the request, the headers and fields of the responses and those of the structures, each before its own fields.
    package var locatedFields: [LocatedField] {
        var fields: [LocatedField] = []
        for parameter in operation?.parameters ?? [] {
            let path = FactPath.parameter(parameter.location, parameter.field.name)
            fields.append(LocatedField(path: path, field: parameter.field))
            fields += parameter.field.shape.locatedFields(at: path)
        }
        fields += operation?.request?.locatedFields(at: .request) ?? []
        for response in operation?.responses ?? [] {
            fields += response.headers.map { header in
                LocatedField(path: .responseHeader(response.status, header.name), field: header)
            }
            fields += response.body?.locatedFields(at: .response(response.status)) ?? []
        }
        for structure in structures {
            fields += ShapeFacts.object(structure.fields).locatedFields(at: .structure(structure.name))
        }
        return fields
    }
}

extension ShapeFacts {
    /// The fields of this shape and of those within it. The fields of alternatives share their paths.
    package func locatedFields(at path: FactPath) -> [LocatedField] {
        switch self {
        case .unsaid, .string, .integer, .long, .number, .boolean, .map, .enclosing: []
        case .array(let item): item.locatedFields(at: path.items)
        case .alternatives(let shapes): shapes.flatMap { $0.locatedFields(at: path) }
        case .object(let fields):
            fields.flatMap { field in
                let own = path.field(field.name)
                return [LocatedField(path: own, field: field)] + field.shape.locatedFields(at: own)
            }
        }
    }
}
