// Each keyword of two parts: what holds for one value, whichever part comes first.
import Diagnostics
import OpenAPIDocument
import SchemaView
import Testing

@Suite("Keywords of parts")
struct KeywordTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var one: String
        var other: String
        var facts: String

        init(_ one: String, _ other: String, _ facts: String) {
            self.one = one
            self.other = other
            self.facts = facts
        }

        var testDescription: String { one + " and " + other }
    }

    static let types = [
        Row("type: string", "type: string", "string"),
        Row("type: integer", "type: number", "integer"),
        Row("type: [integer, string]", "type: [number, boolean]", "integer"),
        Row("type: [string, integer]", "{}", "string|integer"),
        Row("type: number", "type: [integer, number]", "number"),
        Row("type: [string, 'null']", "type: [string, 'null']", "string|null"),
        Row("type: [string, 'null']", "type: string", "string"),
        Row("type: [string, 'null']", "maxLength: 3", "string|null maxLength 3"),
        Row("type: 'null'", "type: [string, 'null']", "null"),
        Row("type: [string, 'null']", "enum: [a, null]", "string|null (a null)"),
        Row("type: [string, 'null']", "enum: [a]", "string (a)"),
    ]

    static let values = [
        Row("enum: [a, b, c]", "enum: [b, d]", "(b)"),
        Row("type: string", "enum: [a, b]", "string (a b)"),
        Row("type: string, enum: [1, 2]", "enum: [2, 3]", "string (2)"),
        Row("type: integer, enum: [1, 2]", "enum: [1.0]", "integer (1.0)"),
        Row("type: integer", "enum: [a, 1]", "integer (1)"),
        Row("const: a", "enum: [a, b]", "(a)"),
        Row("type: string, enum: [a, b]", "const: b", "string (b)"),
        Row("type: string, default: a", "{}", "string =a"),
        Row("type: string, default: a", "default: b", "string =a"),
    ]

    static let limits = [
        Row("minimum: 1, maximum: 9", "minimum: 3, maximum: 10", ">=3.0 <=9.0"),
        Row("exclusiveMinimum: 1", "exclusiveMinimum: 2", ">2.0"),
        Row("exclusiveMaximum: 1", "maximum: 2", "<=2.0 <1.0"),
        Row("multipleOf: 4", "multipleOf: 6", "multipleOf 12.0"),
        Row("multipleOf: 0.5", "multipleOf: 2", "multipleOf 2.0"),
        Row("minLength: 1, maxLength: 9", "minLength: 3, maxLength: 10", "minLength 3 maxLength 9"),
        Row("minItems: 1, maxItems: 9", "minItems: 3, uniqueItems: true", "minItems 3 maxItems 9 unique"),
        Row("type: string, maxLength: 9", "maximum: 3", "string maxLength 9"),
    ]

    static let forms = [
        Row("type: string, format: uuid", "type: string", "string format uuid"),
        Row("type: integer, format: int64", "format: int32", "integer format int32"),
        Row("type: number, format: double", "type: integer, format: int64", "integer format int64"),
        Row("type: string, format: password", "format: email", "string format email"),
        Row("pattern: b", "pattern: a", "/a/ /b/"),
        Row("pattern: a", "pattern: a", "/a/"),
        Row("type: string, x-driftless-time-format: yyyy", "{}", "string time yyyy"),
        Row("type: integer, x-driftless-unit: kB", "minimum: 0", "integer >=0.0 in kB"),
        Row("type: string, contentEncoding: base64", "maxLength: 9", "string maxLength 9 holds base64"),
        Row("contentEncoding: base64", "contentEncoding: BASE64, type: string", "string holds BASE64"),
        Row("type: string", "contentMediaType: a/b, contentSchema: {type: integer}", "string holds a/b of (integer)"),
        Row("contentSchema: {type: number}", "contentSchema: {type: integer}", "of (integer)"),
        Row("readOnly: true", "writeOnly: true, deprecated: true", "readOnly writeOnly deprecated"),
    ]

    static let members = [
        Row("type: object, required: [a]", "required: [b]", "object {a!, b!}"),
        Row("properties: {a: {type: string}}", "required: [a]", "{a: string}"),
        Row("properties: {a: {type: number}}", "properties: {a: {type: integer}}", "{a?: integer}"),
        Row("properties: {a: {}}", "properties: {a: {type: integer}}", "{a?: integer}"),
        Row(
            "properties: {a: {properties: {b: {maxLength: 3}}}}",
            "properties: {a: {properties: {b: {minLength: 1}}}}",
            "{a?: {b?: minLength 1 maxLength 3}}"
        ),
        Row("additionalProperties: true", "{}", "open"),
        Row("additionalProperties: false", "additionalProperties: true", "closed"),
        Row("additionalProperties: {type: string}", "additionalProperties: true", "*: string"),
        Row("additionalProperties: {type: string}", "additionalProperties: {maxLength: 3}", "*: string maxLength 3"),
        Row("additionalProperties: false", "properties: {a: {type: string}}", "{a?: string} closed"),
        Row("type: array, items: {type: number}", "items: {type: integer}", "array [integer]"),
        Row("type: array, items: {}", "items: {type: integer}", "array [integer]"),
        Row(
            "prefixItems: [{type: number}, {type: string}]",
            "prefixItems: [{type: integer}], items: {maxLength: 3}",
            "[maxLength 3] <integer, string maxLength 3>"
        ),
    ]

    @Test("what two parts say together", arguments: types + values + limits + forms + members)
    func together(_ row: Row) throws {
        let parts = [row.one, row.other].map { $0 == "{}" ? $0 : "{\($0)}" }
        let view = try ViewOf(
            """
            A: {allOf: [\(parts[0]), \(parts[1])]}
            B: {allOf: [\(parts[1]), \(parts[0])]}
            Twice: {allOf: [\(parts[0]), \(parts[1]), \(parts[0]), \(parts[1])]}
            Nested: {allOf: [{allOf: [\(parts[0])]}, {allOf: [\(parts[1]), {$ref: '#/components/schemas/A'}]}]}
            """
        )
        for name in ["A", "B", "Twice", "Nested"] { #expect(try view.facts(name) == row.facts, "\(name)") }
        // That null is out is said of the part that allows it.
        #expect(view.messages.filter { !$0.contains("null-of-part") } == [])
    }

    static let contradictions = [
        Row("type: string", "type: integer", "no value is a string and an integer, as the parts want it"),
        Row(
            "type: [string, 'null']",
            "type: [integer, 'null']",
            "no value is a string and an integer, as the parts want it"
        ),
        Row("type: 'null'", "type: integer", "no value is null and an integer, as the parts want it"),
        Row("enum: [a]", "enum: [b]", "the parts have no value in common: each lists others"),
        Row("type: integer", "enum: [b]", "the parts have no value in common: each lists others"),
        Row("minimum: 3", "maximum: 2", "the parts allow no numbers: from 3.0 on, and up to 2.0"),
        Row("exclusiveMinimum: 2", "maximum: 2", "the parts allow no numbers: from 2.0 on, and up to 2.0"),
        Row("minLength: 3", "maxLength: 2", "the parts allow no lengths: from 3 on, and up to 2"),
        Row("minItems: 3", "maxItems: 2", "the parts allow no counts of items: from 3 on, and up to 2"),
    ]

    @Test("a contradiction is told with both places, and any value is taken", arguments: contradictions)
    func contradiction(_ row: Row) throws {
        let view = try ViewOf("S: {allOf: [{\(row.one)}, {\(row.other)}]}")
        #expect(view.messages == ["warning all-of-contradiction: " + row.facts])
        #expect(try view.facts("S") == "any")
        let diagnostic = try #require(view.view.log.diagnostics.first)
        let pointers = view.document.schemas.map(\.origin)
        let places = [diagnostic.span, diagnostic.notes.first?.span]
        #expect(Set(places) == Set(pointers.filter { $0.pointer.contains("allOf") }.map(\.span)))
        let other = try ViewOf("S: {allOf: [{\(row.other)}, {\(row.one)}]}")
        #expect(try other.facts("S") == "any")
    }

    @Test("a contradiction between properties concerns the property alone, and is inherited without a second word")
    func contradictoryProperty() throws {
        let view = try ViewOf(
            """
            S:
              allOf: [{$ref: '#/components/schemas/A'}, {properties: {v: {type: integer}, w: {type: string}}}]
            A: {properties: {v: {type: string}}}
            T: {allOf: [{$ref: '#/components/schemas/S'}, {properties: {v: {type: string}}}]}
            """
        )
        #expect(try view.facts("S") == "{v?: any, w?: string}")
        #expect(try view.facts("T") == "{v?: any, w?: string}")
        #expect(view.messages.count == 1)
    }

    @Test("common values stand in the order of the shorter list, with the words of either", arguments: [true, false])
    func orderOfValues(isFirst: Bool) throws {
        let short = "{enum: [b, a, x], x-enum-descriptions: {a: The first.}}"
        let long = "{enum: [a, b, c, d], x-enum-descriptions: {b: The second.}}"
        let view = try ViewOf("S: {allOf: [\(isFirst ? short : long), \(isFirst ? long : short)]}")
        let values = try #require(view.merged("S").enumeration)
        #expect(values.map(\.text) == ["b", "a"])
        #expect(values.map(\.description) == ["The second.", "The first."])
    }

    @Test("two formats are a word, and neither is taken")
    func formats() throws {
        let view = try ViewOf("S: {allOf: [{type: string, format: uuid}, {format: date-time}, {format: uuid}]}")
        #expect(try view.facts("S") == "string")
        #expect(
            view.messages == [
                "warning all-of-contradiction: the parts disagree about the format, 'uuid' or 'date-time': neither is taken"
            ]
        )
    }
}
