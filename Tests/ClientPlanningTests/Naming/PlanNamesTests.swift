// Names in a whole plan: types, operations, arguments and members, overrides, and the order of the document.
import ClientPlan
import Diagnostics
import Testing

@Suite("Names of a plan")
struct PlanNamesTests {
    @Test("keywords stay, and what Swift keeps for itself does not")
    func keywords() throws {
        let plan = try Planning.clean(
            Text.schemas(
                """
                S:
                  type: object
                  properties:
                    default: {type: string}
                    self: {type: string}
                    init: {type: string}
                    Type: {type: string}
                    description: {type: string}
                    hashValue: {type: string}
                String: {type: object, properties: {a: {type: string}}}
                E: {type: string, enum: [none, some, self, init, default, rawValue, unrecognized]}
                """
            )
        )
        #expect(
            try plan.swift(plan.structure("S").properties)
                == ["default", "selfValue", "initValue", "type", "description", "hashValueValue"]
        )
        #expect(try plan.names.source(of: plan.structure("StringModel").symbol) == "String")
        #expect(
            try plan.swift(plan.stringEnum("E").cases)
                == ["noneCase", "someCase", "selfCase", "initCase", "default", "rawValue", "unrecognizedCase"]
        )
    }

    @Test("an operation named like a schema leaves the name to the schema")
    func operationLikeSchema() throws {
        let planning = try Planning(
            Text.operation(
                "operationId: backup\nresponses: {'204': {description: d}}",
                schemas: "Backup: {type: object, properties: {a: {type: string}}}"
            )
        )
        #expect(planning.errors == [])
        #expect(planning.plan.api.operations.map { planning.plan.names[$0.typeSymbol] } == ["BackupOperation"])
        #expect(planning.plan.swift(planning.plan.api.operations) == ["backup"])
        _ = try planning.plan.structure("Backup")
    }

    @Test("an inline type leaves its name to a named schema")
    func inlineLikeSchema() throws {
        let plan = try Planning.clean(
            Text.schemas(
                """
                ticket: {type: object, properties: {type: {type: string, enum: [a, b]}}}
                ticket_type: {type: object, properties: {a: {type: string}}}
                """
            )
        )
        #expect(try plan.names.source(of: plan.structure("TicketType").symbol) == "ticket_type")
        #expect(try plan.stringEnum("TicketTypeValue").cases.count == 2)
    }

    @Test("names do not depend on the order of the document")
    func order() throws {
        let schemas = [
            "foo_bar: {type: object, properties: {a: {type: string}, A: {type: string}}}",
            "fooBar: {type: object, properties: {a: {type: string}}}",
            "FooBar: {type: string, enum: [a-b, a+b, A_B]}",
            "foo: {type: object, properties: {bar: {type: string, enum: [x, X]}}}",
            "U: {oneOf: [{$ref: '#/components/schemas/foo'}, {$ref: '#/components/schemas/fooBar'}, {type: string}]}",
        ]
        func names(_ schemas: [String]) throws -> [String: String] {
            let plan = try Planning(Text.schemas(schemas.joined(separator: "\n"))).plan
            return Dictionary(
                plan.names.symbols.indices.map { index in
                    let symbol = plan.names.symbols[index]
                    return ("\(symbol.role) \(symbol.source)", plan.names[SymbolID(index: index)])
                }
            ) { first, _ in first }
        }
        let expected = try names(schemas)
        for _ in 0..<20 { #expect(try names(schemas.shuffled()) == expected) }
    }

    @Test("an override names a property, a type, a case, an operation and an argument")
    func overrides() throws {
        let text = Text.operation(
            """
            operationId: listThings
            parameters: [{name: q, in: query, schema: {type: string}}]
            responses: {'204': {description: d}}
            """,
            schemas: """
                S: {type: object, properties: {kind: {type: string, enum: [a]}, other: {type: string, enum: [b]}}}
                T: {type: object, properties: {a: {type: string}}}
                """
        )
        let plan = try Planning.clean(
            text,
            names: [
                "/components/schemas/T": "Thing", "/components/schemas/S/properties/kind": "sort",
                "/components/schemas/S/properties/other": "Otherness", "/paths/~1things/get": "things",
                "/components/schemas/S/properties/kind/enum/0": "first", "/paths/~1things/get/parameters/0": "text",
            ]
        )
        #expect(try plan.names.source(of: plan.structure("Thing").symbol) == "T")
        #expect(try plan.names[plan.property("kind").symbol] == "sort")
        #expect(try plan.names[plan.property("other").symbol] == "other")
        #expect(try plan.swift(plan.stringEnum("SKind").cases) == ["first"])
        #expect(try plan.swift(plan.stringEnum("Otherness").cases) == ["b"])
        #expect(try plan.names[plan.operation.symbol] == "things")
        #expect(try plan.names[plan.operation.typeSymbol] == "Things")
        #expect(try plan.swift(plan.operation.arguments) == ["text"])
        #expect(try plan.swift(plan.operation.parameters(in: .query)) == ["text"])
    }

    @Test("an override of an operation that is another type's name is an error")
    func overrideCollision() throws {
        let planning = try Planning(
            Text.operation(
                "operationId: a\nresponses: {'204': {description: d}}",
                schemas: "Backup: {type: object, properties: {a: {type: string}}}"
            ),
            names: ["/paths/~1things/get": "backup"]
        )
        #expect(planning.errors == ["name-collision: two types have the same name 'Backup' in Swift"])
    }

    @Test("an override that nothing uses is an error with the nearest pointer")
    func unusedOverride() throws {
        let planning = try Planning(
            Text.schemas("Pet: {type: object, properties: {a: {type: string}}}"),
            names: ["/components/schemas/Pte": "Animal"]
        )
        #expect(
            planning.errors
                == [
                    "unused-name: 'names' in driftless.yaml names '/components/schemas/Pte', which the document does not have"
                ]
        )
        #expect(
            planning.log.diagnostics.first { $0.severity == .error }?.hint == "did you mean '/components/schemas/Pet'?"
        )
    }

    @Test("the client cannot take a name of Swift or the runtime", arguments: ["String", "Error", "ClientCore"])
    func clientName(_ name: String) throws {
        let planning = try Planning(Text.schemas("A: {type: string}"), client: name)
        #expect(planning.errors.map { $0.prefix(13) } == ["reserved-name"])
    }

    @Test("parameters of one name in two places are told apart by the place")
    func places() throws {
        let plan = try Planning.clean(
            Text.parameters(
                """
                - {name: id, in: path, required: true, schema: {type: string}}
                - {name: id, in: query, schema: {type: string}}
                - {name: client, in: query, schema: {type: string}}
                """,
                path: "/things/{id}"
            )
        )
        #expect(try plan.swift(plan.operation.arguments) == ["idInPath", "idInQuery", "client"])
    }

    @Test("parameters of the client have one name in all operations, clear of the client's own")
    func clientParameters() throws {
        let operation = { (id: String, more: String) in
            """
                get:
                  operationId: \(id)
                  responses: {'204': {description: d}}
                  parameters:
                    - {name: project_id, in: path, required: true, schema: {type: string}, x-driftless-client-parameter: true}
                    - {name: limits, in: query, required: true, schema: {type: string}, x-driftless-client-parameter: true}
            \(more)
            """
        }
        let plan = try Planning.clean(
            Text.document(
                "paths:\n  /a/{project_id}:\n" + operation("one", "") + "\n  /b/{project_id}:\n"
                    + operation("two", "        - {name: projectId, in: query, schema: {type: string}}")
            )
        )
        #expect(plan.swift(plan.api.client.parameters) == ["projectID", "limitsValue"])
        for operation in plan.api.operations {
            let wires = operation.parameters(in: .query).filter { $0.holder == .client }
            #expect(plan.swift(wires) == ["limitsValue"])
            guard case .parameter(let index) = operation.route.segments[1] else {
                throw Unexpected(what: "no path parameter")
            }
            #expect(plan.names[operation.parameters[index].symbol] == "projectID")
        }
        #expect(plan.swift(plan.api.operations[1].arguments) == ["projectID"])
    }

    @Test("the inline type of a shared parameter is named by the parameter, whoever uses it first")
    func sharedParameter() throws {
        let plan = try Planning.clean(
            Text.document(
                """
                paths:
                  /a: {get: {operationId: a, parameters: [{$ref: '#/components/parameters/sort_order'}], responses: {'204': {description: d}}}}
                components:
                  parameters:
                    sort_order: {name: order, in: query, schema: {type: string, enum: [asc, desc]}}
                """
            )
        )
        #expect(plan.swift(plan.api.types) == ["SortOrderParameter"])
    }
}
