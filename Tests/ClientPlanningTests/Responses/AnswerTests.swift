// Which answers return, which throw, and what pages are made of.
import ClientPlan
import Testing

@Suite("Answers")
struct AnswerTests {
    private let json = "content: {application/json: {schema: {$ref: '#/components/schemas/T'}}}"
    private let schemas = "T: {type: object, properties: {a: {type: string}}}"

    private func operation(_ responses: String) throws -> OperationDeclaration {
        try Planning.clean(
            Text.operation("operationId: get\nresponses: {\(responses)}", schemas: schemas)
        ).operation
    }

    /// `200 ok`, `4XX !` for what throws.
    private func text(_ operation: OperationDeclaration) -> [String] {
        operation.answers.map { answer in
            let status =
                switch answer.status {
                case .exact(let code): "\(code)"
                case .range(let hundreds): "\(hundreds)XX"
                case .default: "default"
                }
            guard case .success(let name) = answer.outcome else { return status + " !" }
            return status + " " + name.swift
        }
    }

    @Test("one success is the output itself")
    func single() throws {
        let planned = try operation(
            "'200': {description: d, \(json)}, '404': {description: d}, default: {description: d, \(json)}"
        )
        #expect(text(planned) == ["200 ok", "404 !", "default !"])
        #expect(planned.output != .choice)
        #expect(planned.accept == "application/json")
    }

    @Test("several successes with different bodies are a choice")
    func choice() throws {
        let planned = try operation("'200': {description: d, \(json)}, '202': {description: d}, 2XX: {description: d}")
        #expect(text(planned) == ["200 ok", "202 accepted", "2XX success"])
        #expect(planned.output == .choice)
    }

    @Test("several successes with one body need no telling apart")
    func sameBody() throws {
        let planned = try operation("'200': {description: d, \(json)}, '201': {description: d, \(json)}")
        #expect(planned.output != .choice)
    }

    @Test(
        "default means success only where nothing else does",
        arguments: [
            ("default: {description: d}", ["default other"]),
            ("'404': {description: d}, default: {description: d}", ["404 !", "default other"]),
            ("2XX: {description: d}, default: {description: d}", ["2XX success", "default !"]),
        ]
    )
    func defaults(_ responses: String, _ expected: [String]) throws {
        #expect(text(try operation(responses)) == expected)
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
        #expect(text(try operation(responses)) == expected)
    }

    @Test("no success at all is an error")
    func noSuccess() throws {
        let planning = try Planning(Text.operation("operationId: get\nresponses: {'404': {description: d}}"))
        #expect(planning.errors == ["no-success-answer: no answer of this operation means success"])
    }

    @Test("exact codes come before ranges, and default last, whatever the document's order")
    func order() throws {
        let planned = try operation(
            "default: {description: d}, 4XX: {description: d}, '404': {description: d}, '200': {description: d}"
        )
        #expect(text(planned) == ["200 ok", "404 !", "4XX !", "default !"])
    }

    @Test(
        "a body is JSON where it can be, then text, then bytes",
        arguments: [
            (
                "{text/plain: {}, application/vnd.api+json; charset=utf-8: {schema: {type: string}}}",
                AnswerBody.json(.string)
            ),
            ("{application/pdf: {}, text/csv: {}}", .text), ("{image/png: {}}", .bytes),
            ("{application/json: {}}", .json(.any)),
            ("{application/json: {schema: {type: [string, 'null']}}}", .json(.nullable(.string))),
        ]
    )
    func bodies(_ content: String, _ expected: AnswerBody) throws {
        #expect(try operation("'200': {description: d, content: \(content)}").output == .single(expected))
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
        #expect(plan.items.name.swift == "things" && plan.items.nullability == .always)
        #expect(plan.total?.name.swift == "total" && plan.total?.nullability == .optional)
        #expect(plan.item == .string && plan.position.swift == "offset")
    }

    @Test(
        "pages that do not fit the operation are refused",
        arguments: [
            (
                "{type: string}", "{type: integer}", "{type: integer}",
                "'things' is no array in the answer of this operation"
            ),
            (
                "{type: array}", "{type: string}", "{type: integer}",
                "'total' is no integer in the answer of this operation"
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
