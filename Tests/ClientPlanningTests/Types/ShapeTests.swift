// Each shape of a schema, and the type that it becomes.
import ClientPlan
import Testing

@Suite("Schema shapes")
struct ShapeTests {
    /// The type of a property with this schema.
    private func type(_ schema: String, version: String = "3.1.0") throws -> String {
        let plan = try Planning.clean(
            Text.schemas(
                "S: {type: object, properties: {p: \(schema)}}\nNamed: {type: array, items: {type: string}}",
                version: version
            )
        )
        return plan.text(try plan.property("p").type)
    }

    @Test(
        "a schema becomes the type of its shape",
        arguments: [
            ("{type: string}", "string"), ("{type: boolean}", "boolean"), ("{type: integer}", "integer"),
            ("{type: integer, format: int32}", "int32"), ("{type: integer, format: int64}", "integer"),
            ("{type: number}", "number"), ("{type: number, format: float}", "number"),
            ("{type: number, format: decimal}", "decimalNumber"), ("{type: integer, format: uint64}", "unsigned"),
            ("{}", "any"), ("true", "any"),
            ("{type: string, format: date-time}", "timestamp"), ("{type: string, format: decimal}", "decimalText"),
            ("{type: string, format: uuid}", "uuid"), ("{type: string, format: date}", "date"),
            ("{type: string, format: time}", "time"), ("{type: string, format: time-local}", "time"),
            ("{type: string, format: duration}", "duration"), ("{type: string, format: uri}", "uri"),
            ("{type: string, format: iri}", "uri"), ("{type: string, format: uri-reference}", "uri-reference"),
            ("{type: string, format: uri-template}", "string"), ("{type: string, format: email}", "string"),
            ("{type: string, format: byte}", "base64"), ("{type: string, format: base64url}", "base64"),
            ("{type: string, contentEncoding: base64}", "base64"),
            ("{type: string, contentEncoding: BASE64}", "base64"),
            ("{type: string, contentEncoding: base16}", "string"), ("{type: string, format: int64}", "int64"),
            ("{type: string, format: uint64}", "uint64"), ("{type: string, format: decimal128}", "decimalText"),
            ("{type: integer, format: uint32}", "unsigned32"), ("{type: integer, format: uint64}", "unsigned"),
            ("{type: integer, format: int8}", "integer"), ("{type: number, format: float}", "number"),
            ("{type: integer, format: date}", "integer"), ("{type: string, format: binary}", "string"),
            ("{type: string, x-driftless-time-format: yyyyMMddHHmmss}", "timestamp(yyyyMMddHHmmss)"),
            ("{type: integer, x-driftless-unit: B}", "bytes"), ("{type: integer, x-driftless-unit: kB}", "kilobytes"),
            ("{type: array, items: {type: string}}", "[string]"), ("{type: array}", "[any]"),
            ("{items: {type: integer}}", "[integer]"), ("{type: object}", "[String: any]"),
            ("{type: object, additionalProperties: true}", "[String: any]"),
            ("{type: object, additionalProperties: {type: integer}}", "[String: integer]"),
            ("{additionalProperties: {type: integer}}", "[String: integer]"),
            ("{type: object, properties: {a: {type: string}}}", "SP"), ("{properties: {a: {type: string}}}", "SP"),
            ("{type: object, additionalProperties: false}", "SP"), ("{type: [string, integer]}", "SP"),
            ("{type: [integer, number]}", "number"), ("{type: [string, object]}", "SP"), ("{type: 'null'}", "any"),
            ("{type: array, items: {type: [string, 'null']}}", "[string?]"),
            ("{type: object, additionalProperties: {type: [integer, 'null']}}", "[String: integer?]"),
            ("{type: array, items: {type: array, items: {type: array, items: {type: string}}}}", "[[[string]]]"),
            ("{$ref: '#/components/schemas/Named'}", "Named"), ("{const: a}", "SP"), ("{enum: [a, b]}", "SP"),
            ("{type: integer, enum: [1, 2]}", "SP"), ("{enum: [1, a]}", "SP"),
            ("{type: number, enum: [1.5, 2]}", "SP"),
            ("{type: string, enum: ['TRUE', 'FALSE']}", "boolean(TRUE, FALSE)"),
            ("{type: string, enum: ['false', 'true']}", "boolean(true, false)"),
            ("{type: string, enum: ['true', 'false', 'other']}", "SP"),
            ("{type: boolean, enum: [true, false]}", "boolean"),
        ]
    )
    func shapes(_ schema: String, _ expected: String) throws {
        #expect(try type(schema) == expected)
    }

