// Specs that say what a page says in other words, and ones that only seem to: each as the schema of one field or operation.
import DocumentDrift
import DocumentFacts
import Testing

@Suite("The same in other words")
struct AdversarialTests {
    private static let components = """
        components:
          schemas:
            Kind: {type: string, enum: [a, b]}
            Base: {type: object, required: [id], properties: {id: {type: string}}}
            Limit: {type: integer, minimum: 1, maximum: 100}
          parameters:
            Limit: {name: limit, in: query, schema: {$ref: '#/components/schemas/Limit'}}
          headers: {}
        """

    private func field(_ field: FieldFacts, _ schema: String, _ version: String = "3.1.0") throws -> [String] {
        let facts = DriftReading.facts(response: .object([field]))
        let spec = DriftReading.spec(response: "{type: object, properties: {f: \(schema)}}", more: Self.components)
            .replacing("openapi: 3.1.0", with: "openapi: \(version)")
        return DriftReading.codes(DriftCheck.differences(facts, page: nil, from: try DriftReading.document(spec)))
    }

    private static func kind(_ change: (inout FieldFacts) -> Void = { _ in }) -> FieldFacts {
        var field = FieldFacts(name: "f", shape: .string, values: ["a", "b"])
        change(&field)
        return field
    }

    @Test(
        "a string with values",
        arguments: [
            "{$ref: '#/components/schemas/Kind'}",
            "{$ref: '#/components/schemas/Kind', description: Beside, deprecated: true}",
            "{allOf: [{$ref: '#/components/schemas/Kind'}, {description: More}]}",
            "{type: string, allOf: [{enum: [a, b]}]}",
            "{allOf: [{enum: [c, b, a]}, {type: string}, {enum: [a, b, d]}]}",
            "{enum: [a, b]}",
            "{oneOf: [{const: a}, {const: b}]}",
            "{oneOf: [{$ref: '#/components/schemas/Kind'}, {type: 'null'}]}",
            "{anyOf: [{type: string, enum: [a]}, {type: string, enum: [b]}, {type: 'null'}]}",
            "{type: [string, 'null'], enum: [a, b, null]}",
            "{type: string, enum: [a, b], readOnly: true, x-enum-descriptions: {a: A, b: B}}",
        ]
    )
    func values(_ schema: String) throws {
        #expect(try field(Self.kind(), schema) == [])
        #expect(try field(Self.kind { $0.values = ["a", "c"] }, schema) != [], "another value")
        #expect(try field(Self.kind { $0.shape = .integer }, schema) == ["page-type response.f"])
    }

    @Test("a property that two parts describe has what both say, in either order")
    func narrowed() throws {
        let base = "{type: object, properties: {f: {type: string, maxLength: 9}, g: {}}}"
        let narrow = "{required: [f], properties: {f: {enum: [a, b]}, g: {type: integer}}}"
        let field = Self.kind { $0.maximumLength = 9 }
        let facts = DriftReading.facts(response: .object([field, FieldFacts(name: "g", shape: .integer)]))
        for parts in [base + ", " + narrow, narrow + ", " + base] {
            let document = try DriftReading.document(DriftReading.spec(response: "{allOf: [\(parts)]}"))
            #expect(DriftReading.codes(DriftCheck.differences(facts, page: nil, from: document)) == [])
        }
    }

    @Test("properties beside a choice are fields of each alternative")
    func besideChoice() throws {
        let fields = ["id", "a", "b"].map { FieldFacts(name: $0, shape: .string) }
        let facts = DriftReading.facts(response: .object(fields))
        let document = try DriftReading.document(
            DriftReading.spec(
                response: """
                    {allOf: [{$ref: '#/components/schemas/Base'}], \
                    oneOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}]}
                    """,
                more: Self.components
            )
        )
        #expect(DriftReading.codes(DriftCheck.differences(facts, page: nil, from: document)) == [])
    }

