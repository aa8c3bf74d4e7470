// `required`: the names of properties that are always there.
import Diagnostics
import YAMLTree

enum RequiredReader {
    static func read(
        _ fields: ObjectFields,
        _ id: SchemaID,
        _ properties: [Schema.Property],
        in context: inout ReadingContext
    ) -> Set<ExactText> {
        guard let node = fields["required"] else { return [] }
        if case .boolean = node.scalar {
            // A slip of draft 3's time; it never had an effect in OpenAPI 3.
            context.report(
                .expectedSequence,
                "expected a sequence for 'required', found \(node.phrase)",
                severity: .warning,
                at: node,
                hint: "the object around it lists its required properties"
            )
            return []
        }
        let own = Set(properties.map { ExactText($0.name) })
        var names: Set<ExactText> = []
        for element in context.sequence("required", of: fields) {
            guard let name = context.string(element, for: "an element of 'required'") else { continue }
            if names.insert(ExactText(name)).inserted, !own.contains(name) {
                context.undeclaredRequirements.append(UndeclaredRequirement(schema: id, name: name, node: element))
            }
        }
        return names
    }
}

/// A required property that its own schema does not declare; another one beside it may.
struct UndeclaredRequirement {
    var schema: SchemaID
    var name: String
    var node: YAMLNode
}
