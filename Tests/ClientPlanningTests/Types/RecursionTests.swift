// Types that hold themselves: where a box goes, where none is needed, and what no type can be.
import ClientPlan
import Testing

@Suite("Recursion")
struct RecursionTests {
    private func types(_ schemas: String) throws -> [String: String] {
        let plan = try Planning.clean(Text.schemas(schemas))
        var types: [String: String] = [:]
        for case .structure(let structure) in plan.api.types {
            for property in structure.properties {
                types[plan.names[structure.symbol] + "." + plan.names[property.symbol]] = plan.text(property.type)
            }
        }
        for case .union(let union) in plan.api.types { types[plan.names[union.symbol]] = "\(union.storage)" }
        return types
    }

    @Test("a structure that holds itself has the property in a box")
    func direct() throws {
        #expect(
            try types("A: {type: object, properties: {next: {$ref: '#/components/schemas/A'}, x: {type: string}}}")
                == ["A.next": "box(A)", "A.x": "string"]
        )
    }

    @Test("structures that hold each other have boxes on the way around")
    func mutual() throws {
        let types = try types(
            """
            A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}
            B: {type: object, properties: {a: {$ref: '#/components/schemas/A'}, c: {$ref: '#/components/schemas/C'}}}
            C: {type: object, properties: {x: {type: string}}}
            """
        )
        #expect(types == ["A.b": "box(B)", "B.a": "box(A)", "B.c": "C", "C.x": "string"])
    }

    @Test("elements of arrays and maps are on the heap already")
    func containers() throws {
        #expect(
            try types(
                """
                A:
                  type: object
                  properties:
                    list: {type: array, items: {$ref: '#/components/schemas/A'}}
                    map: {type: object, additionalProperties: {$ref: '#/components/schemas/A'}}
                """
            ) == ["A.list": "[A]", "A.map": "[String: A]"]
        )
    }

    @Test("a union in a cycle is indirect, and needs no box beside that")
    func union() throws {
        let types = try types(
            """
            U: {oneOf: [{type: string}, {$ref: '#/components/schemas/A'}]}
            A: {type: object, properties: {u: {$ref: '#/components/schemas/U'}}}
            V: {oneOf: [{type: string}, {$ref: '#/components/schemas/A'}, {type: boolean}]}
            """
        )
        #expect(types == ["U": "indirect", "A.u": "U", "V": "inline"])
    }

    @Test("an alias on the way around changes nothing")
    func alias() throws {
        let types = try types(
            """
            A: {type: object, properties: {maybe: {$ref: '#/components/schemas/M'}}}
            M: {anyOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}
            """
        )
        #expect(types == ["A.maybe": "box(A)"])
    }

    @Test(
        "a schema that is nothing but itself is an error, no hang",
        .timeLimit(.minutes(10)),
        arguments: [
            "A: {oneOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}",
            "A: {anyOf: [{$ref: '#/components/schemas/A'}]}",
            "A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: 'null'}]}\nB: {anyOf: [{$ref: '#/components/schemas/A'}]}",
        ]
    )
    func nothingButItself(_ schemas: String) throws {
        let planning = try Planning(Text.schemas(schemas))
        #expect(planning.errors.contains { $0.hasPrefix("recursive-alias") })
    }

    @Test(
        "arrays and maps that hold themselves have types of their own",
        .timeLimit(.minutes(10)),
        arguments: [
            "A: {type: array, items: {$ref: '#/components/schemas/A'}}",
            "A: {type: object, additionalProperties: {$ref: '#/components/schemas/A'}}",
            "A: {type: array, items: {$ref: '#/components/schemas/B'}}\nB: {type: array, items: {$ref: '#/components/schemas/A'}}",
            "U: {oneOf: [{type: array, items: {$ref: '#/components/schemas/U/oneOf/0'}}, {type: string}]}",
            "A: {oneOf: [{type: array, items: {$ref: '#/components/schemas/A'}}, {type: 'null'}]}",
        ]
    )
    func holdingItself(_ schemas: String) throws {
        #expect(try Planning(Text.schemas(schemas)).errors.isEmpty)
    }

    @Test(
        "references and allOf that are nothing but themselves end, too",
        .timeLimit(.minutes(10)),
        arguments: [
            "A: {$ref: '#/components/schemas/A'}", "A: {allOf: [{$ref: '#/components/schemas/A'}]}",
            "A: {allOf: [{$ref: '#/components/schemas/B'}]}\nB: {allOf: [{$ref: '#/components/schemas/A'}]}",
        ]
    )
    func circles(_ schemas: String) throws {
        #expect(try !Planning(Text.schemas(schemas)).errors.isEmpty)
    }

    @Test("a chain of 2,000 structures is planned", .timeLimit(.minutes(10)))
    func chain() throws {
        let schemas = (0..<2_000).map {
            "A\($0): {type: object, properties: {next: {$ref: '#/components/schemas/A\($0 + 1)'}}}"
        }
        let plan = try Planning.clean(Text.schemas(schemas.joined(separator: "\n") + "\nA2000: {type: string}"))
        #expect(plan.api.types.count == 2_001)
    }

    @Test(
        "a chain of 2,000 arrays, maps or unions is an error, no crash",
        .timeLimit(.minutes(10)),
        arguments: [
            "{type: array, items: REF}", "{additionalProperties: REF}", "{oneOf: [{type: boolean}, REF]}",
            "{allOf: [REF]}",
        ]
    )
    func deepChain(_ form: String) throws {
        let schemas = (0..<2_000).map { index in
            "A\(index): " + form.replacing("REF", with: "{$ref: '#/components/schemas/A\(index + 1)'}")
        }
        let planning = try Planning(
            Text.schemas(schemas.joined(separator: "\n") + "\nA2000: {type: object, properties: {a: {type: string}}}")
        )
        #expect(planning.errors.isEmpty == form.contains("allOf"))
    }
}