    @Test("a named schema that is no declaration of its own is an alias")
    func alias() throws {
        let plan = try Planning.clean(Text.schemas("Names: {type: array, items: {type: string}}\nAnything: {}"))
        guard case .alias(let alias) = try plan.type("Names") else { throw Unexpected(what: "Names is no alias") }
        #expect(plan.text(alias.target) == "[string]")
        #expect(plan.api.types.count == 1)
    }

    @Test("members that the schema does not name are kept where it allows them, and refused where it forbids them")
    func additional() throws {
        let plan = try Planning.clean(
            Text.schemas(
                """
                S: {type: object, properties: {additionalProperties: {type: string}}, additionalProperties: {type: integer}}
                T: {type: object, properties: {a: {type: string}}, additionalProperties: true}
                U: {type: object, properties: {a: {type: string}}, additionalProperties: false}
                V: {type: object, properties: {a: {type: string}}}
                """
            )
        )
        #expect(try plan.structure("S").unknownMembers == .kept(.integer))
        #expect(try plan.names[plan.property("additionalProperties").symbol] == "additionalPropertiesValue")
        #expect(try plan.structure("T").unknownMembers == .kept(.any))
        #expect(try plan.structure("U").unknownMembers == .refused)
        #expect(try plan.structure("V").unknownMembers == .ignored)
    }

    @Test("an enum keeps each value once, in the document's order, with its description")
    func enumeration() throws {
        let plan = try Planning.clean(
            Text.schemas(
                """
                E:
                  type: string
                  enum: [b, a, '1', '']
                  x-enum-descriptions: {b: The second letter.}
                I: {type: integer, enum: [10, -1]}
                """
            )
        )
        let cases = try plan.stringEnum("E").cases
        #expect(cases.map(\.value) == ["b", "a", "1", ""])
        #expect(plan.swift(cases) == ["b", "a", "_1", "empty"])
        #expect(cases.first?.documentation.paragraphs == ["The second letter."])
        guard case .integerEnum(let integers) = try plan.type("I") else {
            throw Unexpected(what: "I is no enum of integers")
        }
        #expect(integers.cases.map(\.value) == [10, -1])
        #expect(plan.swift(integers.cases) == ["_10", "minus1"])
    }

    @Test(
        "a null among an enum's values makes the property nullable",
        arguments: [
            ("{type: [string, 'null'], enum: [a, null]}", "3.1.0"),
            ("{type: string, nullable: true, enum: [a, null]}", "3.0.3"),
            ("{type: string, nullable: true, enum: [a]}", "3.0.3"),
        ]
    )
    func nullInEnum(_ schema: String, _ version: String) throws {
        let plan = try Planning.clean(
            Text.schemas("S: {type: object, required: [p], properties: {p: \(schema)}}", version: version)
        )
        #expect(try plan.property("p").occurrence == .requiredNullable)
        #expect(try plan.stringEnum("SP").cases.map(\.value) == ["a"])
    }

    @Test(
        "null is allowed in every way that a version writes it",
        arguments: [
            ("{type: [string, 'null']}", "3.1.0"), ("{type: string, nullable: true}", "3.0.3"),
            ("{anyOf: [{type: string}, {type: 'null'}]}", "3.1.0"),
            ("{oneOf: [{$ref: '#/components/schemas/T'}, {type: 'null'}]}", "3.1.0"),
            ("{nullable: true, allOf: [{$ref: '#/components/schemas/T'}]}", "3.0.3"),
            ("{nullable: true, oneOf: [{$ref: '#/components/schemas/T'}]}", "3.0.3"),
            ("{nullable: true, anyOf: [{$ref: '#/components/schemas/T'}, {type: string}]}", "3.0.3"),
            ("{$ref: '#/components/schemas/N'}", "3.0.3"), ("{allOf: [{$ref: '#/components/schemas/N'}]}", "3.0.3"),
        ]
    )
    func nullable(_ schema: String, _ version: String) throws {
        let plan = try Planning.clean(
            Text.schemas(
                """
                S: {type: object, required: [p], properties: {p: \(schema)}}
                T: {type: object, properties: {a: {type: string}}}
                N: {\(version == "3.0.3" ? "type: object, nullable: true" : "type: [object, 'null']"), properties: {a: {type: string}}}
                """,
                version: version
            )
        )
        #expect(try plan.property("p").occurrence == .requiredNullable)
    }

    @Test(
        "what is required or may be null",
        arguments: [
            ("[p]", "string", Occurrence.required), ("[p]", "[string, 'null']", .requiredNullable),
            ("[]", "string", .optional), ("[]", "[string, 'null']", .optionalNullableReceived),
        ]
    )
    func occurrence(_ required: String, _ type: String, _ expected: Occurrence) throws {
        let plan = try Planning.clean(
            Text.schemas("S: {type: object, required: \(required), properties: {p: {type: \(type)}}}")
        )
        #expect(try plan.property("p").occurrence == expected)
    }
}
