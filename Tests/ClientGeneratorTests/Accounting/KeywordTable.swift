// Every keyword of OpenAPI 3.0, 3.1 and 3.2 and of JSON Schema 2020-12, by the kind of object that it may stand in.

/// A keyword with a value that says something.
struct Keyword: Sendable {
    /// All versions, 3.0 alone, those since 3.1, or those since 3.2.
    enum Version: Sendable { case both, v3_0, v3_1, v3_2 }

    var name: String
    /// As JSON.
    var value: String
    var version: Version

    init(_ name: String, _ value: String, _ version: Version = .both) {
        self.name = name
        self.value = value
        self.version = version
    }
}

enum KeywordTable {
    private static let example = Keyword("example", "\"e\"")
    private static let examples = Keyword("examples", #"{"a": {"value": "e"}}"#)
    private static let description = Keyword("description", "\"A new description.\"")
    private static let externalDocs = Keyword("externalDocs", #"{"url": "https://example.com/more"}"#)
    private static let foreign = Keyword("x-foreign", "{\"a\": 1}")
    private static let deprecated = Keyword("deprecated", "true")
    private static let deprecated32 = Keyword("deprecated", "true", .v3_2)
    private static let server = #"{"url": "https://other.example.com/{v}", "variables": {"v": {"default": "1"}}}"#

    /// By the names that `KeywordDocument` gives to its objects.
    static let keywords: [String: [Keyword]] = [
        "root": [
            Keyword("servers", "[\(server)]"), Keyword("security", #"[{"key": []}]"#),
            Keyword("tags", #"[{"name": "t"}]"#),
            externalDocs,
            Keyword("webhooks", #"{"hook": {"post": {"responses": {"200": {"description": "d"}}}}}"#, .v3_1),
            Keyword("jsonSchemaDialect", "\"https://example.com/dialect\"", .v3_1),
            Keyword("$self", "\"https://example.com/self\"", .v3_2), foreign,
        ],
        "info": [
            Keyword("summary", "\"A summary.\"", .v3_1), description,
            Keyword("termsOfService", "\"https://example.com\""),
            Keyword("contact", #"{"name": "n"}"#), Keyword("license", #"{"name": "n"}"#), foreign,
        ],
        "server": [Keyword("name", "\"prod\"", .v3_2), description, foreign],
        "variable": [Keyword("enum", #"["eu", "us"]"#), description, foreign],
        "path": [
            Keyword("summary", "\"A summary.\""), description, Keyword("servers", "[\(server)]"),
            Keyword("parameters", #"[{"name": "more", "in": "query", "schema": {"type": "string"}}]"#),
            Keyword("delete", #"{"responses": {"204": {"description": "d"}}}"#),
            Keyword("query", #"{"responses": {"204": {"description": "d"}}}"#, .v3_2),
            Keyword("additionalOperations", #"{"COPY": {"responses": {"204": {"description": "d"}}}}"#, .v3_2), foreign,
        ],
        "operation": [
            Keyword("tags", #"["t"]"#), Keyword("summary", "\"A summary.\""), description, externalDocs,
            Keyword("operationId", "\"another\""), deprecated, Keyword("security", #"[{"key": []}]"#),
            Keyword("servers", "[\(server)]"),
            Keyword(
                "callbacks",
                #"{"c": {"{$request.body#/u}": {"post": {"responses": {"200": {"description": "d"}}}}}}"#
            ),
            Keyword("x-driftless-document", "\"a page\""), foreign,
        ],
        "parameter": [
            description, Keyword("required", "true"), deprecated, Keyword("allowEmptyValue", "true"),
            Keyword("style", "\"pipeDelimited\""), Keyword("explode", "false"), Keyword("allowReserved", "true"),
            example,
            examples, Keyword("x-driftless-client-parameter", "true"), Keyword("x-driftless-document", "\"a page\""),
            foreign,
        ],
        "header": [
            description, Keyword("required", "true"), deprecated, Keyword("explode", "true"), example, examples,
            foreign,
        ],
        "body": [description, Keyword("required", "true"), foreign],
        "form": [
            Keyword("encoding", #"{"name": {"contentType": "application/json"}}"#), example, examples,
            Keyword("itemSchema", #"{"type": "string"}"#, .v3_2), Keyword("prefixEncoding", "[{}]", .v3_2),
            Keyword("itemEncoding", "{}", .v3_2), foreign,
        ],
        "encoding": [
            Keyword("contentType", "\"image/png\""), Keyword("headers", #"{"X-A": {"schema": {"type": "string"}}}"#),
            Keyword("style", "\"pipeDelimited\""), Keyword("explode", "false"), Keyword("allowReserved", "true"),
            Keyword("encoding", #"{"a": {"contentType": "text/plain"}}"#, .v3_2),
            Keyword("prefixEncoding", "[{}]", .v3_2), Keyword("itemEncoding", "{}", .v3_2), foreign,
        ],
        "content": [
            Keyword("text/csv", #"{"schema": {"type": "string"}}"#), Keyword("application/xml", "{}"),
        ],
        "response": [
            Keyword("summary", "\"A summary.\"", .v3_2), description,
            Keyword("headers", #"{"X-A": {"schema": {"type": "string"}}}"#),
            Keyword("links", #"{"l": {"operationId": "listPets"}}"#), foreign,
        ],
        "responses": [
            Keyword(
                "default",
                #"{"description": "d", "content": {"application/json": {"schema": {"type": "integer"}}}}"#
            ),
            Keyword("4XX", #"{"description": "another"}"#),
        ],
        "link": [
            Keyword("parameters", #"{"limit": 1}"#), Keyword("requestBody", "{}"), description,
            Keyword("server", server), foreign,
        ],
        "tag": [
            Keyword("summary", "\"s\"", .v3_2), Keyword("parent", "\"t\"", .v3_2), Keyword("kind", "\"nav\"", .v3_2),
            description,
            externalDocs, foreign,
        ],
        "apiKey": [deprecated32, Keyword("oauth2MetadataUrl", "\"https://e.com\"", .v3_2), description, foreign],
        "components": [
            Keyword("schemas", #"{"New": {"type": "object"}}"#),
            Keyword("responses", #"{"New": {"description": "d"}}"#),
            Keyword("parameters", #"{"New": {"name": "n", "in": "query", "schema": {}}}"#),
            Keyword("examples", #"{"New": {"value": 1}}"#),
            Keyword("requestBodies", #"{"New": {"content": {"text/plain": {"schema": {"type": "string"}}}}}"#),
            Keyword("headers", #"{"New": {"schema": {"type": "string"}}}"#),
            Keyword("securitySchemes", #"{"New": {"type": "http", "scheme": "bearer"}}"#),
            Keyword("links", #"{"New": {"operationId": "listPets"}}"#),
            Keyword("callbacks", #"{"New": {"{$url}": {"post": {"responses": {"200": {"description": "d"}}}}}}"#),
            Keyword("pathItems", #"{"New": {"get": {"responses": {"200": {"description": "d"}}}}}"#, .v3_1),
            Keyword("mediaTypes", #"{"New": {"schema": {"type": "string"}}}"#, .v3_2), foreign,
        ],
        "discriminator": [
            Keyword("mapping", ##"{"kitty": "#/components/schemas/Cat"}"##),
            Keyword("defaultMapping", "\"Cat\"", .v3_2), foreign,
        ],
        "anySchema": anySchema,
        "string": string, "integer": number("10", "20"), "number": number("1.5", "2.5"), "array": array,
        "object": object,
    ]

    private static let anySchema: [Keyword] = [
        Keyword("title", "\"Another title\""), description, deprecated, Keyword("readOnly", "true"),
        Keyword("writeOnly", "true"), Keyword("nullable", "true", .v3_0), Keyword("not", #"{"type": "boolean"}"#),
        Keyword("allOf", #"[{"description": "more"}]"#), Keyword("if", #"{"minLength": 1}"#, .v3_1),
        Keyword("then", #"{"minLength": 1}"#, .v3_1), Keyword("else", #"{"minLength": 1}"#, .v3_1), externalDocs,
        Keyword("xml", #"{"name": "x"}"#), example, Keyword("examples", "[1]", .v3_1),
        Keyword("$comment", "\"c\"", .v3_1), Keyword("$id", "\"https://example.com/id\"", .v3_1),
        Keyword("$anchor", "\"here\"", .v3_1), Keyword("$defs", #"{"D": {"type": "string"}}"#, .v3_1),
        Keyword("$schema", "\"https://json-schema.org/draft/2020-12/schema\"", .v3_1),
        Keyword("$vocabulary", #"{"https://example.com": true}"#, .v3_1),
        Keyword("$dynamicAnchor", "\"there\"", .v3_1), Keyword("x-driftless-document", "\"a page\""), foreign,
    ]

    private static let string: [Keyword] = [
        Keyword("format", "\"date-time\""), Keyword("minLength", "3"), Keyword("maxLength", "9"),
        Keyword("pattern", "\"^a\""), Keyword("enum", #"["a", "b"]"#), Keyword("const", "\"a\"", .v3_1),
        Keyword("default", "\"a\""), Keyword("contentEncoding", "\"base64\"", .v3_1),
        Keyword("contentMediaType", "\"image/png\"", .v3_1), Keyword("contentSchema", #"{"type": "string"}"#, .v3_1),
        Keyword("x-driftless-time-format", "\"yyyy\""),
    ]

    private static func number(_ low: String, _ high: String) -> [Keyword] {
        [
            Keyword("format", "\"int32\""), Keyword("minimum", low), Keyword("maximum", high),
            Keyword("exclusiveMinimum", low, .v3_1), Keyword("exclusiveMaximum", high, .v3_1),
            Keyword("multipleOf", "5"), Keyword("enum", "[10, 20]"), Keyword("default", "10"),
            Keyword("const", "10", .v3_1),
        ]
    }

    private static let array: [Keyword] = [
        Keyword("minItems", "1"), Keyword("maxItems", "9"), Keyword("uniqueItems", "true"),
        Keyword("prefixItems", #"[{"type": "integer"}]"#, .v3_1), Keyword("contains", #"{"type": "string"}"#, .v3_1),
        Keyword("minContains", "1", .v3_1), Keyword("maxContains", "2", .v3_1),
        Keyword("unevaluatedItems", "false", .v3_1), Keyword("default", "[]"),
    ]

    private static let object: [Keyword] = [
        Keyword("minProperties", "1"), Keyword("maxProperties", "2"), Keyword("additionalProperties", "false"),
        Keyword("additionalProperties", "true"), Keyword("additionalProperties", #"{"type": "integer"}"#),
        Keyword("patternProperties", #"{"^x": {"type": "string"}}"#, .v3_1),
        Keyword("propertyNames", #"{"pattern": "^a"}"#, .v3_1), Keyword("unevaluatedProperties", "false", .v3_1),
        Keyword("dependentRequired", #"{"a": ["b"]}"#, .v3_1),
        Keyword("dependentSchemas", #"{"a": {"required": ["b"]}}"#, .v3_1),
        Keyword("required", #"["extra"]"#), Keyword("properties", #"{"extra": {"type": "boolean"}}"#),
        Keyword("default", "{}"),
    ]
}