    @Test(
        "a string that may be null, in the words of 3.0",
        arguments: [
            "{type: string, enum: [a, b], nullable: true}", "{type: string, enum: [a, b, null], nullable: true}",
            "{nullable: true, allOf: [{$ref: '#/components/schemas/Kind'}]}",
            "{oneOf: [{$ref: '#/components/schemas/Kind'}], nullable: true}",
        ]
    )
    func nullable(_ schema: String) throws {
        #expect(try field(Self.kind(), schema, "3.0.3") == [])
    }

    @Test(
        "numbers",
        arguments: [
            ("1", "100", "{type: integer, minimum: 1.0, maximum: 1e2}"),
            ("1", "100", "{$ref: '#/components/schemas/Limit'}"),
            (
                "1", "100",
                "{allOf: [{type: integer, minimum: 0, maximum: 100}, {type: number, minimum: 1, maximum: 200}]}"
            ),
            ("1", "100", "{type: integer, exclusiveMinimum: 0, exclusiveMaximum: 101}"),
            ("1.0", "100.00", "{type: integer, minimum: 1, maximum: 100}"),
            ("1", "100", "{allOf: [{$ref: '#/components/schemas/Limit'}, {minimum: 0}]}"),
            ("1", "100", "{type: [integer, 'null'], minimum: 1, maximum: 100, multipleOf: 1}"),
            ("1", "100", "{anyOf: [{type: integer, minimum: 1, maximum: 100}, {type: 'null'}]}"),
        ]
    )
    func numbers(_ minimum: String, _ maximum: String, _ schema: String) throws {
        var own = FieldFacts(name: "f", shape: .integer, minimum: minimum, maximum: maximum)
        #expect(try field(own, schema) == [])
        own.maximum = "99"
        #expect(try field(own, schema) == ["page-limit response.f"])
        own.maximum = maximum
        own.minimum = nil
        #expect(try field(own, schema) == ["page-limit response.f"])
    }

    @Test("exclusive bounds in the words of 3.0")
    func exclusive() throws {
        let own = FieldFacts(name: "f", shape: .integer, minimum: "1")
        #expect(try field(own, "{type: integer, minimum: 0, exclusiveMinimum: true}", "3.0.3") == [])
        #expect(try field(own, "{type: integer, minimum: 1, exclusiveMinimum: false}", "3.0.3") == [])
    }

    @Test(
        "values of integers and Booleans are texts on a page",
        arguments: [
            (.integer, ["0", "1"], nil, "{type: integer, enum: [1, 0]}", []),
            (.integer, ["0", "1"], nil, "{type: integer, enum: [1, 2]}", ["page-enum", "page-enum"]),
            (.integer, ["01"], nil, "{type: integer, enum: [1]}", []),
            (.string, ["0", "1"], nil, "{type: string, enum: ['1', '0']}", []),
            (.boolean, [], "False", "{type: boolean, default: false}", []),
            (.boolean, [], "false", "{type: boolean, default: true}", ["page-default"]),
            (.string, [], "false", "{type: string, default: 'false'}", []),
            (.string, [], nil, "{type: [string, 'null'], default: null}", []),
            (.string, [], "False", "{type: string, default: 'false'}", ["page-default"]),
            (.boolean, ["true"], nil, "{type: boolean}", []),
            (.boolean, ["TRUE", "FALSE"], nil, "{type: boolean, enum: [true, false]}", []),
            (.number, [], "0.50", "{type: number, default: 0.5}", []),
            (.array(.string), [], "a,b", "{type: array, items: {type: string}, default: [a, b]}", []),
            (.array(.string), ["a"], nil, "{type: array, items: {oneOf: [{const: a}]}}", []),
        ] as [(ShapeFacts, [String], String?, String, [String])]
    )
    func texts(
        _ shape: ShapeFacts,
        _ values: [String],
        _ defaultValue: String?,
        _ schema: String,
        _ expected: [String]
    ) throws {
        let own = FieldFacts(name: "f", shape: shape, values: values, defaultValue: defaultValue)
        #expect(try field(own, schema) == expected.map { $0 + " response.f" })
    }

