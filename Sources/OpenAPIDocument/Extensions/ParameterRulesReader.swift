// `x-driftless-parameter-rules`: rules between the parameters of an operation.
import Diagnostics
import YAMLTree

enum ParameterRulesReader {
    static let shape = ObjectShape("x-driftless-parameter-rules object", optional: ["together", "ascending"])

    static func read(
        of fields: ObjectFields,
        _ parameters: [Parameter],
        in context: inout ReadingContext
    ) -> ParameterRules {
        guard let node = fields[DriftlessExtension.parameterRules.rawValue],
            let rules = context.open(node, as: shape)
        else { return ParameterRules() }
        let names = Set(parameters.map(\.name))
        return ParameterRules(
            together: read("together", of: rules, names, in: &context),
            ascending: read("ascending", of: rules, names, in: &context)
        )
    }

    /// One list of names is one rule; a list of lists is a rule each.
    private static func read(
        _ key: String,
        of rules: ObjectFields,
        _ names: Set<String>,
        in context: inout ReadingContext
    ) -> [ParameterRules.Rule] {
        let nodes = context.sequence(key, of: rules)
        guard let list = rules[key] else { return [] }
        let lists = nodes.contains { $0.kind == .sequence } ? nodes : [list].filter { $0.kind == .sequence }
        var result: [ParameterRules.Rule] = []
        for list in lists {
            if let rule = readRule(list, key, names, in: &context) { result.append(rule) }
        }
        return result
    }

    private static func readRule(
        _ list: YAMLNode,
        _ key: String,
        _ names: Set<String>,
        in context: inout ReadingContext
    ) -> ParameterRules.Rule? {
        guard list.kind == .sequence else {
            context.report(
                .expectedSequence,
                "expected a sequence for a rule of '\(key)', found \(list.phrase)",
                at: list
            )
            return nil
        }
        var rule = ParameterRules.Rule(parameters: [], origin: list.origin)
        var taken: Set<String> = []
        for node in list.elements {
            guard let name = context.string(node, for: "an element of '\(key)'") else { continue }
            if !names.contains(name) {
                context.report(
                    .parameterRules,
                    "the operation has no parameter '\(name)'",
                    at: node,
                    hint: context.hint(for: name, in: names)
                )
            } else if !taken.insert(name).inserted {
                context.report(.parameterRules, "'\(name)' stands twice in one rule", at: node)
            } else {
                rule.parameters.append(name)
            }
        }
        guard list.count >= 2 else {
            context.report(.parameterRules, "a rule of '\(key)' needs two parameters or more", at: list)
            return nil
        }
        return rule.parameters.count >= 2 ? rule : nil
    }
}
