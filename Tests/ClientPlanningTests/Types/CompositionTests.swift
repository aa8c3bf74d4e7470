// allOf is merged; oneOf, anyOf and lists of types become unions or what is left of them.
import ClientPlan
import Testing

@Suite("Composition")
struct CompositionTests {
    @Test("allOf is one structure: the parts' properties first, and what both say of one")
    func merging() throws {
        let plan = try Planning.clean(
            Text.schemas(
                """
                Pet:
                  allOf: [{$ref: '#/components/schemas/PetBase'}, {type: object, properties: {b: {type: string}}}]
                  required: [a]
                  properties: {own: {type: string}, c: {type: integer}}
                PetBase: {type: object, required: [c], properties: {a: {type: string}, c: {type: number}}}
                """
            )
        )
        let pet = try plan.structure("Pet")
        #expect(pet.properties.map(\.key) == ["a", "b", "own", "c"])
        #expect(pet.properties.map { plan.text($0.type) } == ["string", "string", "string", "integer"])
        #expect(pet.properties.map(\.occurrence) == [.required, .optional, .optional, .required])
    }

    @Test(
        "null is allowed where all parts allow it",
        arguments: [
            ("[string, 'null']", "[string, 'null']", Occurrence.requiredNullable),
            ("[string, 'null']", "string", .required),
        ]
    )
    func nullInParts(_ one: String, _ other: String, _ expected: Occurrence) throws {
        let plan = try Planning.clean(
            Text.schemas(
                "S: {type: object, required: [p], properties: {p: {allOf: [{type: \(one)}, {type: \(other)}]}}}"
            )
        )
        #expect(try plan.property("p").occurrence == expected)
    }

    @Test("parts that include the same parts take no time that doubles with each level", .timeLimit(.minutes(10)))
    func diamonds() throws {
        var schemas = "A60: {type: object, properties: {last: {type: string}}}"
        for level in 0..<60 {
            let next = "{$ref: '#/components/schemas/A\(level + 1)'}"
            schemas += "\nA\(level): {allOf: [\(next), \(next)], properties: {p\(level): {type: string}}}"
        }
        let plan = try Planning.clean(Text.schemas(schemas))
        #expect(try plan.structure("A0").properties.count == 61)
    }

    @Test("a union has a case for each branch, named by reference, title or shape")
    func union() throws {
        let plan = try Planning.clean(
            Text.schemas(
                """
                U:
                  oneOf:
                    - $ref: '#/components/schemas/Cat'
                    - {title: Small Dog, type: object, properties: {a: {type: string}}}
                    - {type: object, required: [wing], properties: {x: {type: string}, wing: {type: string}}}
                    - {type: array, items: {type: integer}}
                    - {type: string, format: uuid}
                    - {type: boolean}
                Cat: {type: object, properties: {a: {type: string}}}
                """
            )
        )
        #expect(
            try plan.swift(plan.union("U").branches)
                == ["cat", "smallDog", "withWing", "integerArray", "uuid", "boolean"]
        )
        #expect(
            try plan.union("U").branches.map { plan.text($0.type) }
                == ["Cat", "USmallDog", "UWithWing", "[integer]", "uuid", "boolean"]
        )
    }

    @Test("branches of one shape are told apart by their constant, their own property or their properties' types")
    func alike() throws {
        let object = { (properties: String) in
            "{type: object, required: [type, id], properties: {id: {type: string}, \(properties)}}"
        }
        let plan = try Planning.clean(
            Text.schemas(
                """
                C: {oneOf: [\(object("type: {const: created}")), \(object("type: {type: string, enum: [gone]}"))]}
                P: {oneOf: [\(object("type: {type: string}")), \(object("type: {type: string}, reviewers: {type: string}"))]}
                T: {oneOf: [\(object("type: {type: string}")), \(object("type: {type: integer}"))]}
                """
            )
        )
        #expect(try plan.swift(plan.union("C").branches) == ["created", "gone"])
        #expect(try plan.swift(plan.union("P").branches) == ["withID", "withReviewers"])
        #expect(try Set(plan.swift(plan.union("T").branches)).count == 2)
    }

    @Test(
        "strings with listed values are one open enum, whichever way they are listed",
        arguments: [
            "oneOf: [{const: a, description: The first.}, {const: b}]",
            "oneOf: [{type: string, enum: [a], description: The first.}, {type: string, enum: [b]}]",
            "anyOf: [{type: string}, {type: string, enum: [a, b]}]",
        ]
    )
    func enumBranches(_ schema: String) throws {
        let plan = try Planning.clean(Text.schemas("E: {\(schema)}"))
        let cases = try plan.stringEnum("E").cases
        #expect(cases.map(\.value) == ["a", "b"])
        #expect(cases[0].documentation.paragraphs == (schema.contains("The first") ? ["The first."] : []))
    }

    @Test("the discriminator's values stand with their branches")
    func discriminator() throws {
        let plan = try Planning.clean(
            Text.schemas(
                """
                U:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator:
                    propertyName: kind
                    mapping: {kitten: '#/components/schemas/Cat', tom: Cat}
                Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
                Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
                """
            )
        )
        let union = try plan.union("U")
        #expect(union.discriminator == "kind")
        #expect(union.branches.map(\.tags) == [["kitten", "tom", "Cat"], ["Dog"]])
    }

    @Test(
        "one branch that is left is no union",
        arguments: [
            "anyOf: [{type: string}]", "oneOf: [{type: string}, {type: 'null'}]", "allOf: [{type: string}]",
        ]
    )
    func oneBranch(_ schema: String) throws {
        let plan = try Planning.clean(Text.schemas("S: {type: object, properties: {p: {\(schema)}}}"))
        #expect(plan.text(try plan.property("p").type) == "string")
    }

    @Test("branches that only restrict add no shape")
    func restrictions() throws {
        let plan = try Planning.clean(
            Text.schemas(
                """
                S:
                  type: object
                  properties: {a: {type: string}, b: {type: string}}
                  anyOf: [{required: [a]}, {required: [b]}]
                """
            )
        )
        #expect(try plan.structure("S").properties.count == 2)
    }

    @Test("properties beside oneOf are properties of each branch, which keeps its name")
    func mixture() throws {
        let plan = try Planning.clean(
            Text.schemas(
                """
                S:
                  properties: {a: {type: string}}
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {type: object, properties: {c: {type: string}}}, {type: string}]
                Cat: {type: object, properties: {b: {type: string}}}
                """
            )
        )
        #expect(try plan.swift(plan.union("S").branches) == ["cat", "withC", "string"])
        #expect(try plan.structure("SCat").properties.map(\.key) == ["a", "b"])
        #expect(try plan.structure("SWithC").properties.map(\.key) == ["a", "c"])
    }

    @Test("an override of a union of types names the type, and no case")
    func unionOfTypes() throws {
        let plan = try Planning.clean(
            Text.schemas("U: {type: [string, integer]}"),
            names: ["/components/schemas/U": "Text"]
        )
        #expect(try plan.swift(plan.union("Text").branches) == ["string", "integer"])
    }
}