    @Test(
        "objects whose fields are put together",
        arguments: [
            "{allOf: [{$ref: '#/components/schemas/Base'}, {properties: {name: {type: string}}}]}",
            "{$ref: '#/components/schemas/Base', properties: {name: {type: string}}}",
            "{type: [object, 'null'], properties: {id: {type: string}, name: {type: string}}, additionalProperties: false}",
            "{properties: {id: {type: string}, name: {type: string}}, additionalProperties: {type: integer}}",
            "{oneOf: [{type: 'null'}, {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {name: {type: string}}}]}]}",
        ]
    )
    func objects(_ schema: String) throws {
        let fields = ["id", "name"].map { FieldFacts(name: $0, shape: .string) }
        #expect(try field(FieldFacts(name: "f", shape: .object(fields)), schema) == [])
        #expect(
            try field(FieldFacts(name: "f", shape: .object([fields[0]])), schema) == [
                "page-field-invented response.f.name"
            ]
        )
        #expect(try field(FieldFacts(name: "f", shape: .map), schema).count <= 1)
    }

    private static func operation(_ method: String, _ parts: String) -> String {
        """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /things/{id}:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: x-language, in: header, schema: {type: string}}
            \(method):
        \(parts)
        \(components)
        """
    }

    private static let parameters = [
        ParameterFacts(location: .path, field: FieldFacts(name: "id", shape: .string, isRequired: true)),
        ParameterFacts(location: .header, field: FieldFacts(name: "X-Language", shape: .string, isRequired: false)),
    ]

    private func operation(_ facts: OperationFacts, _ parts: String) throws -> [String] {
        let spec = Self.operation(facts.method.lowercased(), parts)
        let page = DocumentFacts(title: "T", operation: facts).sorted()
        return DriftReading.codes(DriftCheck.differences(page, page: nil, from: try DriftReading.document(spec)))
    }

    @Test("parameters of the path, by reference, and with content; headers in any letter case")
    func parameters() throws {
        let parts = """
                  parameters:
                    - {$ref: '#/components/parameters/Limit'}
                    - {name: filter, in: query, content: {application/json: {schema: {type: object}}}}
                  responses: {'204': {description: D}}
            """
        var facts = OperationFacts(method: "GET", path: "/things/{id}", parameters: Self.parameters)
        facts.parameters += [
            ParameterFacts(
                location: .query,
                field: FieldFacts(name: "limit", shape: .integer, isRequired: false, minimum: "1", maximum: "100")
            ),
            ParameterFacts(location: .query, field: FieldFacts(name: "filter", shape: .object([]), isRequired: false)),
        ]
        #expect(try operation(facts, parts) == [])
        facts.parameters.removeFirst()
        #expect(try operation(facts, parts) == [], "the page's path has it")
        facts.parameters.removeFirst()
        #expect(try operation(facts, parts) == ["page-field-invented header.x-language"])
    }

    @Test(
        "a body in any media type, and a response of a range or by default",
        arguments: ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"],
        ["'200'", "2XX", "default"]
    )
    func bodies(_ media: String, _ status: String) throws {
        let parts = """
                  requestBody:
                    content:
                      \(media):
                        schema: {type: object, required: [a], properties: {a: {type: string}, b: {type: string, readOnly: true}}}
                  responses:
                    \(status): {description: D, content: {application/json: {schema: {$ref: '#/components/schemas/Base'}}}}
            """
        let body = ShapeFacts.object([FieldFacts(name: "a", shape: .string, isRequired: true)])
        let response = ShapeFacts.object([FieldFacts(name: "id", shape: .string)])
        var facts = OperationFacts(
            method: "POST",
            path: "/things/{id}",
            parameters: Self.parameters,
            request: body,
            responses: [ResponseFacts(status: nil, body: response)]
        )
        #expect(try operation(facts, parts) == [])
        facts.responses[0].status = 200
        #expect(try operation(facts, parts) == (status == "default" ? ["page-status status.200"] : []))
        facts.request = nil
        #expect(try operation(facts, parts).contains("page-field-invented request"))
    }
}
