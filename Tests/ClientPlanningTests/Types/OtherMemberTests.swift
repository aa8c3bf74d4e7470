// Members that a schema does not list and that values may have nevertheless.
import ClientPlan
import Testing

@Suite("Members that only conditions or children describe")
struct OtherMemberTests {
    private func members(_ schema: String, more: String = "") throws -> Structure.UnknownMembers {
        try Planning.clean(Text.schemas("S: \(schema)\n" + more)).structure("S").unknownMembers
    }

    @Test(
        "they are kept",
        arguments: [
            "{type: object, properties: {k: {type: string}}, if: {properties: {k: {const: a}}}, then: {properties: {x: {type: integer}}}}",
            "{type: object, properties: {k: {type: string}}, if: {required: [k]}, then: {}, else: {properties: {x: {type: integer}}}}",
            "{type: object, properties: {k: {type: string}}, dependentSchemas: {k: {properties: {x: {type: string}}}}}",
            "{type: object, properties: {k: {type: string}}, dependentSchemas: {k: {$ref: '#/components/schemas/X'}}}",
            "{allOf: [{type: object, properties: {k: {type: string}}, if: {required: [k]}, then: {$ref: '#/components/schemas/X'}}]}",
        ]
    )
    func conditional(_ schema: String) throws {
        #expect(try members(schema, more: "X: {type: object, properties: {x: {type: string}}}") == .kept(.any))
    }

    @Test(
        "what is listed anyway needs nothing",
        arguments: [
            "{type: object, properties: {k: {type: string}}, if: {required: [k]}, then: {properties: {k: {minLength: 3}}}}",
            "{type: object, properties: {k: {type: string}}, dependentSchemas: {k: {required: [k]}}}",
            "{type: object, properties: {k: {type: string}}, dependentRequired: {k: [x]}}",
        ]
    )
    func listed(_ schema: String) throws {
        #expect(try members(schema) == .ignored)
    }

    @Test("a schema for members that are not evaluated is one for the members that nobody names")
    func unevaluated() throws {
        let parent = "A: {type: object, properties: {a: {type: string}}}"
        let kept = "{allOf: [{$ref: '#/components/schemas/A'}], unevaluatedProperties: {type: integer}}"
        #expect(try members(kept, more: parent) == .kept(.integer))
        #expect(try members("{type: object, properties: {a: {}}, unevaluatedProperties: true}") == .kept(.any))
        #expect(try members("{type: object, properties: {a: {}}, unevaluatedProperties: false}") == .ignored)
    }

    @Test("a place that adds something to a base keeps what the children have")
    func narrowedBase() throws {
        let plan = try Planning.clean(
            Text.schemas(
                """
                S:
                  type: object
                  properties:
                    any: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {owner: {type: string}}}]}
                    cat: {allOf: [{$ref: '#/components/schemas/Cat'}, {properties: {owner: {type: string}}}]}
                    same: {allOf: [{$ref: '#/components/schemas/Pet'}]}
                Pet: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {type: integer}}}]}
                """
            )
        )
        #expect(try plan.structure("SAny").unknownMembers == .kept(.any))
        #expect(try plan.structure("SCat").unknownMembers == .ignored)
        #expect(try plan.structure("Cat").unknownMembers == .ignored)
        #expect(plan.text(try plan.property("same").type) == "Pet")
    }
}
