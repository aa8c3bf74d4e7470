// Documented constraints as checks before sending: bounds, lengths, enums, and rules between parameters.
import ClientPlan
import Testing

@Suite("Rules")
struct RuleTests {
    private func rules(_ schema: String) throws -> [String] {
        let plan = try Planning.clean(Text.parameters("- {name: p, in: query, schema: \(schema)}"))
        return try plan.operation.rules.map { text($0, plan.names) }
    }

    private func text(_ rule: ArgumentRule, _ swift: SymbolNames) -> String {
        switch rule {
        case .minimum(_, let bound): "min \(text(bound))"
        case .maximum(_, let bound): "max \(text(bound))"
        case .exclusiveMinimum(_, let bound): "above \(text(bound))"
        case .exclusiveMaximum(_, let bound): "below \(text(bound))"
        case .multipleOf(_, let divisor): "multiple \(text(divisor))"
        case .minLength(_, let bound): "minLength \(bound)"
        case .maxLength(_, let bound): "maxLength \(bound)"
        case .minItems(_, let bound): "minItems \(bound)"
        case .maxItems(_, let bound): "maxItems \(bound)"
        case .uniqueItems: "unique"
        case .knownValue: "known"
        case .value(_, let rules): "value \(rules)"
        case .together(let names): "together \(names.map { swift[$0] }.joined(separator: " "))"
        case .ascending(let names): "ascending \(names.map { swift[$0] }.joined(separator: " "))"
        }
    }

    private func text(_ number: NumberLiteral) -> String {
        switch number {
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        }
    }

    @Test(
        "a constraint becomes a check of the argument's own type",
        arguments: [
            ("{type: integer, minimum: 1, maximum: 100}", ["min 1", "max 100"]),
            ("{type: integer, minimum: 1.5, maximum: 2.5}", ["min 2", "max 2"]),
            ("{type: integer, minimum: -1.5}", ["min -1"]),
            ("{type: integer, exclusiveMinimum: 1.5, exclusiveMaximum: 9.5}", ["above 1", "below 10"]),
            ("{type: integer, exclusiveMinimum: 1, exclusiveMaximum: 9}", ["above 1", "below 9"]),
            ("{type: integer, multipleOf: 5}", ["multiple 5"]), ("{type: integer, multipleOf: 2.5}", []),
            ("{type: integer, multipleOf: 0.01}", []), ("{type: integer, maximum: 1e300}", []),
            ("{type: number, minimum: 1.5, multipleOf: 0.5}", ["min 1.5", "multiple 0.5"]),
            ("{type: integer, format: int32, minimum: 1}", ["min 1", "max 2147483647"]),
            ("{type: string, minLength: 1, maxLength: 64}", ["minLength 1", "maxLength 64"]),
            (
                "{type: array, items: {type: string}, minItems: 1, maxItems: 2, uniqueItems: true}",
                ["minItems 1", "maxItems 2", "unique"]
            ),
            ("{type: string, enum: [a, b]}", ["known"]), ("{type: integer, enum: [1, 2]}", ["known"]),
            ("{type: boolean}", []), ("{type: string, format: date-time, minLength: 1}", []),
        ]
    )
    func constraints(_ schema: String, _ expected: [String]) throws {
        #expect(try rules(schema) == expected)
    }

    private func rules(between: String) throws -> Planning {
        try Planning(
            Text.operation(
                """
                operationId: listThings
                responses: {'204': {description: d}}
                x-driftless-parameter-rules: {\(between)}
                parameters:
                  - {name: begin_time, in: query, schema: {$ref: '#/components/schemas/Time'}}
                  - {name: end_time, in: query, schema: {$ref: '#/components/schemas/Time'}}
                  - {name: name, in: query, schema: {type: string}}
                  - {name: limit, in: query, schema: {type: integer}}
                """,
                schemas: "Time: {type: string, format: date-time}"
            )
        )
    }

    @Test("rules between parameters name arguments, through aliases of their types")
    func between() throws {
        let planning = try rules(between: "together: [begin_time, end_time], ascending: [begin_time, end_time]")
        #expect(planning.errors == [])
        #expect(
            try planning.plan.operation.rules.map { text($0, planning.plan.names) } == [
                "together beginTime endTime", "ascending beginTime endTime",
            ]
        )
    }

    @Test(
        "rules that do not fit the types are refused",
        arguments: [
            "ascending: [begin_time, limit]", "ascending: [name, name]",
        ]
    )
    func misfits(_ rule: String) throws {
        #expect(try !rules(between: rule).errors.isEmpty)
    }

    @Test("a parameter with one allowed value has it as its default")
    func onlyValue() throws {
        let plan = try Planning.clean(
            Text.parameters(
                "- {name: version, in: path, required: true, schema: {type: string, enum: [V3]}}",
                path: "/{version}"
            )
        )
        guard case .onlyValue(let only) = try #require(plan.operation.arguments.first).need else {
            throw Unexpected(what: "no default")
        }
        #expect(plan.names[only] == "v3")
    }
}
