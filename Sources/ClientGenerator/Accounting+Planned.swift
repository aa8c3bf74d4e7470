// What planning uses, by kind of object and keyword: a stand-in until planning marks each use itself. Delete it then.
import OpenAPIDocument

extension Accounting {
    /// Marks the keywords of every kind of object that planning is known to use.
    mutating func useWhatPlanningUses(in document: OpenAPIDocument) {
        for (kind, keywords) in Self.code {
            for keyword in keywords { use(keyword, ofEvery: kind, as: .code) }
        }
        for (kind, keywords) in Self.documentation {
            for keyword in keywords { use(keyword, ofEvery: kind, as: .documentation) }
        }
        if document.info.description == document.info.summary {
            use("summary", of: document.info.origin, as: .documentation)
        }
        for server in document.servers.prefix(1) {
            use(["url", "description", "variables"], of: server.origin)
            for variable in server.variables { use(["default"], of: variable.origin) }
        }
        for operation in document.operations { use(operation) }
    }

    private mutating func use(_ operation: Operation) {
        for parameter in operation.parameters {
            use(Self.parameter, of: parameter.origin)
            use("description", of: parameter.origin, as: .documentation)
        }
        if let body = operation.requestBody {
            use(["content", "required"], of: body.origin)
            use("description", of: body.origin, as: .documentation)
            useOne(of: body.content)
        }
        for response in operation.responses {
            use(["content"], of: response.origin)
            use("description", of: response.origin, as: .documentation)
            useOne(of: response.content)
        }
    }

    private mutating func use(_ keywords: [String], of origin: Origin) {
        for keyword in keywords { use(keyword, of: origin, as: .code) }
        use("", of: origin, as: .code)
    }

    /// Of several media types, one is generated: JSON where there is any.
    private mutating func useOne(of content: [MediaType]) {
        guard let type = content.first(where: { $0.name.lowercased().contains("json") }) ?? content.first else {
            return
        }
        use("schema", of: type.origin, as: .code)
        use("", of: type.origin, as: .code)
        if !type.name.lowercased().contains("json") { use("encoding", of: type.origin, as: .code) }
        for encoding in type.encodings {
            for keyword in ["contentType", "style", "explode", "allowReserved"] {
                use(keyword, of: encoding.origin, as: .code)
            }
        }
    }

    private static let parameter = [
        "required", "style", "explode", "allowReserved", "schema", "content", "x-driftless-client-parameter",
        "x-driftless-document",
    ]

    private static let code: [String: [String]] = [
        "OpenAPI object": ["servers", "x-driftless-document"],
        "operation object": [
            "parameters", "requestBody", "responses", "deprecated", "x-driftless-pagination",
            "x-driftless-parameter-rules", "x-driftless-document",
        ],
        "schema": [
            "type", "format", "nullable", "enum", "const", "items", "prefixItems", "properties", "required",
            "additionalProperties", "allOf", "oneOf", "anyOf", "discriminator", "minimum", "maximum",
            "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "minItems",
            "maxItems", "uniqueItems", "default", "deprecated", "x-driftless-time-format", "x-driftless-unit",
            "x-driftless-document", "x-enum-descriptions",
        ],
        "discriminator object": ["propertyName", "mapping"],
        "x-driftless-pagination object": ["style", "position", "limit", "base", "items", "total"],
        "x-driftless-parameter-rules object": ["together", "ascending"],
        "x-driftless-document object": ["page", "table"],
    ]

    private static let documentation: [String: [String]] = [
        "info object": ["title", "version", "description"],
        "path item object": ["summary", "description"],
        "operation object": ["summary", "description"],
        "schema": ["title", "description"],
    ]
}
