// Absent and null are two things in types that are sent, and one in types that are only received.
import ClientPlan
import Testing

@Suite("Directions")
struct DirectionTests {
    private let schemas = """
        Reply: {type: object, properties: {p: {type: [string, 'null']}}}
        Sent: {type: object, properties: {p: {type: [string, 'null']}, list: {type: array, items: {$ref: '#/components/schemas/Inner'}}}}
        Inner: {type: object, properties: {p: {type: [string, 'null']}, u: {$ref: '#/components/schemas/Choice'}}}
        Choice: {oneOf: [{$ref: '#/components/schemas/Leaf'}, {type: string}]}
        Leaf: {type: object, required: [q], properties: {p: {type: [string, 'null']}, q: {type: [string, 'null']}}}
        """

    @Test("what a request holds, however deep, tells absent from null")
    func directions() throws {
        let plan = try Planning.clean(
            Text.operation(
                """
                operationId: send
                requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sent'}}}}
                responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Reply'}}}}}
                """,
                method: "post",
                schemas: schemas
            )
        )
        #expect(try plan.property("p", of: "Reply").occurrence == .optionalNullableReceived)
        for sent in ["Sent", "Inner", "Leaf"] {
            #expect(try plan.property("p", of: sent).occurrence == .optionalNullable)
        }
        #expect(try plan.property("q", of: "Leaf").occurrence == .requiredNullable)
    }

    @Test("a type that goes both ways is one that is sent")
    func bothWays() throws {
        let body = "content: {application/json: {schema: {$ref: '#/components/schemas/Reply'}}}"
        let plan = try Planning.clean(
            Text.operation(
                "operationId: send\nrequestBody: {\(body)}\nresponses: {'200': {description: d, \(body)}}",
                method: "put",
                schemas: schemas
            )
        )
        #expect(try plan.property("p", of: "Reply").occurrence == .optionalNullable)
    }
}
