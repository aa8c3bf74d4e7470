// Routes, parameters beside each other, and what a request carries.
import ClientPlan
import Testing

@Suite("Requests")
struct RequestTests {
    private func request(_ content: String, schemas: String = "") throws -> (plan: ClientPlan, request: RequestPlan) {
        let plan = try Planning.clean(
            Text.operation(
                "operationId: send\nrequestBody: {required: true, content: \(content)}\nresponses: {'204': {description: d}}",
                method: "post",
                schemas: schemas
            )
        )
        return (plan, try #require(try plan.operation.request))
    }

    @Test(
        "the media type says how a body is written, and the schema where that says nothing",
        arguments: [
            ("{application/json: {schema: {type: string}}}", ["json json"]),
            ("{application/vnd.api+json: {schema: {type: string}}}", ["vndAPIJSON json"]),
            ("{text/plain: {schema: {type: string}}}", ["text text"]), ("{text/csv: {}}", ["csv text"]),
            ("{application/xml: {schema: {type: object}}}", ["xml xml"]), ("{image/png: {}}", ["png bytes"]),
            ("{image/*: {}}", ["image bytes"]),
            ("{application/octet-stream: {schema: {type: string, format: binary}}}", ["bytes bytes"]),
            ("{'*/*': {schema: {type: string, format: binary}}}", ["any bytes"]),
            ("{'*/*': {schema: {type: string}}}", ["any text"]), ("{'*/*': {schema: {type: object}}}", ["any json"]),
            ("{'*/*': {}}", ["any bytes"]), ("{application/x-ndjson: {schema: {type: object}}}", ["xNdjson jsonLines"]),
            (
                "{application/json: {schema: {type: string}}, image/png: {}, text/plain: {schema: {type: integer}}}",
                ["json json", "text text", "png bytes"]
            ),
        ]
    )
    func codecs(_ content: String, _ expected: [String]) throws {
        let (plan, request) = try request(content)
        #expect(request.contents.map { plan.names[$0.symbol] + " " + $0.codec.rawValue } == expected)
    }

    @Test("media types that carry one value in one form are alternatives")
    func alternatives() throws {
        let (_, request) = try request(
            "{application/vnd.a+json: {schema: {$ref: '#/components/schemas/T'}}, application/json: {schema: {$ref: '#/components/schemas/T'}}}",
            schemas: "T: {type: object, properties: {a: {type: string}}}"
        )
        #expect(request.contents.map(\.mediaType) == ["application/json"])
        #expect(request.contents.map(\.alternatives) == [["application/vnd.a+json"]])
    }

    @Test("a range of types alone has an argument for the type; a type alone has none")
    func mediaTypeArgument() throws {
        let range = try request("{image/*: {}}")
        #expect(range.request.contentTypeSymbol.map { range.plan.names[$0] } == "contentType")
        #expect(try request("{image/png: {}}").request.contentTypeSymbol == nil)
    }

    @Test("a parameter named like the body leaves the body a name of its own")
    func bodyParameter() throws {
        let planning = try Planning(
            Text.operation(
                """
                operationId: send
                parameters: [{name: body, in: query, required: true, schema: {type: string}}]
                requestBody: {required: true, content: {application/json: {schema: {type: string}}}}
                responses: {'204': {description: d}}
                """,
                method: "post"
            )
        )
        #expect(planning.errors == [])
        let operation = try planning.plan.operation
        let body = try #require(operation.request).symbol
        #expect(planning.plan.names[operation.parameters[0].symbol] != planning.plan.names[body])
        #expect(planning.plan.names[body].lowercased().contains("body"))
    }

    @Test(
        "what stands behind a question mark in a path is a literal query",
        arguments: [
            ("/things?kind=all", "/things", "kind=all"), ("/things?a=1&b=2", "/things", "a=1&b=2"),
            ("/things?", "/things", nil), ("/things#part", "/things", nil), ("/things?a=1#part", "/things", "a=1"),
        ]
    )
    func literalQuery(_ path: String, _ literal: String, _ query: String?) throws {
        let planning = try Planning(
            Text.operation("operationId: get\nresponses: {'204': {description: d}}", path: "\"\(path)\"")
        )
        #expect(planning.errors == [])
        #expect(try planning.plan.operation.route == Route(segments: [.literal(literal)], literalQuery: query))
    }

    @Test("an array of listed values is checked, whatever stands around the enum")
    func elements() throws {
        for schema in [
            "{type: array, items: {type: string, enum: [a, b]}}", "{type: array, items: {type: integer, enum: [1, 2]}}",
            "{type: array, items: {$ref: '#/components/schemas/E'}}",
        ] {
            let plan = try Planning.clean(
                Text.parameters(
                    "- {name: p, in: query, schema: \(schema)}",
                    schemas: "E: {type: string, enum: [a, b]}"
                )
            )
            let operation = try plan.operation
            #expect(operation.rules == [.knownValue(operation.parameters[0].symbol)], "\(schema)")
        }
    }

    @Test(
        "null of a parameter is a value of its own where the parameter is required",
        arguments: [
            ("true", "[string, 'null']", "string?"), ("false", "[string, 'null']", "string"),
            ("true", "string", "string"),
        ]
    )
    func nullable(_ required: String, _ type: String, _ expected: String) throws {
        let plan = try Planning.clean(
            Text.parameters("- {name: p, in: query, required: \(required), schema: {type: \(type)}}")
        )
        let parameter = try plan.operation.parameters[0]
        #expect(plan.text(parameter.type) == expected)
        #expect(parameter.need == (required == "true" ? .required : .optional))
    }

    @Test("a path has no place for null")
    func nullInPath() throws {
        let plan = try Planning.clean(
            Text.parameters("- {name: p, in: path, required: true, schema: {type: [integer, 'null']}}", path: "/{p}")
        )
        #expect(try plan.operation.parameters[0].type == .integer)
    }

    @Test(
        "null inside a list or an object has no text: only JSON has it",
        arguments: [
            ("schema: {type: array, items: {type: [string, 'null']}}", "[string]"),
            ("schema: {type: object, additionalProperties: {type: [integer, 'null']}}", "[String: integer]"),
            ("schema: {$ref: '#/components/schemas/L'}", "[string]"),
            ("content: {application/json: {schema: {type: array, items: {type: [string, 'null']}}}}", "[string?]"),
        ]
    )
    func nullInside(_ schema: String, _ expected: String) throws {
        let plan = try Planning.clean(
            Text.parameters(
                "- {name: p, in: query, \(schema)}",
                schemas: "L: {type: array, items: {type: [string, 'null']}}"
            )
        )
        #expect(try plan.text(plan.operation.parameters[0].type) == expected)
    }

    @Test("client parameters that share a name and not a type are two")
    func clientParameters() throws {
        let operation = { (path: String, type: String) in
            """
              /\(path):
                get:
                  operationId: \(path)
                  parameters: [{name: tenant, in: header, required: true, schema: {type: \(type)}, x-driftless-client-parameter: true}]
                  responses: {'204': {description: d}}
            """
        }
        let text = "paths:\n" + operation("a", "string") + "\n" + operation("b", "integer")
        let planning = try Planning(Text.document(text))
        #expect(planning.errors == [])
        #expect(Set(planning.plan.swift(planning.plan.api.client.parameters)).count == 2)
    }
}
