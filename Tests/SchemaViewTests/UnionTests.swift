// Unions in parts and beside properties: each branch together with the rest.
import Diagnostics
import OpenAPIDocument
import SchemaView
import Testing

@Suite("Unions")
struct UnionTests {
    static let animals = """
        Cat: {type: object, required: [kind], properties: {kind: {const: cat}, lives: {type: integer}}}
        Dog: {type: object, required: [kind], properties: {kind: {const: dog}, tricks: {type: integer}}}
        """

    @Test("a union alone is left as it is, whatever only restricts stands beside it")
    func alone() throws {
        let view = try ViewOf(
            """
            U: {type: object, description: d, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
            V: {allOf: [{$ref: '#/components/schemas/U'}, {type: object}]}
            R: {properties: {a: {type: string}, b: {type: string}}, anyOf: [{required: [a]}, {type: object, required: [b]}]}
            N: {allOf: [{$ref: '#/components/schemas/R'}, {required: [a]}]}
            P: {properties: {u: {allOf: [{$ref: '#/components/schemas/U'}, {type: object}]}}}

            """ + Self.animals
        )
        #expect(try view.facts("U") == "object oneOf(Cat / Dog)")
        #expect(try view.facts("V") == "object oneOf(Cat / Dog)")
        #expect(try view.facts("R") == "{a?: string, b?: string} anyOf(object {b!} / {a!})")
        #expect(try view.facts("N") == "{a: string, b?: string} anyOf(object {b!} / {a!})")
        #expect(try view.facts("P") == "{u?: U}")
    }

    @Test("properties beside a union are each branch's, whose component is remembered")
    func beside() throws {
        let view = try ViewOf(
            """
            S:
              type: object
              required: [id]
              properties: {id: {type: string}}
              oneOf: [{$ref: '#/components/schemas/Cat'}, {properties: {b: {type: string}}, required: [b]}]

            """ + Self.animals
        )
        #expect(
            try view.facts("S")
                == "oneOf(object {b: string, id: string} / object {id: string, kind: (cat), lives?: integer})"
        )
        let branches = try view.merged("S").oneOf
        #expect(branches.allSatisfy { view.view.named($0) == nil })
        #expect(view.view.branchesBehind(branches[0]).map { view.view.named(view.view.target(of: $0)) } == ["Cat"])
        #expect(try view.view.derivedFrom(branches[0]) == [view.id("Cat"), view.id("S")])
        #expect(view.messages == [])
    }

    @Test("a union in a part, in either order, next to a base")
    func inPart() throws {
        let union =
            "{oneOf: [{required: [cat], properties: {cat: {type: string}}}, {properties: {dog: {type: string}}}]}"
        let base = "{type: object, required: [id], properties: {id: {type: string}}}"
        let view = try ViewOf("A: {allOf: [\(base), \(union)]}\nB: {allOf: [\(union), \(base)]}")
        let facts = "oneOf(object {cat: string, id: string} / object {dog?: string, id: string})"
        #expect(try view.facts("A") == facts)
        #expect(try view.facts("B") == facts)
    }

    @Test("a branch that has all of the rest already is that branch")
    func reused() throws {
        let view = try ViewOf(
            """
            S:
              type: object
              required: [kind]
              properties: {kind: {type: string}}
              discriminator: {propertyName: kind, mapping: {c: '#/components/schemas/Cat', d: Dog}}
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
            Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
            Dog: {allOf: [{$ref: '#/components/schemas/S'}, {properties: {tricks: {type: integer}}}]}
            """
        )
        #expect(try view.facts("S") == "oneOf(Cat / Dog) by kind c=Cat d=Dog")
        #expect(try view.facts("Dog") == "object {kind: string, tricks?: integer}")
        #expect(view.messages == [])
    }

    @Test("a discriminator's values choose the branches that were made")
    func mapping() throws {
        let view = try ViewOf(
            """
            S:
              properties: {id: {type: string}}
              discriminator: {propertyName: kind, mapping: {c: '#/components/schemas/Cat'}}
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]

            """ + Self.animals
        )
        let schema = try view.merged("S")
        #expect(schema.discriminator?.mapping.map(\.schema) == [schema.oneOf[0]])
    }

    @Test("two unions are multiplied, and combinations that no value fits are left out")
    func product() throws {
        let view = try ViewOf(
            """
            T: {allOf: [{oneOf: [{type: string}, {type: integer}]}, {anyOf: [{type: number}, {type: boolean}]}]}
            P:
              allOf: [{$ref: '#/components/schemas/U'}, {$ref: '#/components/schemas/W'}]
            U: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
            W:
              oneOf:
                - {type: object, required: [kind], properties: {kind: {const: cat}, fur: {type: string}}}
                - {type: object, required: [kind], properties: {kind: {const: dog}, leash: {type: string}}}
            Same: {allOf: [{$ref: '#/components/schemas/U'}, {$ref: '#/components/schemas/U'}]}
            Never: {type: object, properties: {a: {type: string}}, oneOf: [{type: string}, {type: integer}]}

            """ + Self.animals
        )
        #expect(try view.facts("T") == "anyOf(integer)")
        #expect(
            try view.facts("P")
                == "oneOf(object {fur?: string, kind: (cat), lives?: integer} / object {kind: (dog), leash?: string, tricks?: integer})"
        )
        #expect(try view.facts("Same") == "oneOf(Cat / Dog)")
        #expect(try view.facts("Never") == "any")
        #expect(
            view.messages == ["warning all-of-contradiction: no value is an object and a string, as the parts want it"]
        )
    }

    @Test("more combinations than a type can have cases are any value")
    func tooMany() throws {
        let union = { (letter: String) in
            "{oneOf: [" + (0..<9).map { "{properties: {\(letter)\($0): {type: string}}}" }.joined(separator: ", ")
                + "]}"
        }
        let view = try ViewOf("S: {allOf: [\(union("a")), \(union("b"))]}")
        #expect(try view.facts("S") == "any")
        #expect(view.messages.map { $0.prefix(18) } == ["warning too-large:"])
    }

    @Test("null among the branches stays, and one branch beside it is still one")
    func null() throws {
        let view = try ViewOf(
            """
            S: {properties: {a: {type: string}}, anyOf: [{properties: {b: {type: string}}}, {type: 'null'}]}
            """
        )
        #expect(try view.facts("S") == "null anyOf({a?: string, b?: string})")
    }

    @Test(
        "unions that hold themselves end",
        .timeLimit(.minutes(10)),
        arguments: [
            "S: {properties: {a: {type: string}}, oneOf: [{$ref: '#/components/schemas/S'}, {properties: {b: {type: string}}}]}",
            """
            S: {properties: {a: {type: string}}, oneOf: [{$ref: '#/components/schemas/T'}, {properties: {c: {type: string}}}]}
            T: {properties: {b: {type: string}}, oneOf: [{$ref: '#/components/schemas/S'}, {$ref: '#/components/schemas/T'}]}
            """,
            """
            S: {allOf: [{$ref: '#/components/schemas/T'}, {$ref: '#/components/schemas/U'}]}
            T: {oneOf: [{$ref: '#/components/schemas/S'}, {$ref: '#/components/schemas/U'}]}
            U: {anyOf: [{$ref: '#/components/schemas/S'}, {properties: {x: {type: string}}}]}
            """,
        ]
    )
    func recursive(_ schemas: String) throws {
        let view = try ViewOf(schemas)
        #expect(view.view.schemas.count < 100)
    }
}
