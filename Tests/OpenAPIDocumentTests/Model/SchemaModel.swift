// What a sound document's schemas become, in 3.1's terms whatever version they are written in.
import Diagnostics
import OpenAPIDocument
import Testing
import YAMLTree

@Suite("The model of schemas")
struct SchemaModel {
    @Test("every keyword that the model has")
    func keywords() throws {
        let document = try Reading.clean(
            Text.schema(
                """
                title: t
                description: d
                type: [object, 'null']
                format: f
                deprecated: true
                readOnly: true
                writeOnly: true
                default: {a: 1}
                minimum: 1
                maximum: 2.5
                exclusiveMinimum: 0
                exclusiveMaximum: 3e2
                multipleOf: 0.1
                minLength: 1
                maxLength: 99999999999999999999
                pattern: ^a$
                minItems: 2
                maxItems: 3.0
                uniqueItems: true
                items: {type: string}
                prefixItems: [{}, {}]
                properties: {b: {}, a: {}}
                required: [b, b]
                additionalProperties: false
                allOf: [{}]
                oneOf: [{}, {}]
                anyOf: [{}, {}, {}]
                x-driftless-document: {table: '3'}
                """
            )
        )
        let schema = try document.schema("S")
        #expect(schema.title == "t")
        #expect(schema.description == "d")
        #expect(schema.types == [.object, .null])
        #expect(schema.format == "f")
        #expect(schema.isDeprecated)
        #expect(schema.isReadOnly)
        #expect(schema.isWriteOnly)
        #expect(schema.defaultValue?["a"]?.scalar == .integer(1))
        #expect(schema.minimum == 1)
        #expect(schema.maximum == 2.5)
        #expect(schema.exclusiveMinimum == 0)
        #expect(schema.exclusiveMaximum == 300)
        #expect(schema.multipleOf == 0.1)
        #expect(schema.minLength == 1)
        #expect(schema.maxLength == .max)
        #expect(schema.pattern == "^a$")
        #expect(schema.minItems == 2)
        #expect(schema.maxItems == 3)
        #expect(schema.hasUniqueItems)
        #expect(try document[#require(schema.items)].types == .string)
        #expect(schema.prefixItems.count == 2)
        #expect(schema.properties.map(\.name) == ["b", "a"])
        #expect(schema.properties.first?.origin.span.start == SourcePosition(line: 28, column: 20))
        #expect(schema.required.map(\.text) == ["b"])
        #expect([schema.allOf.count, schema.oneOf.count, schema.anyOf.count] == [1, 2, 3])
        #expect(schema.documentReference == DocumentReference(page: nil, table: "3"))
        #expect(schema.origin.pointer == "/components/schemas/S")
        guard case .forbidden = schema.additionalProperties else {
            Issue.record("additionalProperties is \(schema.additionalProperties)")
            return
        }
    }

    @Test("additionalProperties in all its forms")
    func additionalProperties() throws {
        func kind(_ text: String) throws -> String {
            let document = try Reading.clean(Text.schema("title: t\n" + text))
            return switch try document.schema("S").additionalProperties {
            case .unstated: "unstated"
            case .allowed: "allowed"
            case .forbidden: "forbidden"
            case .schema(let id): "\(document[id].types.rawValue)"
            }
        }
        #expect(try kind("") == "unstated")
        #expect(try kind("additionalProperties: true") == "allowed")
        #expect(try kind("additionalProperties: {}") == "allowed")
        #expect(try kind("additionalProperties: false") == "forbidden")
        #expect(try kind("additionalProperties: {type: string}") == "\(SchemaTypes.string.rawValue)")
    }

    @Test(
        "3.0's nullable becomes null among the types",
        arguments: [
            ("{type: string, nullable: true}", [.string, .null], nil),
            ("{type: string, nullable: false}", .string, nil),
            ("{type: string, enum: [a], nullable: true}", [.string, .null], ["a", "null"]),
            ("{type: string, enum: [a, null], nullable: true}", [.string, .null], ["a", "null"]),
            ("{enum: [a], nullable: true}", .null, ["a", "null"]),
            ("{allOf: [{type: string}], nullable: true}", .null, nil),
            ("{properties: {a: {}}, nullable: true}", .null, nil),
            ("{additionalProperties: true, nullable: true}", .null, nil),
            // Any value: null is among them.
            ("{description: d, nullable: true}", [], nil),
        ] as [(String, SchemaTypes, [String]?)]
    )
    func nullable(_ text: String, _ types: SchemaTypes, _ values: [String]?) throws {
        let schema = try Reading.clean(Text.schema(text, version: "3.0.3")).schema("S")
        #expect(schema.types == types)
        #expect(schema.enumeration?.map(\.text) == values)
    }

    @Test("nullable beside a reference of 3.0 is taken as meant, constraints are not")
    func nullableReference() throws {
        let text = Text.schema(
            "properties: {a: {$ref: '#/components/schemas/S', nullable: true, minLength: 3, description: d}}",
            version: "3.0.0"
        )
        let document = try #require(Reading(text).document)
        let schema = try document.property("a")
        #expect(schema.reference != nil)
        #expect(schema.types == .null)
        #expect(schema.minLength == nil)
        #expect(schema.description == "d")
    }

