// Discriminator objects: which property tells the members of a union apart, and what its values mean.
import Diagnostics
import YAMLTree

enum DiscriminatorReader {
    static let shape = ObjectShape(
        "discriminator object",
        required: ["propertyName"],
        optional: ["mapping", "defaultMapping"],
        since32: ["defaultMapping"]
    )

    static func read(_ fields: ObjectFields, in context: inout ReadingContext) -> Schema.Discriminator? {
        guard let node = fields["discriminator"] else { return nil }
        if let name = node.text {
            // Swagger 2.0's form.
            context.report(
                .expectedMapping,
                "expected a mapping for 'discriminator', found the string '\(name)'",
                at: node,
                hint: "'propertyName: \(name)'"
            )
            return nil
        }
        guard let object = context.open(node, as: shape) else { return nil }
        var mapping: [Schema.Discriminator.Mapping] = []
        for entry in context.mapping("mapping", of: object) {
            guard let text = context.string(entry.value, for: "a mapping of the discriminator"),
                let schema = target(text, at: entry.value, in: &context)
            else { continue }
            mapping.append(Schema.Discriminator.Mapping(value: entry.name, schema: schema, origin: entry.keyOrigin))
        }
        guard let name = context.string("propertyName", of: object) else { return nil }
        let rest = object["defaultMapping"].flatMap { value in
            context.string(value, for: "'defaultMapping'").flatMap { target($0, at: value, in: &context) }
        }
        return Schema.Discriminator(propertyName: name, mapping: mapping, rest: rest, origin: node.origin)
    }

    /// A value is the name of a component where there is one of that name, and a reference otherwise.
    private static func target(
        _ text: String,
        at node: YAMLNode,
        in context: inout ReadingContext
    ) -> SchemaID? {
        let components = context.files.root(of: node)?["components"]?["schemas"]
        if let component = components?[text] { return context.schema(at: component) }
        let looksLikeReference = text.contains("#") || text.contains("/") || text.contains(".")
        guard looksLikeReference else {
            context.report(
                .unresolvedReference,
                "there is no schema '\(text)' among the components",
                at: node,
                hint: context.hint(for: text, in: components?.entries.map(\.name) ?? [])
            )
            return nil
        }
        guard let target = context.resolve(text, at: node, as: .schema) else { return nil }
        let id = context.schema(at: target)
        context.nameTarget(target, id, of: node)
        return id
    }
}
