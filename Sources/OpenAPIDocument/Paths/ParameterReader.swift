// Parameter objects: one value of a request, outside its body.
import Diagnostics
import YAMLTree

enum ParameterReader {
    static let shape = ObjectShape(
        "parameter object",
        required: ["name", "in"],
        optional: [
            "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema",
            "content", "example", "examples",
        ],
        extensions: [.clientParameter, .document],
        nullable: ["example"],
        settled: ["name", "in"]
    )

    /// Header parameters of these names say nothing: OpenAPI describes them elsewhere.
    private static let ignoredHeaders: Set<String> = ["accept", "content-type", "authorization"]

    /// The parameter, or the one that a reference leads to; nil where there is none that can be used.
    static func read(_ node: YAMLNode, in context: inout ReadingContext) -> Parameter? {
        guard let target = context.dereference(node, as: .parameter) else { return nil }
        let identity = NodeIdentity(target)
        var parameter: Parameter?
        if let known = context.components.parameters[identity] {
            parameter = known
        } else {
            parameter = readObject(target, in: &context)
            context.components.parameters[identity] = .some(parameter)
        }
        if let text = context.overridingDescription(of: node) { parameter?.description = text }
        return parameter
    }

    private static func readObject(_ node: YAMLNode, in context: inout ReadingContext) -> Parameter? {
        guard let fields = context.open(node, as: shape) else { return nil }
        let name = context.string("name", of: fields)
        let location: Parameter.Location? = readLocation(of: fields, in: &context)
        let isRequired = context.boolean("required", of: fields) ?? false
        let explodes = context.boolean("explode", of: fields)
        let content = ParameterContent.read(fields, in: &context)
        ExamplesReader.check(fields, in: &context)
        let style = readStyle(of: fields, location: location ?? .query, in: &context)
        let parameter = Parameter(
            name: name ?? "",
            location: location ?? .query,
            description: context.string("description", of: fields),
            isRequired: isRequired,
            isDeprecated: context.boolean("deprecated", of: fields) ?? false,
            style: style,
            explodes: explodes ?? style.explodesByDefault,
            allowsReserved: context.boolean("allowReserved", of: fields) ?? false,
            allowsEmptyValue: context.boolean("allowEmptyValue", of: fields) ?? false,
            hasExamples: fields.raw("example") != nil || fields.raw("examples") != nil,
            schema: content.schema,
            contentType: content.mediaType,
            contentOrigin: content.mediaTypeOrigin,
            isClientParameter: context.boolean(DriftlessExtension.clientParameter.rawValue, of: fields) ?? false,
            documentReference: DocumentReferenceReader.read(of: fields, in: &context),
            origin: node.origin
        )
        guard name != nil, let location else { return nil }
        check(parameter, of: fields, in: &context)
        QuerystringCheck.run(parameter, of: fields, in: &context)
        if location == .header, ignoredHeaders.contains(parameter.name.lowercased()) {
            context.report(
                .ignoredHeader,
                "OpenAPI ignores a header parameter '\(parameter.name)'",
                severity: .warning,
                at: fields["name"] ?? node,
                hint: ignoredHeaderHint(parameter.name)
            )
            return nil
        }
        return parameter
    }

    private static func readLocation(
        of fields: ObjectFields,
        in context: inout ReadingContext
    ) -> Parameter.Location? {
        if let node = fields["in"], let text = node.text, text == "body" || text == "formData" {
            context.report(
                .unknownValue,
                "'in' cannot be '\(text)'",
                at: node,
                hint: "OpenAPI 3 has 'requestBody' for this"
            )
            return nil
        }
        return context.choice("in", of: fields)
    }

    private static func readStyle(
        of fields: ObjectFields,
        location: Parameter.Location,
        in context: inout ReadingContext
    ) -> Parameter.Style {
        guard let node = fields["style"], let style: Parameter.Style = context.choice("style", of: fields) else {
            return location.defaultStyle
        }
        guard location.styles.contains(style) else {
            let legal = location.styles.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            context.report(
                .parameterStyle,
                "a \(location.rawValue) parameter cannot have the style '\(style.rawValue)'",
                at: node,
                hint: location.styles.count == 1 ? "only \(legal)" : "one of \(legal)"
            )
            return location.defaultStyle
        }
        if style == .cookie { context.require(.v3_2, for: "the style 'cookie'", at: node.origin, in: node) }
        return style
    }

    private static func check(
        _ parameter: Parameter,
        of fields: ObjectFields,
        in context: inout ReadingContext
    ) {
        if parameter.name.isEmpty {
            context.report(.missingKey, "the parameter has an empty name", at: fields["name"] ?? fields.node)
        }
        let isField = parameter.location == .header || parameter.location == .cookie
        if isField, !parameter.name.isEmpty, !MediaTypeReader.isToken(parameter.name) {
            context.report(
                .headerName,
                "no \(parameter.location.rawValue) can have the name '\(parameter.name)': it cannot be sent",
                severity: .warning,
                at: fields["name"] ?? fields.node,
                hint: "letters, digits and !#$%&'*+-.^_`|~"
            )
        }
        if parameter.location == .path, !parameter.isRequired {
            context.report(
                .optionalPathParameter,
                "the path parameter '\(parameter.name)' is not required",
                at: fields["required"] ?? fields["name"] ?? fields.node,
                hint: "add 'required: true'"
            )
        }
    }

    private static func ignoredHeaderHint(_ name: String) -> String {
        switch name.lowercased() {
        case "authorization": "use 'securitySchemes'"
        case "accept": "the media types of 'responses' say it"
        default: "the media types of 'requestBody' say it"
        }
    }
}

extension ReadingContext {
    /// The description beside a `$ref`, which in 3.1 overrides the target's.
    mutating func overridingDescription(of node: YAMLNode) -> String? {
        guard node.referenceNode != nil, files.version(of: node) >= .v3_1 else { return nil }
        guard let text = node["description"], !text.isNull else { return nil }
        return string(text, for: "'description'")
    }
}
