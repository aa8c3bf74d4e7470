// Which documented constraints are checked before anything is sent.
import ClientPlan
import Diagnostics
import OpenAPIDocument

struct RulePlanner {
    func rules(
        of planned: [PlannedParameter],
        _ operation: Operation,
        types: inout TypePlanner
    ) -> [ArgumentRule] {
        let own = planned.filter { $0.plan.holder == .call }
        var rules = own.flatMap { constraints(of: $0, types.declarations) + deepRules(of: $0, &types) }
        let rest = operation.parameterRules
        for rule in rest.together {
            if let names = names(in: rule, own, &types) { rules.append(.together(names)) }
        }
        for rule in rest.ascending {
            guard let names = names(in: rule, own, &types) else { continue }
            let kinds = Set(
                own.filter { rule.parameters.contains($0.parameter.name) }
                    .map { $0.plan.type.resolved(in: types.declarations) }
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
        let name = planned.plan.symbol
        let schema = planned.schema
        var rules: [ArgumentRule] = []
        switch planned.plan.type.resolved(in: declarations).withoutNull.resolved(in: declarations) {
        case .int32, .integer:
            rules += integerRules(schema, name)
            rules += range(of: schema, name)
        case .unsigned:
            rules += integerRules(schema, name, least: 0)
        case .unsigned32:
            rules += integerRules(schema, name, least: 0, most: Int(UInt32.max))
        case .number:
            rules += bounds(schema, name) { value, _ in value.isFinite ? .number(value) : nil }
            if let divisor = schema.multipleOf, divisor.isFinite, divisor > 0 {
                rules.append(.multipleOf(name, .number(divisor)))
            }
        case .string:
            if let least = schema.minLength { rules.append(.minLength(name, least)) }
            if let most = schema.maxLength { rules.append(.maxLength(name, most)) }
        case .array(let element):
            if let least = schema.minItems { rules.append(.minItems(name, least)) }
            if let most = schema.maxItems { rules.append(.maxItems(name, most)) }
            if schema.hasUniqueItems { rules.append(.uniqueItems(name)) }
            if element.isEnumeration(in: declarations) { rules.append(.knownValue(name)) }
        case let type where type.isEnumeration(in: declarations):
            rules.append(.knownValue(name))
        default:
            break
        }
        // The others tell the value that breaks them.
        return planned.plan.secrecy == .hidden ? rules.filter { $0 == .knownValue(name) } : rules
    }

    /// What no rule above says: expressions, and what lists and objects hold; all that is asked of a secret.
    private func deepRules(of planned: PlannedParameter, _ types: inout TypePlanner) -> [ArgumentRule] {
        let all = types.rules(of: planned.parameter.schema, as: planned.plan.type)
        if planned.plan.secrecy == .hidden, !all.isEmpty { return [.value(planned.plan.symbol, [.hidden] + all)] }
        let rules = all.filter(\.isDeep)
        return rules.isEmpty ? [] : [.value(planned.plan.symbol, rules)]
    }

    /// - Parameters:
    ///   - least: What the Swift type begins with: a bound that it does not hold would not compile, and says nothing.
    ///   - most: What it ends with.
    private func integerRules(
        _ schema: Schema,
        _ name: SymbolID,
        least: Int = .min,
        most: Int = .max
    ) -> [ArgumentRule] {
        var rules: [ArgumentRule] = []
        rules += bounds(schema, name) { value, rounding in
            Int(exactly: value.rounded(rounding)).flatMap { least...most ~= $0 ? .integer($0) : nil }
        }
        // Integers that are multiples of a fraction are no simple rule: 2.5 allows 5 and 10.
        if let divisor = schema.multipleOf.flatMap({ Int(exactly: $0) }), divisor > 0 {
            rules.append(.multipleOf(name, .integer(divisor)))
        }
        return rules
    }

    /// What the format's bits hold, where the document sets no limits of its own.
    private func range(of schema: Schema, _ name: SymbolID) -> [ArgumentRule] {
        guard let range = ScalarTypes.range(ofFormat: schema.format) else { return [] }
        var rules: [ArgumentRule] = []
        if schema.minimum == nil, schema.exclusiveMinimum == nil {
            rules.append(.minimum(name, .integer(range.lowerBound)))
        }
        if schema.maximum == nil, schema.exclusiveMaximum == nil {
            rules.append(.maximum(name, .integer(range.upperBound)))
        }
        return rules
    }

    private func bounds(
        _ schema: Schema,
        _ name: SymbolID,
        _ literal: (Double, FloatingPointRoundingRule) -> NumberLiteral?
    ) -> [ArgumentRule] {
        // A bound of 10.5 on an integer is the next integer on the side that the bound allows.
        let all: [(Double?, FloatingPointRoundingRule, (SymbolID, NumberLiteral) -> ArgumentRule)] = [
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
    ) -> [SymbolID]? {
        let known = Dictionary(own.map { ($0.parameter.name, $0) }) { first, _ in first }
        let names = rule.parameters.compactMap { known[$0]?.plan.symbol }
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

extension ValueRule {
    /// Whether no check of an argument by itself says it.
    fileprivate var isDeep: Bool {
        switch self {
        case .pattern, .items, .item, .rest, .member, .names, .values, .minProperties, .maxProperties, .listed: true
        case .hidden, .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf, .minLength, .maxLength,
            .minItems, .maxItems, .uniqueItems:
            false
        }
    }
}

extension TypeUse {
    fileprivate func isEnumeration(in declarations: [TypeDeclaration]) -> Bool {
        guard case .named(let id) = resolved(in: declarations) else { return false }
        switch declarations[id.index] {
        case .stringEnum, .integerEnum, .valueEnum: return true
        case .structure, .union, .alias: return false
        }
    }

    fileprivate var isOrdered: Bool {
        switch self {
        case .timestamp, .integer, .int32, .unsigned, .unsigned32, .number, .decimalNumber, .dataSize: true
        case .formatted(let format): format.isOrdered
        default: false
        }
    }
}
