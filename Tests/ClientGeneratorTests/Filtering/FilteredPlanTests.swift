// With filters, what stays out is planned as far as names and directions of the rest depend on it, and no further.
import ClientPlan
import Diagnostics
import SwiftEmission
import Testing

@testable import ClientGenerator

@Suite("What filters keep out is not planned whole")
struct FilteredPlanTests {
    /// What is chosen in the tests, `showB`, shares something with each operation before it.
    private static let document = """
        openapi: 3.1.0
        info: {title: Shared, version: '1'}
        paths:
          /a:
            get:
              operationId: listA
              parameters:
                - {$ref: '#/components/parameters/Sort'}
                - {$ref: '#/components/parameters/Tenant'}
                - {name: way, in: query, schema: {type: string, enum: [up, down]}}
              responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}}}
            post:
              operationId: addA
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
              responses: {'200': {description: d, content: {application/json: {schema: {type: object, properties: {odd: {type: string, format: odd}}}}}}}
          /b:
            get:
              operationId: showB
              parameters:
                - {$ref: '#/components/parameters/Sort'}
                - {$ref: '#/components/parameters/Tenant'}
                - {name: in, in: query, schema: {type: object, properties: {a: {type: string, format: odd, maxLength: 3}}}}
              responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
        components:
          parameters:
            Sort: {name: sort, in: query, description: How to sort., schema: {type: string, enum: [a, b]}}
            Tenant: {name: tenant, in: query, required: true, description: Whose., x-driftless-client-parameter: true, schema: {type: string, enum: [x, y]}}
          schemas:
            Thing:
              type: object
              description: A thing.
              properties:
                id: {type: string, readOnly: true, maxLength: 5}
                part: {type: object, properties: {size: {type: integer, minimum: 1}}}
            ListAWay: {type: object, properties: {x: {type: string}}}
            Other: {type: object, properties: {inner: {type: object, properties: {y: {type: string}}}, things: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}

        """

    private func generate(_ filters: String) throws -> Generation {
        let scratch = try ScratchFolder()
        try scratch.write(Self.document, to: "openapi.yaml")
        try scratch.write("module: Shop\nclient: ShopClient\n" + filters, to: "driftless.yaml")
        return Generator().generate(SpecLocation(folder: scratch.path))
    }

    @Test("operations and types are planned whole where they are wanted")
    func counts() throws {
        let plan = try #require(try generate("only: {operations: [showB]}\n").plan)
        let whole = plan.api.types.filter { !$0.documentation.isOutline }.map { plan.names[$0.symbol] }
        #expect(whole.sorted() == ["Sort", "Tenant", "Thing", "ThingInput", "ThingPart", "ShowBIn"].sorted())
        #expect(plan.api.operations.count == 1)
        let all = try #require(try generate("").plan)
        #expect(all.api.types.count == plan.api.types.count)
        #expect(all.api.types.allSatisfy { !$0.documentation.isOutline })
    }

    @Test(
        "what is generated is what it is without a filter",
        arguments: [
            "only: {operations: [showB]}", "only: {operations: [listA]}", "without: {operations: [listA]}",
            "only: {schemas: [Other]}", "only: {schemas: [Thing]}",
        ]
    )
    func same(_ filter: String) throws {
        let all = try generate("")
        let texts = Dictionary(uniqueKeysWithValues: all.files.map { ($0.name, $0.text) })
        let filtered = try generate(filter + "\n")
        #expect(filtered.files.count > 1)
        for file in filtered.files where file.name != "ShopClient.swift" { #expect(file.text == texts[file.name]) }
        let names = Set(all.plan?.api.declarations.compactMap { all.plan?.names[$0.symbol] } ?? [])
        #expect(
            filtered.plan?.api.declarations.allSatisfy { names.contains(filtered.plan?.names[$0.symbol] ?? "") } == true
        )
    }

    @Test("a client's parameter is described, whoever is met first")
    func clientParameter() throws {
        let client = try generate("only: {operations: [showB]}\n").files.first { $0.name == "ShopClient.swift" }
        #expect(client?.text.contains("Whose.") == true)
    }

    @Test("what is told once is told of what is generated")
    func notes() throws {
        let log = try generate("only: {operations: [showB]}\n").log
        #expect(log.diagnostics.filter { $0.code.rawValue == "unknown-format" }.count == 1)
        #expect(try generate("only: {operations: [listA]}\n").log.diagnostics.isEmpty)
    }
}
