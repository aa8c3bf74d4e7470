// Request body objects.
import Diagnostics
import YAMLTree

enum RequestBodyReader {
    static let shape = ObjectShape("request body object", required: ["content"], optional: ["description", "required"])

    static func read(_ node: YAMLNode, in context: inout ReadingContext) -> RequestBody? {
        guard let target = context.dereference(node, as: .requestBody) else { return nil }
        let identity = NodeIdentity(target)
        var body: RequestBody?
        if let known = context.components.requestBodies[identity] {
            body = known
        } else {
            body = readObject(target, in: &context)
            context.components.requestBodies[identity] = .some(body)
        }
        if let text = context.overridingDescription(of: node) { body?.description = text }
        return body
    }

    private static func readObject(_ node: YAMLNode, in context: inout ReadingContext) -> RequestBody? {
        guard let fields = context.open(node, as: shape) else { return nil }
        return RequestBody(
            description: context.string("description", of: fields),
            isRequired: context.boolean("required", of: fields) ?? false,
            content: MediaTypeReader.read("content", of: fields, in: &context),
            origin: node.origin
        )
    }
}
