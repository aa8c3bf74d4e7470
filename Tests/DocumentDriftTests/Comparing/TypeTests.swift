// Which schema says the same type as a page, through references, compositions and nulls.
import DocumentDrift
import DocumentFacts
import Testing

@Suite("Types")
struct TypeTests {
    private static let components = """
        components:
          schemas:
            Text: {type: string}
            Size: {type: integer, format: int64}
            Node: {type: object, properties: {name: {type: string}, next: {$ref: '#/components/schemas/Node'}}}
            Key: {type: object, properties: {key: {type: string}}}
            Value: {type: object, properties: {value: {type: string}}}
            Loop: {oneOf: [{$ref: '#/components/schemas/Loop'}, {type: string}]}
        """

    private func codes(_ shape: ShapeFacts, _ schema: String) throws -> [String] {
        let facts = DriftReading.facts(response: .object([FieldFacts(name: "f", shape: shape)]))
        let spec = DriftReading.spec(response: "{type: object, properties: {f: \(schema)}}", more: Self.components)
        return DriftReading.codes(DriftCheck.differences(facts, page: nil, from: try DriftReading.document(spec)))
    }

    @Test(
        "a type that says the same is no drift",
        arguments: [
            (.string, "{type: string}"), (.string, "{$ref: '#/components/schemas/Text'}"),
            (.string, "{type: string, format: uuid}"), (.string, "{type: [string, 'null']}"),
            (.string, "{anyOf: [{$ref: '#/components/schemas/Text'}, {type: 'null'}]}"),
            (.string, "{allOf: [{$ref: '#/components/schemas/Text'}]}"),
            (.integer, "{type: integer}"), (.integer, "{type: integer, format: int32}"),
            (.integer, "{type: integer, format: int64}"), (.long, "{$ref: '#/components/schemas/Size'}"),
            (.long, "{type: integer}"), (.number, "{type: number, format: double}"), (.boolean, "{type: boolean}"),
            (.unsaid, "{type: integer}"), (.unsaid, "{}"),
            (.map, "{type: object}"), (.map, "{type: object, additionalProperties: {type: string}}"),
            (.map, "{type: object, properties: {a: {type: string}}, additionalProperties: true}"),
            (.object([]), "{type: object}"), (.array(.string), "{type: array, items: {type: string}}"),
            (.array(.unsaid), "{type: array}"),
            (.array(.array(.integer)), "{type: array, items: {type: array, items: {type: integer}}}"),
            (
                .object([FieldFacts(name: "name", shape: .string), FieldFacts(name: "next", shape: .enclosing("Node"))]
                ),
                "{$ref: '#/components/schemas/Node'}"
            ),
            (
                .alternatives([
                    .object([FieldFacts(name: "key", shape: .string)]),
                    .object([FieldFacts(name: "value", shape: .string)]),
                ]),
                "{oneOf: [{$ref: '#/components/schemas/Value'}, {$ref: '#/components/schemas/Key'}]}"
            ),
            (
                .alternatives([
                    .object([FieldFacts(name: "key", shape: .string)]),
                    .object([FieldFacts(name: "value", shape: .string)]),
                ]),
                "{type: object, properties: {key: {type: string}, value: {type: string}}}"
            ),
        ] as [(ShapeFacts, String)]
    )
    func same(_ shape: ShapeFacts, _ schema: String) throws {
        #expect(try codes(shape, schema) == [])
    }

    @Test(
        "another type is drift at the field",
        arguments: [
            (.string, "{type: integer}"), (.string, "{}"), (.string, "{type: [string, integer]}"),
            (.integer, "{type: string}"), (.integer, "{type: number}"), (.long, "{type: integer, format: int32}"),
            (.number, "{type: integer}"), (.boolean, "{type: string}"), (.map, "{type: string}"),
            (.map, "{type: object, properties: {a: {type: string}}}"),
            (.map, "{type: object, additionalProperties: false, properties: {a: {type: string}}}"),
            (.object([]), "{type: array, items: {}}"), (.array(.string), "{type: string}"),
            (.array(.string), "{type: array}"), (.enclosing("Node"), "{$ref: '#/components/schemas/Key'}"),
            (.alternatives([.object([]), .object([])]), "{type: string}"),
        ] as [(ShapeFacts, String)]
    )
    func other(_ shape: ShapeFacts, _ schema: String) throws {
        #expect(try codes(shape, schema) == ["page-type response.f"])
    }

    @Test("the items of an array are compared in their own place")
    func items() throws {
        #expect(try codes(.array(.string), "{type: array, items: {type: integer}}") == ["page-type response.f[]"])
        let object = ShapeFacts.array(.object([FieldFacts(name: "a", shape: .string)]))
        #expect(
            try codes(object, "{type: array, items: {type: object, properties: {b: {type: string}}}}")
                == ["page-field-missing response.f[].a", "page-field-invented response.f[].b"]
        )
    }

    @Test("a field that one of several alternatives lacks is drift")
    func alternatives() throws {
        let shape = ShapeFacts.alternatives([
            .object([FieldFacts(name: "key", shape: .string)]),
            .object([FieldFacts(name: "value", shape: .string), FieldFacts(name: "unit", shape: .string)]),
        ])
        let both = "{oneOf: [{$ref: '#/components/schemas/Value'}, {$ref: '#/components/schemas/Key'}]}"
        #expect(try codes(shape, both) == ["page-field-missing response.f.unit"])
        let one = ShapeFacts.alternatives([.object([FieldFacts(name: "key", shape: .string)])])
        #expect(try codes(one, both) == ["page-type response.f"])
    }

    @Test("a schema that refers to itself comes to an end")
    func loop() throws {
        let node = ShapeFacts.object([
            FieldFacts(name: "name", shape: .string), FieldFacts(name: "next", shape: .unsaid),
        ])
        #expect(try codes(node, "{$ref: '#/components/schemas/Node'}") == [])
        let facts = DriftReading.facts(response: .object([FieldFacts(name: "f", shape: .string)]))
        let spec = DriftReading.spec(
            response: "{type: object, properties: {f: {$ref: '#/components/schemas/Loop'}}}",
            more: Self.components
        )
        #expect(try DriftReading.lines(facts, spec) == [])
    }
}