    @Test("keywords beside a reference of 3.1 stand in the referring schema")
    func siblings() throws {
        let text = Text.schema("properties: {a: {$ref: '#/components/schemas/S', minLength: 3, description: d}}")
        let document = try Reading.clean(text)
        let schema = try document.property("a")
        #expect(try document[#require(schema.reference)].properties.map(\.name) == ["a"])
        #expect(schema.minLength == 3)
        #expect(schema.description == "d")
    }

    @Test(
        "3.0's Boolean bounds become 3.1's numbers",
        arguments: [
            ("minimum: 1\nexclusiveMinimum: true", nil, 1, nil, nil),
            ("minimum: 1\nexclusiveMinimum: false", 1, nil, nil, nil),
            ("maximum: 9\nexclusiveMaximum: true", nil, nil, nil, 9),
            ("maximum: 9\nexclusiveMaximum: false", nil, nil, 9, nil),
            ("exclusiveMaximum: true", nil, nil, nil, nil),
        ] as [(String, Double?, Double?, Double?, Double?)]
    )
    func bounds(
        _ text: String,
        _ minimum: Double?,
        _ exclusiveMinimum: Double?,
        _ maximum: Double?,
        _ exclusiveMaximum: Double?
    ) throws {
        let schema = try Reading.clean(Text.schema(text, version: "3.0.0")).schema("S")
        #expect(schema.minimum == minimum)
        #expect(schema.exclusiveMinimum == exclusiveMinimum)
        #expect(schema.maximum == maximum)
        #expect(schema.exclusiveMaximum == exclusiveMaximum)
    }

    @Test(
        "enum and const",
        arguments: [
            (
                "enum: [1, two, true, null, 1.5]", .null,
                [.integer(1), .string("two"), .boolean(true), .null, .number(1.5)]
            ),
            // A list of strings takes its scalars as written.
            (
                "type: string\nenum: [1.10, yes, 18:00, true]", .string,
                ["1.10", "yes", "18:00", "true"].map { .string($0) }
            ),
            ("const: 7", [], [.integer(7)]),
            ("const: null", .null, [.null]),
            ("type: string\nconst: 7", .string, [.string("7")]),
            ("type: number\nenum: [1, 2.5]", .number, [.integer(1), .number(2.5)]),
        ] as [(String, SchemaTypes, [YAMLScalar])]
    )
    func enumeration(_ text: String, _ types: SchemaTypes, _ values: [YAMLScalar]) throws {
        let schema = try Reading.clean(Text.schema(text)).schema("S")
        #expect(schema.types == types)
        #expect(schema.enumeration?.map(\.value) == values)
    }

    @Test(
        "descriptions of enum values, by value and in order",
        arguments: ["{b: second, 1: first}", "[first, second]"]
    )
    func enumDescriptions(_ descriptions: String) throws {
        let text = Text.schema("type: string\nenum: [1, b]\nx-enum-descriptions: " + descriptions)
        let schema = try Reading.clean(text).schema("S")
        #expect(schema.enumeration?.map(\.description) == ["first", "second"])
    }

    @Test("a unit of an integer")
    func unit() throws {
        #expect(try Reading.clean(Text.schema("type: integer\nx-driftless-unit: kB")).schema("S").unit == .kilobytes)
        #expect(try Reading.clean(Text.schema("type: integer\nx-driftless-unit: B")).schema("S").unit == .bytes)
    }

    @Test("a discriminator's values are names of components or references")
    func discriminator() throws {
        let text = Text.schema(
            """
            oneOf: [{$ref: '#/components/schemas/Cat'}]
            discriminator:
              propertyName: kind
              mapping: {cat: Cat, dog: '#/components/schemas/Dog', fox: fox.yaml, a.b: a.b}
            """,
            others: "Cat: {title: cat}",
            "Dog: {title: dog}",
            "a.b: {title: dotted}"
        )
        let document = try Reading.clean(text, files: ["fox.yaml": "title: fox"])
        let discriminator = try #require(try document.schema("S").discriminator)
        #expect(discriminator.propertyName == "kind")
        #expect(discriminator.mapping.map(\.value) == ["cat", "dog", "fox", "a.b"])
        #expect(discriminator.mapping.map { document[$0.schema].title } == ["cat", "dog", "fox", "dotted"])
    }

    @Test("a schema that nothing refers to is read and listed")
    func unreferenced() throws {
        let document = try Reading.clean(Text.schema("type: string", others: "T: {type: integer}"))
        #expect(document.namedSchemas.map(\.name) == ["S", "T"])
        #expect(try document.schema("T").types == .integer)
    }

    @Test("composed and decomposed letters are two required names")
    func exactNames() throws {
        let text = "required: [\"\\u00E9\"]\nproperties: {\"\\u00E9\": {}, \"e\\u0301\": {}}"
        let schema = try Reading.clean(Text.schema(text)).schema("S")
        #expect(schema.properties.map { schema.required.contains($0.name) } == [true, false])
    }

    @Test("a recursive schema refers to itself by number")
    func recursion() throws {
        let document = try Reading.clean(Text.schema("properties: {next: {$ref: '#/components/schemas/S'}}"))
        let id = try #require(document.namedSchemas.first?.id)
        #expect(try document.property("next").reference == id)
    }
}
