// A documented constraint as the call that checks it.
import ClientPlan

struct RuleText {
    private let parameters: [SymbolID: ParameterPlan]
    private let text: PlanText
    /// The rules for what arguments hold, a row for each argument that has some.
    private let rows: [(argument: SymbolID, rules: [ValueRule])]
    private let rowNumbers: [SymbolID: Int]

    init(operation: OperationPlan, text: PlanText) {
        parameters = Dictionary(operation.parameters.map { ($0.symbol, $0) }) { first, _ in first }
        self.text = text
        rows = operation.rules.compactMap { rule in
            if case .value(let argument, let rules) = rule { (argument, rules) } else { nil }
        }
        rowNumbers = Dictionary(rows.enumerated().map { ($0.element.argument, $0.offset) }) { first, _ in first }
    }

    func call(_ rule: ArgumentRule) -> String {
        switch rule {
        case .minimum(let argument, let bound): call("minimum", argument, literal(bound))
        case .maximum(let argument, let bound): call("maximum", argument, literal(bound))
        case .exclusiveMinimum(let argument, let bound): call("exclusiveMinimum", argument, literal(bound))
        case .exclusiveMaximum(let argument, let bound): call("exclusiveMaximum", argument, literal(bound))
        case .multipleOf(let argument, let divisor): call("multipleOf", argument, literal(divisor))
        case .minLength(let argument, let bound): call("minLength", argument, String(bound))
        case .maxLength(let argument, let bound): call("maxLength", argument, String(bound))
        case .minItems(let argument, let bound): call("minItems", argument, String(bound))
        case .maxItems(let argument, let bound): call("maxItems", argument, String(bound))
        case .uniqueItems(let argument): call("uniqueItems", argument)
        case .knownValue(let argument): known(argument)
        case .value(let argument, _):
            call("rules", argument, "Self.argumentRules[\(rowNumbers[argument] ?? 0)]")
        case .together(let arguments):
            combination("together", arguments) { isOptional($0) ? value($0) + " != nil" : "true" }
        case .ascending(let arguments):
            combination("ascending", arguments, value)
        }
    }

    /// The rules for what arguments hold, in a table that is made once.
    func emitTable(to printer: inout SwiftPrinter) {
        guard !rows.isEmpty else { return }
        printer.line()
        RulesText.emitTable(rows.map(\.rules), named: "argumentRules", to: &printer)
    }

    private func call(_ function: String, _ argument: SymbolID, _ others: String...) -> String {
        let parts = [text.source(argument), value(argument)] + others
        return "request.\(function)(\(parts.joined(separator: ", ")))"
    }

    private func known(_ argument: SymbolID) -> String {
        guard let parameter = parameters[argument] else { return call("knownValue", argument) }
        var isList = false
        if case .array = text.resolved(parameter.type.withoutNull) { isList = true }
        let function = isList ? "knownValues" : "knownValue"
        guard case .named(let id) = parameter.type.resolvedLeaf(in: text.plan.api.types),
            case .integerEnum(let declaration) = text.plan[id]
        else { return call(function, argument) }
        return call(function, argument, "[" + declaration.cases.map { String($0.value) }.joined(separator: ", ") + "]")
    }

    private func combination(_ function: String, _ arguments: [SymbolID], _ second: (SymbolID) -> String) -> String {
        let pairs = arguments.map { "\(text.source($0)), \(second($0))" }
        guard arguments.count != 2 else { return "request.\(function)(\(pairs.joined(separator: ", ")))" }
        return "request.\(function)([\(pairs.map { "(\($0))" }.joined(separator: ", "))])"
    }

    private func value(_ argument: SymbolID) -> String { "input." + text.member(argument) }

    private func isOptional(_ symbol: SymbolID) -> Bool { parameters[symbol]?.need == .optional }

    private func literal(_ number: NumberLiteral) -> String {
        switch number {
        case .integer(let value): String(value)
        case .number(let value): "\(value)"
        }
    }
}
