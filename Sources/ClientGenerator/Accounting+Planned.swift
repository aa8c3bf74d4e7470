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
        if document.info.description == document.info.summary { use("summary", of: document.info.origin, as: .documentation) }
        for server in document.servers.prefix(1) {
            for keyword in ["url", "description", "variables"] { use(keyword, of: server.origin, as: .code) }
            for variable in server.variables {
                for keyword in ["default", "enum", "description"] { use(keyword, of: variable.origin, as: .code) }
            }
        }
        for operation in document.operations {
            let bodies = [operation.requestBody?.content ?? []] + operation.responses.map(\.content)
            for content in bodies { useOne(of: content) }
            for parameter in operation.parameters { use("", of: parameter.origin, as: .code) }
        }
    }

    /// Of several media types, one is generated: JSON where there is any.
    private mutating func useOne(of content: [MediaType]) {
        guard let type = content.first(where: { $0.name.lowercased().contains("json") }) ?? content.first else { return }
        use("schema", of: type.origin, as: .code)
        use("", of: type.origin, as: .code)
        if !type.name.lowercased().contains("json") { use("encoding", of: type.origin, as: .code) }
        for encoding in type.encodings {
            for keyword in ["contentType", "style", "explode", "allowReserved"] {
                use(keyword, of: encoding.origin, as: .code)
            }
        }
    }

    private static let code: [String: [String]] = [
        "OpenAPI object": ["servers", "x-driftless-document"],
        "operation object": [
            "parameters", "requestBody", "responses", "deprecated", "x-driftless-pagination",
            "x-driftless-parameter-rules", "x-driftless-document",
        ],
        "parameter object": [
            "required", "style", "explode", "allowReserved", "schema", "content", "x-driftless-client-parameter",
            "x-driftless-document",
        ],
        "header object": [],
        "request body object": ["content", "required"],
        "response object": ["content"],
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
        "parameter object": ["description"],
        "request body object": ["description"],
        "response object": ["description"],
        "schema": ["title", "description"],
    ]
}
