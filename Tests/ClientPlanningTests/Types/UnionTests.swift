// The values of a discriminator that choose a branch, and a base with the schemas that extend it.
import ClientPlan
import Testing

@Suite("Unions")
struct UnionTests {
    private func tags(_ cat: String, mapping: String = "") throws -> [[String]] {
        let plan = try Planning.clean(
            Text.schemas(
                """
                U:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind\(mapping)}
                Cat: {type: object, required: [kind], properties: {kind: \(cat)}}
                Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
                """
            )
        )
        return try plan.union("U").branches.map(\.tags)
    }

    @Test(
        "a branch is chosen by the mapping, else by its own values and its name",
        arguments: [
            ("{type: string}", "", ["Cat"]), ("{const: cat}", "", ["cat", "Cat"]),
            ("{type: string, enum: [cat, kitten]}", "", ["cat", "kitten", "Cat"]),
            ("{const: cat}", ", mapping: {tom: Cat}", ["tom"]),
        ]
    )
    func tags(_ property: String, _ mapping: String, _ expected: [String]) throws {
        #expect(try tags(property, mapping: mapping).first == expected)
    }

    @Test("a base with a discriminator is one of those that extend it, or itself")
    func family() throws {
        let schemas = """
            Pet:
              type: object
              required: [kind]
              properties: {kind: {type: string}, name: {type: string}}
              discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat'}}
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {claws: {type: integer}}}]}
            Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {bark: {type: string}}}]}
            """
        let plan = try Planning.clean(Text.schemas(schemas))
        let pet = try plan.union("Pet")
        #expect(pet.discriminator == "kind")
        #expect(plan.swift(pet.branches) == ["cat", "dog", "base"])
        #expect(pet.branches.map { plan.text($0.type) } == ["Cat", "Dog", "PetBase"])
        #expect(pet.branches.map(\.tags) == [["cat", "Cat"], ["Dog"], ["Pet"]])
        #expect(try plan.structure("Cat").properties.map(\.key) == ["kind", "name", "claws"])
    }
}
