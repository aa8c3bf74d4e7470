// Which responses return, which throw, and what pages are made of.
import ClientPlan
import Testing

@Suite("Responses")
struct ResponseTests {
    private let json = "content: {application/json: {schema: {$ref: '#/components/schemas/T'}}}"
    private let schemas = "T: {type: object, properties: {a: {type: string}}}"

    private func plan(_ responses: String, method: String = "get") throws -> ClientPlan {
        try Planning.clean(
            Text.operation("operationId: get\nresponses: {\(responses)}", method: method, schemas: schemas)
        )
    }

    /// `200 ok` for what returns, `4XX !` for what throws.
    private func text(_ plan: ClientPlan) throws -> [String] {
        let operation = try plan.operation
        return operation.responses.map { response in
            let status =
                switch response.status {
                case .exact(let code): "\(code)"
                case .range(let hundreds): "\(hundreds)XX"
                case .default: "default"
                }
            let isReturned = operation.returned.contains { $0.symbol == response.symbol }
            return status + " " + (isReturned ? plan.names[response.symbol] : "!")
        }
    }

    private func isChoice(_ plan: ClientPlan) throws -> Bool {
        if case .choice = try plan.operation.output { true } else { false }
    }

    @Test("one success is the output itself")
    func single() throws {
        let planned = try plan(
            "'200': {description: d, \(json)}, '404': {description: d}, default: {description: d, \(json)}"
        )
        #expect(try text(planned) == ["200 ok", "404 !", "default !"])
        #expect(try !isChoice(planned))
        #expect(try planned.operation.accepted == ["application/json"])
    }

    @Test("several successes with different bodies are a choice")
    func choice() throws {
        let planned = try plan("'200': {description: d, \(json)}, '202': {description: d}, 2XX: {description: d}")
        #expect(try text(planned) == ["200 ok", "202 accepted", "2XX success"])
        #expect(try isChoice(planned))
    }

    @Test("several successes with one body need no telling apart")
    func sameBody() throws {
        let planned = try plan("'200': {description: d, \(json)}, '201': {description: d, \(json)}")
        #expect(try !isChoice(planned))
    }

    @Test(
        "default means success in 2XX alone, and only where nothing else means it",
        arguments: [
            ("default: {description: d}", ["2XX ok", "default !"]),
            ("'404': {description: d}, default: {description: d}", ["404 !", "2XX ok", "default !"]),
            ("2XX: {description: d}, default: {description: d}", ["2XX success", "default !"]),
            ("'302': {description: d}, default: {description: d}", ["302 found", "default !"]),
        ]
    )
    func defaults(_ responses: String, _ expected: [String]) throws {
        #expect(try text(plan(responses)) == expected)
    }

    @Test(
        "a redirection is what an operation is for that documents no success",
        arguments: [
            ("'302': {description: d}", ["302 found"]),
            ("'302': {description: d}, '404': {description: d}", ["302 found", "404 !"]),
            ("'200': {description: d}, '304': {description: d}", ["200 ok", "304 !"]),
        ]
    )
    func redirections(_ responses: String, _ expected: [String]) throws {
        #expect(try text(plan(responses)) == expected)
    }

    @Test("an operation that documents errors alone returns nothing")
    func errorsAlone() throws {
        let planned = try plan("'404': {description: d, \(json)}, 5XX: {description: d}")
        #expect(try text(planned) == ["404 !", "5XX !"])
        #expect(try planned.operation.output == .nothing)
    }

    @Test(
        "a status or a method without bodies has none, whatever is declared",
        arguments: [("204", "get"), ("205", "post"), ("304", "get"), ("200", "head")]
    )
    func noBody(_ status: String, _ method: String) throws {
        let planned = try plan("'\(status)': {description: d, \(json)}", method: method)
        #expect(try planned.operation.responses.allSatisfy(\.contents.isEmpty))
        #expect(try planned.operation.output == .nothing)
        #expect(try planned.operation.accepted == [])
    }

