// Header objects of responses and parts: parameters without a name and a location.
import Diagnostics
import YAMLTree

enum HeaderReader {
    static let shape = ObjectShape(
        "header object",
        optional: [
            "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema",
            "content", "example", "examples",
        ],
        nullable: ["example"]
    )

    static func read(_ key: String, of fields: ObjectFields, in context: inout ReadingContext) -> [Header] {
        var headers: [Header] = []
        for entry in context.mapping(key, of: fields) {
            guard entry.name.lowercased() != "content-type" else {
                context.report(
                    .ignoredHeader,
                    "OpenAPI ignores a header '\(entry.name)'",
                    severity: .note,
                    at: entry.keyOrigin,
                    hint: "the media types of 'content' say it"
                )
                continue
            }
            if !MediaTypeReader.isToken(entry.name) {
                context.report(
                    .headerName,
                    "no header can have the name '\(entry.name)'",
                    severity: .warning,
                    at: entry.keyOrigin,
                    hint: "letters, digits and !#$%&'*+-.^_`|~"
                )
            }
            if let header = read(entry, in: &context) { headers.append(header) }
        }
        return headers
    }

    static func read(_ entry: YAMLEntry, in context: inout ReadingContext) -> Header? {
        guard let target = context.dereference(entry.value, as: .header) else { return nil }
        if entry.value.referenceNode == nil, let name = entry.value["name"], entry.value["in"] != nil {
            context.report(
                .referenceKind,
                "a header has no 'name' and no 'in': the key '\(entry.name)' is its name",
                severity: .warning,
                at: name
            )
        }
        let identity = NodeIdentity(target)
        var header: Header?
        if let known = context.components.headers[identity] {
            header = known
        } else {
            // Through the headers of parts, one may lead back to itself.
            context.components.headers[identity] = .some(nil)
            header = readObject(target, in: &context)
            context.components.headers[identity] = .some(header)
        }
        header?.name = entry.name
        if let text = context.overridingDescription(of: entry.value) { header?.description = text }
        return header
    }

    private static func readObject(_ node: YAMLNode, in context: inout ReadingContext) -> Header? {
        // A reference to a parameter has been reported where it stands.
        let isParameter = node["in"] != nil && node["name"] != nil
        guard let fields = context.open(node, as: isParameter ? ParameterReader.shape : shape) else { return nil }
        if let style = fields["style"], let text = context.string("style", of: fields), text != "simple" {
            context.report(
                .parameterStyle,
                "a header cannot have the style '\(text)'",
                at: style,
                hint: "only 'simple'"
            )
        }
        let content = ParameterContent.read(fields, in: &context)
        ExamplesReader.check(fields, in: &context)
        return Header(
            name: "",
            description: context.string("description", of: fields),
            isRequired: context.boolean("required", of: fields) ?? false,
            isDeprecated: context.boolean("deprecated", of: fields) ?? false,
            hasExamples: fields.raw("example") != nil || fields.raw("examples") != nil,
            explodes: context.boolean("explode", of: fields) ?? false,
            schema: content.schema,
            contentType: content.mediaType,
            contentOrigin: content.mediaTypeOrigin,
            origin: node.origin
        )
    }
}
