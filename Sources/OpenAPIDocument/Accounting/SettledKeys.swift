// Which keys reading alone settles, and as what; all others are up to planning.

enum SettledKeys {
    /// The use of a key; nil where planning has to say.
    static func use(of key: String, in shape: ObjectShape) -> Accounting.Use? {
        if key.hasPrefix("x-") { return shape.extensions.contains(key) ? .code : .harmless }
        return byObject[shape.name]?[key]
    }

    private static let byObject: [String: [String: Accounting.Use]] = [
        "OpenAPI object": uses(
            code: ["openapi", "info", "servers", "paths", "components"],
            harmless: ["externalDocs", "tags", "jsonSchemaDialect"]
        ),
        "info object": uses(
            code: ["title", "version"],
            documentation: ["description", "summary"],
            harmless: ["termsOfService", "contact", "license"]
        ),
        "contact object": uses(harmless: ["name", "url", "email"]),
        "license object": uses(harmless: ["name", "url", "identifier"]),
        "tag object": uses(harmless: ["name", "description", "externalDocs"]),
        "external documentation object": uses(harmless: ["url", "description"]),
        "server object": uses(code: ["url", "variables"], documentation: ["description"], harmless: ["name"]),
        "server variable object": uses(code: ["default", "enum"], documentation: ["description"]),
        "components object": uses(
            code: [
                "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "links", "callbacks",
                "pathItems",
            ]
        ),
        "path item object": uses(
            code: ["$ref", "parameters", "servers"] + PathsReader.methods,
            documentation: ["summary", "description"]
        ),
        "operation object": uses(
            code: ["operationId", "parameters", "requestBody", "responses", "deprecated"],
            documentation: ["summary", "description"],
            harmless: ["tags", "externalDocs"]
        ),
        "parameter object": uses(
            code: ["name", "in", "required", "style", "explode", "schema", "content"],
            documentation: ["description", "deprecated"],
            harmless: ["example", "examples"]
        ),
        "request body object": uses(code: ["content", "required"], documentation: ["description"]),
        "media type object": uses(harmless: ["example", "examples"]),
        "response object": uses(code: ["content"], documentation: ["description", "headers", "summary"]),
        "header object": uses(
            documentation: ["description", "required", "schema", "content", "deprecated"],
            harmless: ["example", "examples", "style", "explode"]
        ),
        "example object": uses(harmless: ["summary", "description", "value", "externalValue", "dataValue"]),
        "discriminator object": uses(code: ["propertyName", "mapping"]),
        "schema": uses(
            code: ["$ref", "$defs", "definitions", "$id", "$anchor", "$schema"],
            harmless: ["$comment", "example", "examples", "externalDocs", "summary", "x-enum-descriptions"]
        ),
        "x-driftless-pagination object": uses(code: ["style", "position", "limit", "base", "items", "total"]),
        "x-driftless-parameter-rules object": uses(code: ["together", "ascending"]),
        "x-driftless-document object": uses(code: ["page", "table"]),
    ]

    private static func uses(
        code: [String] = [],
        documentation: [String] = [],
        harmless: [String] = []
    ) -> [String: Accounting.Use] {
        var uses: [String: Accounting.Use] = [:]
        for key in harmless { uses[key] = .harmless }
        for key in documentation { uses[key] = .documentation }
        for key in code { uses[key] = .code }
        return uses
    }
}