    @Test("the headers of a response stand with their types and their need")
    func headers() throws {
        let planned = try plan(
            "'200': {description: d, headers: {X-Count: {required: true, schema: {type: integer}}, Location: {schema: {type: string}}}}"
        )
        let headers = try #require(planned.operation.responses.first).headers
        #expect(headers.map { $0.name + " " + planned.text($0.type) } == ["X-Count integer", "Location string"])
        #expect(headers.map(\.need) == [.required, .optional])
    }

    @Test("exact codes come before ranges, and default last, whatever the document's order")
    func order() throws {
        let planned = try plan(
            "default: {description: d}, 4XX: {description: d}, '404': {description: d}, '200': {description: d}"
        )
        #expect(try text(planned) == ["200 ok", "404 !", "4XX !", "default !"])
    }

    @Test(
        "a body is JSON where it can be, then what else is text, then bytes",
        arguments: [
            (
                "{text/plain: {}, application/vnd.api+json; charset=utf-8: {schema: {type: string}}}",
                ContentPlan.Codec.json, TypeUse.string
            ),
            ("{application/pdf: {}, text/csv: {}}", .text, .string), ("{image/png: {}}", .bytes, .bytes),
            ("{application/json: {}}", .json, .any),
            ("{application/json: {schema: {type: [string, 'null']}}}", .json, .nullable(.string)),
        ]
    )
    func bodies(_ content: String, _ codec: ContentPlan.Codec, _ type: TypeUse) throws {
        let planned = try plan("'200': {description: d, content: \(content)}")
        let body = try #require(planned.operation.responses.first?.contents.first)
        #expect(body.codec == codec)
        #expect(body.type == type)
    }

    private func pages(
        items: String = "{type: array, items: {type: string}}",
        total: String = "{type: integer}",
        position: String = "{type: integer}",
        pagination: String = "items: things, total: total"
    ) throws -> Planning {
        try Planning(
            Text.operation(
                """
                operationId: listThings
                x-driftless-pagination: {style: offset, position: offset, limit: limit, base: 0, \(pagination)}
                parameters:
                  - {name: offset, in: query, schema: \(position)}
                  - {name: limit, in: query, schema: {type: integer}}
                responses:
                  '200':
                    description: d
                    content: {application/json: {schema: {type: object, required: [things], properties: {things: \(items), total: \(total)}}}}
                """,
                schemas: "Things: {type: array, items: {type: string}}"
            )
        )
    }

    @Test(
        "pages have items, a total and a position, through aliases and in either size of integer",
        arguments: [
            ("{type: array, items: {type: string}}", "{type: integer}"),
            ("{$ref: '#/components/schemas/Things'}", "{type: integer, format: int32}"),
        ]
    )
    func paging(_ items: String, _ integer: String) throws {
        let planning = try pages(items: items, total: integer, position: integer)
        #expect(planning.errors == [])
        let plan = try #require(planning.plan.operation.pagination)
        #expect(planning.plan.names[plan.items] == "things")
        #expect(plan.total.map { planning.plan.names[$0] } == "total")
        #expect(plan.item == .string && planning.plan.names[plan.position] == "offset")
    }

    @Test(
        "pages that do not fit the operation are refused",
        arguments: [
            (
                "{type: string}", "{type: integer}", "{type: integer}",
                "'things' is no array in the response of this operation"
            ),
            (
                "{type: array}", "{type: string}", "{type: integer}",
                "'total' is no integer in the response of this operation"
            ),
            (
                "{type: array}", "{type: integer}", "{type: string}",
                "'offset' is no integer parameter of this operation"
            ),
        ]
    )
    func pagingErrors(_ items: String, _ total: String, _ position: String, _ message: String) throws {
        let errors = try pages(items: items, total: total, position: position).errors
        #expect(errors.contains("pagination-shape: " + message), "\(errors)")
    }
}
