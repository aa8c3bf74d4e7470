// Webhooks and callbacks in the plan: their types by direction, their names, and what is left to others.
import ClientPlan
import Testing

@Suite("Webhooks and callbacks are operations that are received")
struct ReceivedOperationTests {
    private static let pet = """
        Pet:
          type: object
          required: [id, name, secret]
          properties:
            id: {type: integer, readOnly: true}
            name: {type: string}
            secret: {type: string, writeOnly: true}
        """

    private func document(_ webhooks: String, paths: String = "{}", schemas: String = pet) -> String {
        Text.document(
            "webhooks:\n" + Text.indented(webhooks, 2) + "\npaths: \(paths)\ncomponents:\n  schemas:\n"
                + Text.indented(schemas, 4)
        )
    }

    private static let reference = "{application/json: {schema: {$ref: '#/components/schemas/Pet'}}}"

    private func keys(_ name: String, in plan: ClientPlan) throws -> [String] {
        guard case .structure(let structure) = try plan.type(name) else {
            Issue.record("\(name) is no structure")
            return []
        }
        return structure.properties.map(\.key)
    }

    @Test("a request is received, a response is sent: the ways of an operation the other way round")
    func directions() throws {
        let plan = try Planning.clean(
            document(
                """
                changed:
                  post:
                    requestBody: {content: \(Self.reference)}
                    responses: {'200': {description: d, content: \(Self.reference)}}
                """
            )
        )
        let operation = try #require(plan.api.received.first?.operation)
        #expect(plan.swiftType(try #require(operation.request?.contents.first?.type)) == "Pet")
        #expect(plan.swiftType(try #require(operation.responses.first?.contents.first?.type)) == "PetInput")
        #expect(try keys("Pet", in: plan) == ["id", "name"])
        #expect(try keys("PetInput", in: plan) == ["name", "secret"])
    }

    @Test("a webhook's request shares the type of a client's response")
    func sharedWithResponses() throws {
        let plan = try Planning.clean(
            document(
                "changed: {post: {requestBody: {content: \(Self.reference)}, responses: {'200': {description: d}}}}",
                paths: "{/pets: {get: {responses: {'200': {description: d, content: \(Self.reference)}}}}}"
            )
        )
        #expect(try keys("Pet", in: plan) == ["id", "name"])
        #expect(plan.swift(plan.api.types) == ["Pet"])
    }

    @Test("names come from the operationId, or from the key, and from the method where there are several")
    func names() throws {
        let plan = try Planning.clean(
            document(
                """
                one: {post: {responses: {}}}
                two: {post: {operationId: named, responses: {}}}
                three: {post: {responses: {}}, delete: {responses: {}}}
                four/webhook: {post: {responses: {}}}
                """
            )
        )
        #expect(
            plan.api.received.map { plan.names[$0.operation.typeSymbol] }
                == ["OneWebhook", "NamedWebhook", "ThreePostWebhook", "ThreeDeleteWebhook", "FourWebhook"]
        )
        #expect(plan.api.received.map(\.name) == ["one", "two", "three", "three", "four/webhook"])
    }

    @Test("a webhook has no path to read a parameter by; the rest of the operation is planned")
    func left() throws {
        let plan = try Planning.clean(
            document(
                """
                sent:
                  post:
                    parameters:
                      - {name: id, in: path, required: true, schema: {type: string}}
                      - name: filter
                        in: query
                        style: deepObject
                        schema: {type: object, properties: {a: {type: string}}}
                      - {name: sid, in: cookie, schema: {type: string}}
                      - {name: X-A, in: header, schema: {type: string}}
                    requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object}}}}
                    responses: {}
                """
            )
        )
        let operation = try #require(plan.api.received.first?.operation)
        #expect(operation.parameters.map(\.name) == ["filter", "X-A", "sid"])
        #expect(operation.request?.contents.map(\.codec) == [.form])
    }

    @Test("callbacks of callbacks are planned, each object once, even where they lead in a circle")
    func callbacks() throws {
        let plan = try Planning.clean(
            Text.document(
                """
                paths:
                  /a: {post: {operationId: a, responses: {}, callbacks: {x: {$ref: '#/components/callbacks/X'}}}}
                  /b: {post: {operationId: b, responses: {}, callbacks: {y: {$ref: '#/components/callbacks/X'}}}}
                components:
                  callbacks:
                    X: {'{$url}': {post: {responses: {}, callbacks: {z: {$ref: '#/components/callbacks/Z'}}}}}
                    Z: {'{$url}': {post: {responses: {}, callbacks: {x: {$ref: '#/components/callbacks/X'}}}}}
                """
            )
        )
        #expect(plan.api.received.map(\.name) == ["x", "z"])
        #expect(
            plan.api.received.map(\.occasion) == [.callback(expression: "{$url}"), .callback(expression: "{$url}")]
        )
        #expect(plan.api.operations.map { plan.names[$0.callbacks[0].typeSymbol] } == ["AXCallback", "AXCallback"])
        #expect(plan.yaml.contains("received:"))
    }

    @Test("a webhook that is not wanted goes, and callbacks of operations with it")
    func leavingOut() throws {
        let plan = try Planning.clean(
            document(
                "w: {post: {requestBody: {content: \(Self.reference)}, responses: {}}}",
                paths: """
                    {/a: {post: {operationId: a, responses: {}, callbacks: {c: {'{$url}': {post: {
                      requestBody: {content: \(Self.reference)}, responses: {}}}}}}}}
                    """
            )
        )
        let rest = plan.leavingOut { $0.role == .type && $0.source == "Pet" }
        #expect(plan.api.received.count == 2)
        #expect(rest.api.received.isEmpty)
        #expect(rest.api.operations.map(\.callbacks) == [[]])
    }
}
