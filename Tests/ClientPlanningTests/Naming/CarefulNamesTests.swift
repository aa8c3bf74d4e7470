// Names of values with signs, of operations without letters to capitalise, and of what would hide a type.
import ClientPlan
import Diagnostics
import Testing

@Suite("Names that need care")
struct CarefulNamesTests {
    @Test(
        "signs keep their meaning where they have one",
        arguments: [
            ("[name, '-name']", ["name", "minusName"]), ("['+name', '-name']", ["plusName", "minusName"]),
            ("['GMT+1', 'GMT-1']", ["gmtPlus1", "gmtMinus1"]), ("['+1', '-1']", ["plus1", "minus1"]),
            ("[utf-8, utf-16]", ["utf8", "utf16"]), ("[created-at, updated-at]", ["createdAt", "updatedAt"]),
            ("['<', '>=']", ["less", "greaterEquals"]),
        ]
    )
    func signs(_ values: String, _ expected: [String]) throws {
        let plan = try Planning(Text.schemas("E: {type: string, enum: \(values)}"))
        #expect(plan.log.diagnostics.filter { $0.severity != .note }.isEmpty)
        #expect(try plan.plan.swift(plan.plan.stringEnum("E").cases) == expected)
    }

    @Test("a vendor's names for values are names of cases", arguments: ["x-enum-varnames", "x-enumNames"])
    func varnames(_ key: String) throws {
        let plan = try Planning.clean(Text.schemas("E: {type: integer, enum: [1, 2], \(key): [Low, High]}"))
        guard case .integerEnum(let declared) = try plan.type("E") else { throw Unexpected(what: "E is no enum") }
        #expect(plan.swift(declared.cases) == ["low", "high"])
    }

    @Test(
        "an operation's type and member have different names, whatever the script",
        arguments: ["2fa", "名前", "_x", "9"]
    )
    func caseless(_ id: String) throws {
        let plan = try Planning.clean(
            Text.operation("operationId: '\(id)'\nresponses: {'204': {description: d}}")
        )
        let operation = try plan.operation
        #expect(plan.names[operation.symbol] != plan.names[operation.typeSymbol])
    }

    @Test("a member never has the name of a type of the module")
    func hiding() throws {
        let plan = try Planning.clean(
            Text.schemas(
                """
                名前: {type: object, properties: {名前: {type: string}, 2fa: {type: string}, other: {$ref: '#/components/schemas/名前'}}}
                2fa: {type: object, properties: {a: {type: string}}}
                E: {type: string, enum: [名前, 2fa]}
                U: {oneOf: [{$ref: '#/components/schemas/名前'}, {$ref: '#/components/schemas/2fa'}]}
                """
            )
        )
        let types = Set(plan.swift(plan.api.types))
        let members = plan.names.symbols.indices.filter { plan.names.symbols[$0].role != .type }
            .map { plan.names[SymbolID(index: $0)] }
        #expect(types.count == plan.api.types.count)
        #expect(types.isDisjoint(with: members.filter { $0 != "TestClient" }))
    }

    @Test("a name made of a whole sentence is cut, and whole where another one begins like it")
    func long() throws {
        let sentence = "the quick brown fox jumps over the lazy dog and runs away from the "
        let one = try Planning.clean(Text.schemas("E: {type: string, enum: ['\(sentence) cat']}"))
        let cut = try #require(one.swift(one.stringEnum("E").cases).first)
        #expect(cut.count <= 64)
        let two = try Planning(Text.schemas("E: {type: string, enum: ['\(sentence) cat', '\(sentence) cow']}")).plan
        let names = try two.swift(two.stringEnum("E").cases)
        #expect(names.allSatisfy { $0.hasPrefix("theQuickBrown") && $0.count > 50 })
        #expect(Set(names).count == 2)
    }

    @Test("nested inline types have short names, which are still unique")
    func nested() throws {
        var schema = "{type: object, properties: {a: {type: string}}}"
        for level in 0..<12 {
            schema =
                "{type: object, properties: {a_rather_long_word_\(level): \(schema), other: \(schema.contains("deep") ? "{type: string}" : "{type: object, properties: {deep: {type: string}}}")}}"
        }
        let planning = try Planning(Text.schemas("S: \(schema)"))
        #expect(planning.errors == [])
        let names = planning.plan.swift(planning.plan.api.types)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.count <= 60 }, "\(names)")
    }

    @Test(
        "properties that Swift takes keep their names",
        arguments: ["description", "debugDescription", "default", "in"]
    )
    func kept(_ key: String) throws {
        let plan = try Planning.clean(Text.schemas("S: {type: object, properties: {\(key): {type: string}}}"))
        #expect(try plan.names[plan.property(key).symbol] == key)
    }

    @Test("operations that share an ID or a spelling are told apart, without an error")
    func operations() throws {
        let planning = try Planning(
            Text.document(
                """
                paths:
                  /a: {get: {operationId: get_thing, responses: {'204': {description: d}}}}
                  /b: {get: {operationId: getThing, responses: {'204': {description: d}}}}
                  /c: {get: {responses: {'204': {description: d}}}}
                """
            )
        )
        #expect(planning.errors == [])
        let plan = planning.plan
        #expect(Set(plan.swift(plan.api.operations)).count == 3)
        #expect(Set(plan.api.operations.map { plan.names[$0.typeSymbol] }).count == 3)
    }

    @Test("the order of properties, values and schemas changes no name", .timeLimit(.minutes(10)))
    func order() throws {
        let values = ["a-b", "a+b", "a b", "A_B", "aB", "+1", "-1", "1", "", "empty", "e\u{301}", "é", "self", "Self"]
        let keys = ["foo_bar", "fooBar", "foo-bar", "FooBar", "init", "Init", "x", "X", "_", "hash", "hashValue"]
        func names() throws -> [String: String] {
            let properties = keys.shuffled().map { "\"\($0)\": {type: string}" }.joined(separator: ", ")
            let list = values.shuffled().map { "\"\($0)\"" }.joined(separator: ", ")
            let schemas = ["S: {type: object, properties: {\(properties)}}", "E: {type: string, enum: [\(list)]}"]
            let planning = try Planning(Text.schemas(schemas.shuffled().joined(separator: "\n")))
            #expect(planning.errors == [])
            let plan = planning.plan
            var found: [String: String] = [:]
            for property in try plan.structure("S").properties {
                found["S." + property.key] = plan.names[property.symbol]
            }
            // Strings that are equal to Swift and differ in bytes are two values.
            for value in try plan.stringEnum("E").cases {
                found["E.\(Array(value.value.utf8))"] = plan.names[value.symbol]
            }
            return found
        }
        let expected = try names()
        #expect(expected.count == values.count + keys.count)
        #expect(Set(expected.filter { $0.key.hasPrefix("S.") }.values).count == keys.count)
        #expect(Set(expected.filter { $0.key.hasPrefix("E.") }.values).count == values.count)
        for _ in 0..<30 { #expect(try names() == expected) }
    }
}
