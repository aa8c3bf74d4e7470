// What moves to the heap because it is large, and what stays.
import ClientPlan
import Testing

@Suite("Large values")
struct LargeValueTests {
    private func large(_ name: String, _ count: Int) -> String {
        let properties = (1...count).map { "p\($0): {type: string}" }.joined(separator: ", ")
        return "\(name): {type: object, properties: {\(properties)}}\n"
    }

    private func plan(_ schemas: String) throws -> (properties: [String: String], unions: [String: Union.Storage]) {
        let plan = try Planning.clean(Text.schemas(schemas))
        var properties: [String: String] = [:]
        var unions: [String: Union.Storage] = [:]
        for type in plan.api.types {
            switch type {
            case .structure(let structure):
                for property in structure.properties where property.type != .string {
                    properties[plan.names[structure.symbol] + "." + plan.names[property.symbol]] = plan.text(
                        property.type
                    )
                }
            case .union(let union): unions[plan.names[union.symbol]] = union.storage
            default: break
            }
        }
        return (properties, unions)
    }

    @Test(
        "a property of a large structure is in a box, of a small one it is not, and its elements never are",
        arguments: [(15, "L"), (16, "box(L)")]
    )
    func property(_ count: Int, _ type: String) throws {
        let plan = try plan(
            large("L", count)
                + "A: {type: object, properties: {one: {$ref: '#/components/schemas/L'}, many: {type: array, items: {$ref: '#/components/schemas/L'}}}}"
        )
        #expect(plan.properties == ["A.one": type, "A.many": "[L]"])
    }

    @Test("what is in a box does not count, so that a structure of large ones is small")
    func nesting() throws {
        let plan = try plan(
            large("L", 40) + """
                A: {type: object, properties: {l: {$ref: '#/components/schemas/L'}}}
                B: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}
                """
        )
        #expect(plan.properties == ["A.l": "box(L)", "B.a": "A"])
    }

    @Test("structures that are small alone and large together are in a box where they are together")
    func sum() throws {
        let plan = try plan(
            large("S", 10) + """
                A: {type: object, properties: {a: {$ref: '#/components/schemas/S'}, b: {$ref: '#/components/schemas/S'}}}
                B: {type: object, properties: {a: {$ref: '#/components/schemas/A'}, s: {$ref: '#/components/schemas/S'}}}
                """
        )
        #expect(plan.properties == ["A.a": "S", "A.b": "S", "B.a": "box(A)", "B.s": "S"])
    }

    @Test("a union with a large branch is indirect, and takes a word of its owner")
    func union() throws {
        let plan = try plan(
            large("L", 16) + large("M", 3) + """
                U: {oneOf: [{type: boolean}, {$ref: '#/components/schemas/L'}]}
                V: {oneOf: [{type: boolean}, {$ref: '#/components/schemas/M'}]}
                A: {type: object, properties: {u: {$ref: '#/components/schemas/U'}}}
                """
        )
        #expect(plan.unions == ["U": .indirect, "V": .inline])
        #expect(plan.properties == ["A.u": "U"])
    }
}
