// Link objects of responses.
import Diagnostics
import YAMLTree

enum LinkReader {
    private static let shape = ObjectShape(
        "link object",
        optional: ["operationRef", "operationId", "parameters", "requestBody", "description", "server"]
    )

    static func read(_ key: String, of fields: ObjectFields, in context: inout ReadingContext) -> [Link] {
        var links: [Link] = []
        for entry in context.mapping(key, of: fields) {
            if let link = read(entry, in: &context) { links.append(link) }
        }
        return links
    }

    static func read(_ entry: YAMLEntry, in context: inout ReadingContext) -> Link? {
        guard let node = context.dereference(entry.value, as: .link), let fields = context.open(node, as: shape) else {
            return nil
        }
        return Link(
            name: entry.name,
            operationID: context.string("operationId", of: fields),
            operationReference: context.string("operationRef", of: fields),
            description: context.overridingDescription(of: entry.value) ?? context.string("description", of: fields),
            parameters: context.mapping("parameters", of: fields).map(\.name),
            hasRequestBody: fields.raw("requestBody") != nil,
            server: fields["server"].flatMap { ServersReader.read($0, in: &context) },
            origin: node.origin
        )
    }
}
