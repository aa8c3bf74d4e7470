// A documented constraint as the call that checks it.
import ClientPlan

struct RuleText {
    let operation: OperationDeclaration
    let types: TypeText

    func call(_ rule: ArgumentRule) -> String {
        switch rule {
        case .minimum(let name, let bound): call("minimum", name, literal(bound))
        case .maximum(let name, let bound): call("maximum", name, literal(bound))
        case .exclusiveMinimum(let name, let bound): call("exclusiveMinimum", name, literal(bound))
        case .exclusiveMaximum(let name, let bound): call("exclusiveMaximum", name, literal(bound))
        case .multipleOf(let name, let divisor): call("multipleOf", name, literal(divisor))
        case .minLength(let name, let bound): call("minLength", name, String(bound))
        case .maxLength(let name, let bound): call("maxLength", name, String(bound))
        case .minItems(let name, let bound): call("minItems", name, String(bound))
        case .maxItems(let name, let bound): call("maxItems", name, String(bound))
        case .uniqueItems(let name): call("uniqueItems", name)
        case .knownValue(let name): known(name)
        case .together(let names):
            combination("together", names) { name in
                isOptional(name) ? value(name) + " != nil" : "true"
            }
        case .ascending(let names):
            combination("ascending", names, value)
        }
    }

    private func call(_ function: String, _ name: Name, _ arguments: String...) -> String {
        let parts = [SwiftText.literal(name.source), value(name)] + arguments
        return "check.\(function)(\(parts.joined(separator: ", ")))"
    }

    private func known(_ name: Name) -> String {
        guard let argument = argument(name), case .named(let id) = types.resolved(argument.type),
            case .integerEnum(let declaration) = types.plan[id]
        else { return call("knownValue", name) }
        return call("knownValue", name, "[" + declaration.cases.map { String($0.value) }.joined(separator: ", ") + "]")
    }

    private func combination(_ function: String, _ names: [Name], _ second: (Name) -> String) -> String {
        let pairs = names.map { "(\(SwiftText.literal($0.source)), \(second($0)))" }.joined(separator: ", ")
        return "check.\(function)([\(pairs)])"
    }

    private func value(_ name: Name) -> String { "input." + SwiftText.member(name.swift) }

    private func argument(_ name: Name) -> Argument? {
        operation.arguments.first { $0.name.swift == name.swift }
    }

    private func isOptional(_ name: Name) -> Bool { argument(name)?.isOptional ?? false }

    private func literal(_ number: NumberLiteral) -> String {
        switch number {
        case .integer(let value): String(value)
        case .number(let value): "\(value)"
        }
    }
}
