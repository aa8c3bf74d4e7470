// What a parameter or header holds: a schema, or one media type with a schema.
import Diagnostics
import YAMLTree

struct ParameterContent {
    var schema: SchemaID
    /// The media type, where the value is written in one.
    var mediaType: String?
    /// Where that media type is described.
    var mediaTypeOrigin: Origin?

    /// Reads `schema` or `content`. Where neither is usable, the schema is one that takes any value.
    static func read(_ fields: ObjectFields, in context: inout ReadingContext) -> ParameterContent {
        let types = MediaTypeReader.read("content", of: fields, in: &context)
        if let node = fields["schema"] {
            if fields["content"] != nil {
                context.report(
                    .parameterContent,
                    "the \(fields.shape.name) has both 'schema' and 'content'",
                    at: fields.keyOrigin("content")
                )
            }
            return ParameterContent(schema: context.schema(at: node), mediaType: nil)
        }
        guard let content = fields["content"] else {
            context.report(
                .missingKey,
                "the \(fields.shape.name) has neither 'schema' nor 'content'",
                at: fields.node
            )
            return ParameterContent(schema: context.schemas.unconstrained(at: fields.node.origin), mediaType: nil)
        }
        if content.kind == .mapping, content.count != 1 {
            context.report(
                .parameterContent,
                "the 'content' of a \(fields.shape.name) has one media type, not \(content.count)",
                at: fields.keyOrigin("content")
            )
        }
        let schema = types.first?.schema ?? context.schemas.unconstrained(at: fields.node.origin)
        return ParameterContent(schema: schema, mediaType: types.first?.name, mediaTypeOrigin: types.first?.origin)
    }
}
