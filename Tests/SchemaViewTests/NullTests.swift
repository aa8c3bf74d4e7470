// What may be null: 3.1's types, and the idioms of 3.0.
import OpenAPIDocument
import SchemaView
import Testing
import YAMLTree

@Suite("Null")
struct NullTests {
    static let idioms = [
        "{nullable: true, allOf: [{$ref: '#/components/schemas/Address'}]}",
        "{type: object, nullable: true, allOf: [{$ref: '#/components/schemas/Address'}]}",
        "{type: object, nullable: true, description: home, allOf: [{$ref: '#/components/schemas/Address'}]}",
        "{$ref: '#/components/schemas/Address', nullable: true, description: sibling}",
        "{nullable: true, allOf: [{$ref: '#/components/schemas/Address'}, {description: words}]}",
        "{allOf: [{$ref: '#/components/schemas/Address', nullable: true}]}",
        "{nullable: true, allOf: [{allOf: [{$ref: '#/components/schemas/Address'}]}]}",
        "{nullable: true, allOf: [{type: object}, {$ref: '#/components/schemas/Address'}]}",
        "{allOf: [{$ref: '#/components/schemas/Address'}, {nullable: true}]}",
        "{allOf: [{nullable: true, description: or nothing}, {$ref: '#/components/schemas/Address'}]}",
        "{allOf: [{allOf: [{$ref: '#/components/schemas/Address'}, {nullable: true}]}, {description: words}]}",
        "{allOf: [{$ref: '#/components/schemas/Address'}, {description: words}, {nullable: true}]}",
    ]

    @Test("a reference that is nullable is the named type, or null", arguments: idioms)
    func references(_ schema: String) throws {
        let view = try ViewOf(
            """
            S: {type: object, properties: {p: \(schema)}}
            Address: {type: object, required: [city], properties: {city: {type: string}}}
            """,
            version: "3.0.3"
        )
        let property = try view.property("p", of: "S")
        #expect(try view.view.target(of: property) == view.id("Address"))
        #expect(view.view.allowsNullBesideReference(property))
        #expect(try view.facts("S") == "object {p?: Address|null}")
        #expect(view.messages == [])
    }

    @Test(
        "without the word, the reference is not nullable",
        arguments: [
            "{allOf: [{$ref: '#/components/schemas/Address'}]}",
            "{type: object, description: home, allOf: [{$ref: '#/components/schemas/Address'}]}",
            "{$ref: '#/components/schemas/Address', description: sibling}",
            "{allOf: [{type: object}, {$ref: '#/components/schemas/Address'}]}",
        ]
    )
    func notNull(_ schema: String) throws {
        let view = try ViewOf(
            """
            S: {type: object, properties: {p: \(schema)}}
            Address: {type: object, required: [city], properties: {city: {type: string}}}
            """,
            version: "3.0.3"
        )
        #expect(try view.facts("S") == "object {p?: Address}")
    }

    @Test(
        "null in a part that states its type is not null of the whole, and that is told",
        arguments: [
            ("3.0.3", "{allOf: [{$ref: '#/components/schemas/Address'}, {type: object, nullable: true}]}"),
            ("3.1.0", "{allOf: [{$ref: '#/components/schemas/Address'}, {type: [object, 'null']}]}"),
            ("3.1.0", "{allOf: [{type: [object, 'null']}, {$ref: '#/components/schemas/Address'}]}"),
            ("3.1.0", "{allOf: [{allOf: [{$ref: '#/components/schemas/Address'}, {type: [object, string, 'null']}]}]}"),
        ]
    )
    func nullOfAPart(_ version: String, _ schema: String) throws {
        let view = try ViewOf(
            """
            S: {type: object, properties: {p: \(schema)}}
            Address: {type: object, required: [city], properties: {city: {type: string}}}
            """,
            version: version
        )
        #expect(try view.facts("S") == "object {p?: Address}")
        #expect(
            view.messages == [
                "warning null-of-part: null is no value here: this part of the 'allOf' allows it, and another does not"
            ]
        )
    }

    @Test("a nullable enumeration in an allOf keeps its default")
    func enumeration() throws {
        let view = try ViewOf(
            """
            S: {type: object, properties: {p: {nullable: true, allOf: [{$ref: '#/components/schemas/Kind'}], default: a}}}
            Kind: {type: string, enum: [a, b]}
            """,
            version: "3.0.3"
        )
        let property = try view.property("p", of: "S")
        #expect(try view.facts("S") == "object {p?: Kind|null}")
        #expect(view.view[property].defaultValue?.text == "a")
    }

    @Test("a component that is nullable says so whatever its parts say")
    func component() throws {
        let view = try ViewOf(
            """
            S:
              type: object
              nullable: true
              properties: {b: {type: string}}
              allOf: [{$ref: '#/components/schemas/Base'}]
            Base: {type: object, properties: {a: {type: string}}}
            Child: {allOf: [{$ref: '#/components/schemas/S'}, {$ref: '#/components/schemas/Base'}]}
            """,
            version: "3.0.3"
        )
        #expect(
            try view.facts("S") == "object|null {a?: string, b?: string}"
        )
        #expect(try view.facts("Child") == "object {a?: string, b?: string}")
    }

    @Test("a property is nullable where both parts say so, beside a reference or not")
    func properties() throws {
        let view = try ViewOf(
            """
            Both:
              allOf:
                - properties: {p: {$ref: '#/components/schemas/User', nullable: true}}
                - properties: {p: {type: object, nullable: true}}
            One:
              allOf:
                - properties: {p: {$ref: '#/components/schemas/User', nullable: true}}
                - properties: {p: {type: object}}
            Twice:
              allOf:
                - properties: {p: {$ref: '#/components/schemas/User', nullable: true}}
                - properties: {p: {$ref: '#/components/schemas/User', nullable: true}}
            Other:
              allOf:
                - properties: {p: {$ref: '#/components/schemas/User'}}
                - properties: {p: {type: object, nullable: true}}
            User: {type: object, properties: {id: {type: string}}}
            """,
            version: "3.0.3"
        )
        #expect(try view.facts("Both") == "{p?: User|null}")
        #expect(try view.facts("One") == "{p?: User}")
        #expect(try view.facts("Twice") == "{p?: User|null}")
        #expect(try view.facts("Other") == "{p?: User}")
    }
}
