// Bases with a discriminator, and the schemas that extend them.
import OpenAPIDocument
import SchemaView
import Testing

@Suite("Inheritance")
struct InheritanceTests {
    private func children(_ view: ViewOf, _ base: String) throws -> [String] {
        let base = try view.id(base)
        return view.view.children(of: base).map { child in
            let values = view.view.discriminatorValues(of: child, in: base)
            return (view.view.named(child) ?? "") + "=" + values.joined(separator: ",")
        }
    }

    @Test("children are found through all levels, in the document's order, with the values that choose them")
    func children() throws {
        let view = try ViewOf(
            """
            Poodle: {allOf: [{$ref: '#/components/schemas/Dog'}, {properties: {curls: {type: integer}}}]}
            Pet:
              type: object
              required: [kind]
              properties: {kind: {type: string}}
              discriminator: {propertyName: kind, mapping: {meow: '#/components/schemas/Cat', purr: Cat}}
            Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {kind: {enum: [dog, hound]}, tricks: {type: integer}}}]}
            Cat: {allOf: [{allOf: [{$ref: '#/components/schemas/Pet'}]}]}
            Fish: {type: object, properties: {pet: {allOf: [{$ref: '#/components/schemas/Pet'}]}}}
            Bird: {allOf: [{$ref: '#/components/schemas/Pet'}]}
            """
        )
        #expect(try children(view, "Pet") == ["Poodle=dog,hound", "Dog=dog,hound", "Cat=meow,purr,Cat", "Bird=Bird"])
        #expect(try children(view, "Dog") == [])
        #expect(try view.facts("Poodle") == "object {curls?: integer, kind: string (dog hound), tricks?: integer}")
        #expect(try view.facts("Pet") == "object {kind: string} by kind meow=Cat purr=Cat")
        #expect(try view.facts("Bird") == "object {kind: string}")
        #expect(try view.facts("Fish") == "object {pet?: Pet}")
        #expect(try view.view.discriminatorValues(of: view.id("Pet"), in: view.id("Pet")) == ["Pet"])
    }

    @Test("a part of its 'allOf' makes a schema a base, and a base in between says what the first does not")
    func levels() throws {
        let view = try ViewOf(
            """
            Pet: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
            Dog:
              allOf:
                - {$ref: '#/components/schemas/Pet'}
                - {type: object, properties: {size: {type: string}}, discriminator: {propertyName: kind, mapping: {pug: Pug}}}
            Cat:
              allOf:
                - {$ref: '#/components/schemas/Pet'}
                - {allOf: [{properties: {lives: {type: string}}, discriminator: {propertyName: lives, mapping: {nine: Tom}}}]}
            Pug: {allOf: [{$ref: '#/components/schemas/Dog'}, {properties: {wrinkles: {type: integer}}}]}
            Tom: {allOf: [{$ref: '#/components/schemas/Cat'}, {properties: {naps: {type: integer}}}]}
            Zoo: {oneOf: [{$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {dog: Dog}}}
            """
        )
        #expect(try children(view, "Pet") == ["Dog=Dog", "Cat=Cat", "Pug=pug,Pug", "Tom=Tom"])
        #expect(try children(view, "Dog") == ["Pug=pug,Pug"])
        #expect(try children(view, "Cat") == ["Tom=nine,Tom"])
        #expect(try view.view.discriminatorValues(of: view.id("Dog"), in: view.id("Dog")) == ["Dog", "dog"])
    }

    @Test("a base that lists its children is a union, and its children are not")
    func listed() throws {
        let view = try ViewOf(
            """
            Pet:
              type: object
              properties: {kind: {type: string}}
              discriminator: {propertyName: kind}
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Canine'}]
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {type: integer}}}]}
            Canine: {oneOf: [{$ref: '#/components/schemas/Dog'}]}
            Dog: {allOf: [{$ref: '#/components/schemas/Tame'}, {properties: {tricks: {type: integer}}}]}
            Tame: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {owner: {type: string}}}]}
            Holder: {allOf: [{properties: {pet: {$ref: '#/components/schemas/Pet'}}}, {properties: {pet: {$ref: '#/components/schemas/Cat'}}}]}
            """
        )
        #expect(try children(view, "Pet") == [])
        #expect(try view.facts("Cat") == "object {kind?: string, lives?: integer}")
        #expect(try view.facts("Tame") == "object {kind?: string, owner?: string}")
        #expect(try view.facts("Dog") == "object {kind?: string, owner?: string, tricks?: integer}")
        #expect(try view.facts("Holder") == "{pet?: Cat}")
        #expect(view.messages == [])
    }
}
