// Where an intersection is one of its members: named types are used again, and words beside them are kept.
import OpenAPIDocument
import SchemaView
import Testing

@Suite("Reuse")
struct ReuseTests {
    static let named = """
        User: {type: object, required: [id], properties: {id: {type: integer}, friend: {$ref: '#/components/schemas/User'}}}
        Plain: {properties: {id: {type: integer}}}
        Kind: {type: string, enum: [a, b]}
        List: {type: array, items: {$ref: '#/components/schemas/User'}}
        Map: {type: object, additionalProperties: {type: string}}
        Union: {oneOf: [{$ref: '#/components/schemas/User'}, {type: string}]}
        """

    @Test(
        "a property that an envelope leaves open is the named schema",
        arguments: [
            ("User", "{type: object}"), ("User", "{}"), ("User", "{description: any data}"),
            ("User", "{readOnly: true}"),
            ("User", "{type: object, additionalProperties: true}"), ("User", "{required: [id]}"),
            ("User", "{properties: {id: {type: number}}}"), ("User", "{type: object, nullable: true}"),
            ("User", "{type: object, properties: {friend: {type: object}}}"),
            ("User", "{$ref: '#/components/schemas/User'}"), ("User", "{$ref: '#/components/schemas/User', title: t}"),
            ("Plain", "{type: object}"), ("Kind", "{type: string}"), ("Kind", "{enum: [b, a, c]}"),
            ("List", "{type: array, items: {}}"), ("List", "{type: array, items: {type: object}}"),
            ("Map", "{type: object}"), ("Union", "{description: d}"), ("Union", "{type: object}"),
        ]
    )
    func envelope(_ name: String, _ open: String) throws {
        let narrow = "{$ref: '#/components/schemas/\(name)'}"
        let view = try ViewOf(
            """
            S: {allOf: [{$ref: '#/components/schemas/Envelope'}, {properties: {data: \(narrow)}}]}
            T: {allOf: [{properties: {data: \(narrow)}}, {$ref: '#/components/schemas/Envelope'}]}
            Envelope: {type: object, properties: {data: \(open)}}
            \(Self.named)
            """
        )
        for schema in ["S", "T"] {
            let data = try view.property("data", of: schema)
            #expect(try view.view.target(of: data) == view.id(name), "\(view.facts(of: data, depth: 0))")
            #expect(view.view.access(of: data).isReadOnly == open.contains("readOnly"))
        }
    }

    @Test(
        "a property that is narrower than the named schema is a schema of its own",
        arguments: [
            "{required: [friend]}", "{properties: {x: {type: string}}}", "{properties: {id: {minimum: 1}}}",
            "{additionalProperties: false}", "{properties: {friend: {required: [friend]}}}",
        ]
    )
    func narrower(_ schema: String) throws {
        let view = try ViewOf(
            """
            S: {allOf: [{properties: {data: \(schema)}}, {properties: {data: {$ref: '#/components/schemas/User'}}}]}
            \(Self.named)
            """
        )
        let data = try view.property("data", of: "S")
        #expect(view.view.named(view.view.target(of: data)) == nil)
        #expect(try view.view.derivedFrom(data).contains(view.id("User")))
        #expect(view.view.derivedFrom(data).count == 2)
    }

    @Test("an inline allOf of one reference is the reference, a component keeps its name")
    func wrappers() throws {
        let view = try ViewOf(
            """
            S:
              properties:
                a: {description: words, deprecated: true, allOf: [{$ref: '#/components/schemas/User'}]}
                b: {allOf: [{$ref: '#/components/schemas/Wrapped'}]}
                c: {$ref: '#/components/schemas/User', type: object}
                d: {description: outer, allOf: [{type: object, properties: {x: {type: string}}}]}
            Wrapped: {allOf: [{$ref: '#/components/schemas/User'}]}
            \(Self.named)
            """
        )
        #expect(try view.facts("S") == "{a?: User, b?: Wrapped, c?: User, d?: object {x?: string}}")
        let first = try view.property("a", of: "S")
        #expect(view.view.isDeprecated(first))
        #expect(view.view.description(of: first) == "words")
        let inline = try view.property("d", of: "S")
        #expect(view.view.target(of: inline) == inline, "a place of its own")
        #expect(view.view.merged(inline).schema.description == "outer")
        #expect(try view.facts("Wrapped") == "object {friend?: User, id: integer}")
    }

    @Test("keywords beside a $ref narrow it, as OpenAPI 3.1 has it")
    func besideReference() throws {
        let view = try ViewOf(
            "S: {properties: {u: {$ref: '#/components/schemas/User', required: [friend]}}}\n" + Self.named
        )
        #expect(try view.facts("S") == "{u?: object {friend: User, id: integer}}")
    }

    @Test("recursive schemas are intersected without end, and are theirs where nothing is new")
    func recursive() throws {
        let view = try ViewOf(
            """
            A: {type: object, properties: {next: {$ref: '#/components/schemas/A'}, x: {type: number}}}
            B: {type: object, properties: {next: {$ref: '#/components/schemas/B'}, x: {type: integer}, y: {type: string}}}
            C: {type: object, properties: {next: {$ref: '#/components/schemas/C'}, z: {type: string}}}
            Same: {properties: {s: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}}}
            Both: {properties: {s: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/C'}]}}}
            """
        )
        #expect(try view.facts("Same") == "{s?: B}")
        let both = view.view.merged(try view.property("s", of: "Both")).schema
        let next = try #require(both.properties.first { $0.name == "next" }).schema
        let inner = view.view.merged(next).schema
        #expect(inner.properties.map(\.name).sorted() == ["next", "x", "z"])
        #expect(
            inner.properties.first { $0.name == "next" }.map { view.view.target(of: $0.schema) }
                == view.view.target(of: next)
        )
    }
}
