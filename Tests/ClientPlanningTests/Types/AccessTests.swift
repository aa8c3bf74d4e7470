// readOnly and writeOnly: one type where both ways agree, two only where they differ.
import ClientPlan
import Testing

@Suite("Access")
struct AccessTests {
    /// The properties that requests and responses hold, as `Type: a b`, with the named types behind them.
    private func types(_ plan: ClientPlan) throws -> (sent: String?, received: String?) {
        let operation = try plan.operation
        let sent = operation.request?.contents.first.map { plan.text($0.type) }
        let received = operation.responses.compactMap { $0.contents.first }.first.map { plan.text($0.type) }
        return (sent, received)
    }

    private let user = """
        User: {type: object, required: [id, name], properties: {id: {type: string, readOnly: true}, name: {type: string}, password: {type: string, writeOnly: true}}}
        """

    @Test("a type that goes both ways is two types where they differ, and no request asks for what is read only")
    func bothWays() throws {
        let plan = try Planning.clean(Text.exchange(sent: "User", received: "User", schemas: user))
        #expect(try types(plan) == ("UserInput", "User"))
        #expect(try plan.structure("UserInput").properties.map(\.key) == ["name", "password"])
        #expect(try plan.structure("User").properties.map(\.key) == ["id", "name"])
    }

    @Test(
        "a type that goes one way is one type",
        arguments: [("User", nil, ["name", "password"]), (nil, "User", ["id", "name"])]
            as [(String?, String?, [String])]
    )
    func oneWay(_ sent: String?, _ received: String?, _ expected: [String]) throws {
        let plan = try Planning.clean(Text.exchange(sent: sent, received: received, schemas: user))
        #expect(plan.swift(plan.api.types) == ["User"])
        #expect(try plan.structure("User").properties.map(\.key) == expected)
    }

    @Test("a type without such properties is one type both ways")
    func same() throws {
        let schemas = "User: {type: object, properties: {name: {type: string}}}"
        let plan = try Planning.clean(Text.exchange(sent: "User", received: "User", schemas: schemas))
        #expect(plan.swift(plan.api.types) == ["User"])
    }

    @Test(
        "what holds such a type is two types, too, however it holds it",
        arguments: [
            "Holder: {type: object, properties: {p: {$ref: '#/components/schemas/User'}}}",
            "Holder: {type: object, properties: {p: {type: array, items: {$ref: '#/components/schemas/User'}}}}",
            "Holder: {type: object, properties: {p: {type: object, additionalProperties: {$ref: '#/components/schemas/User'}}}}",
            "Holder: {type: object, properties: {p: {type: string}}, additionalProperties: {$ref: '#/components/schemas/User'}}",
            "Holder: {oneOf: [{$ref: '#/components/schemas/User'}, {type: string}]}",
            "Holder: {type: array, items: {$ref: '#/components/schemas/User'}}",
            "Holder: {type: object, properties: {p: {anyOf: [{$ref: '#/components/schemas/User'}, {type: 'null'}]}}}",
            "Holder: {type: object, properties: {p: {$ref: '#/components/schemas/Users'}}}\nUsers: {type: array, items: {$ref: '#/components/schemas/User'}}",
        ]
    )
    func transitive(_ holder: String) throws {
        let plan = try Planning.clean(
            Text.exchange(sent: "Holder", received: "Holder", schemas: holder + "\n" + user)
        )
        #expect(try types(plan) == ("HolderInput", "Holder"))
        for (index, type) in plan.api.types.enumerated() {
            let uses = type.uses.map { plan.text($0.leaf) }.filter { $0.hasPrefix("User") }
            let isSent = plan.names[plan.api.types[index].symbol].hasSuffix("Input")
            #expect(uses.allSatisfy { $0.hasSuffix("Input") == isSent }, "\(plan.names[type.symbol]) holds \(uses)")
        }
    }

    @Test("types that hold each other end, and both are two")
    func circle() throws {
        let schemas = """
            A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}, id: {type: string, readOnly: true}}}
            B: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}
            """
        let plan = try Planning.clean(Text.exchange(sent: "A", received: "B", schemas: schemas))
        #expect(Set(plan.swift(plan.api.types)) == ["A", "B", "AInput", "BInput"])
    }

    @Test("a type whose name with the word for requests is taken gets another one")
    func taken() throws {
        let schemas = user + "\nUserInput: {type: object, properties: {a: {type: string}}}"
        let plan = try Planning.clean(Text.exchange(sent: "User", received: "User", schemas: schemas))
        #expect(plan.names.source(of: try plan.structure("UserInput").symbol) == "UserInput")
        #expect(Set(plan.swift(plan.api.types)).count == 3)
    }

    @Test("what is reached only through a property that never goes that way is not that way's")
    func unreached() throws {
        let schemas = """
            A: {type: object, properties: {meta: {readOnly: true, allOf: [{$ref: '#/components/schemas/Meta'}]}, n: {type: string}}}
            Meta: {type: object, properties: {p: {type: [string, 'null']}}}
            """
        let plan = try Planning.clean(Text.exchange(sent: "A", received: "A", schemas: schemas))
        #expect(Set(plan.swift(plan.api.types)) == ["A", "AInput", "Meta"])
        #expect(try plan.property("p", of: "Meta").occurrence == .optionalNullableReceived)
    }
}
