// Which documented constraints are checked before anything is sent.
import ClientPlan
import Diagnostics
import OpenAPIDocument
import SchemaView

struct RulePlanner {
    let schemas: SchemaView

    func rules(
        of planned: [PlannedParameter],
        _ operation: Operation,
        types: inout TypePlanner
    ) -> [ArgumentRule] {
        let own = planned.filter { $0.wire.holder == .input }
        var rules = own.flatMap { constraints(of: $0, types.declarations) }
        let rest = operation.parameterRules
        for rule in rest.together {
            if let names = names(in: rule, own, &types) { rules.append(.together(names)) }
        }
        for rule in rest.ascending {
            guard let names = names(in: rule, own, &types) else { continue }
            let kinds = Set(
                own.filter { rule.parameters.contains($0.parameter.name) }
                    .map { $0.argument.type.resolved(in: types.declarations) }
            )
            if kinds.count == 1, kinds.allSatisfy(\.isOrdered) {
                rules.append(.ascending(names))
            } else {
                report("'ascending' needs parameters of one type that has an order", rule, &types)
            }
        }
        return rules
    }

    private func constraints(of planned: PlannedParameter, _ declarations: [TypeDeclaration]) -> [ArgumentRule] {
        let name = planned.argument.name
        let schema = planned.schema
        var rules: [ArgumentRule] = []
        switch planned.argument.type.resolved(in: declarations) {
        case .integer, .int32:
            rules += bounds(schema, name) { value, rounding in
                Int(exactly: value.rounded(rounding)).map(NumberLiteral.integer)
            }
            // Integers that are multiples of a fraction are no simple rule: 2.5 allows 5 and 10.
            if let divisor = schema.multipleOf.flatMap({ Int(exactly: $0) }), divisor > 0 {
                rules.append(.multipleOf(name, .integer(divisor)))
            }
        case .number:
            rules += bounds(schema, name) { value, _ in value.isFinite ? .number(value) : nil }
            if let divisor = schema.multipleOf, divisor.isFinite, divisor > 0 {
                rules.append(.multipleOf(name, .number(divisor)))
            }
        case .string:
            if let least = schema.minLength { rules.append(.minLength(name, least)) }
            if let most = schema.maxLength { rules.append(.maxLength(name, most)) }
        case .array:
            if let least = schema.minItems { rules.append(.minItems(name, least)) }
            if let most = schema.maxItems { rules.append(.maxItems(name, most)) }
            if schema.hasUniqueItems { rules.append(.uniqueItems(name)) }
        case .named(let id):
            switch declarations[id.index] {
            case .stringEnum, .integerEnum: rules.append(.knownValue(name))
            case .structure, .union, .alias: break
            }
        default:
            break
        }
        return rules
    }

    private func bounds(
        _ schema: Schema,
        _ name: Name,
        _ literal: (Double, FloatingPointRoundingRule) -> NumberLiteral?
    ) -> [ArgumentRule] {
        // A bound of 10.5 on an integer is the next integer on the side that the bound allows.
        let all: [(Double?, FloatingPointRoundingRule, (Name, NumberLiteral) -> ArgumentRule)] = [
            (schema.minimum, .up, ArgumentRule.minimum),
            (schema.exclusiveMinimum, .down, ArgumentRule.exclusiveMinimum),
            (schema.maximum, .down, ArgumentRule.maximum),
            (schema.exclusiveMaximum, .up, ArgumentRule.exclusiveMaximum),
        ]
        return all.compactMap { bound, rounding, rule in
            bound.flatMap { literal($0, rounding) }.map { rule(name, $0) }
        }
    }

    private func names(
        in rule: ParameterRules.Rule,
        _ own: [PlannedParameter],
        _ types: inout TypePlanner
    ) -> [Name]? {
        let known = Dictionary(own.map { ($0.parameter.name, $0) }) { first, _ in first }
        let names = rule.parameters.compactMap { known[$0]?.argument.name }
        guard names.count > 1, names.count == rule.parameters.count else {
            report("this rule needs two or more of the operation's own parameters", rule, &types)
            return nil
        }
        return names
    }

    private func report(_ message: String, _ rule: ParameterRules.Rule, _ types: inout TypePlanner) {
        types.log.report(
            Diagnostic(
                .error,
                .parameterRule,
                message,
                at: rule.origin.span,
                pointer: rule.origin.pointer
            )
        )
    }
}

extension TypeUse {
    fileprivate var isOrdered: Bool {
        switch self {
        case .timestamp, .integer, .int32, .number, .dataSize: true
        default: false
        }
    }
}
