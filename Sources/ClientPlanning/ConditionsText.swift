// What a schema asks of values that neither types nor checks say, as sentences: `not`, `if`, `dependentRequired` and their like.
import OpenAPIDocument
import SchemaView

struct ConditionsText {
    let view: SchemaView
    /// Chains of parts may be as long as the document.
    private static let partLimit = 32

    static let keywords = [
        "not", "dependentRequired", "dependentSchemas", "dependencies", "contains", "propertyNames",
        "patternProperties", "unevaluatedProperties", "unevaluatedItems",
        "additionalItems", "minProperties", "maxProperties",
    ]

    /// Of the schema and everything that is folded into it.
    func sentences(of id: SchemaID) -> [String] {
        view.merged(id).parts(atMost: Self.partLimit).flatMap { sentences(of: view[$0].facts) }
    }

    /// The schemas that the sentences quote.
    func quoted(in facts: Schema.Facts) -> [SchemaID] {
        var ids = [facts.not, facts.contains, facts.propertyNames].compactMap { $0 }
        if facts.hasChoice { ids += [facts.ifSchema, facts.thenSchema, facts.elseSchema].compactMap { $0 } }
        ids += facts.dependencies.compactMap(\.schema)
        for rest in [facts.unevaluatedProperties, facts.unevaluatedItems, facts.additionalItems] {
            if case .schema(let id) = rest { ids.append(id) }
        }
        return ids
    }

    private func sentences(of facts: Schema.Facts) -> [String] {
        var sentences: [String] = []
        if let schema = facts.not { sentences.append("Not \(quoted(schema)).") }
        if let schema = facts.ifSchema {
            let then = facts.thenSchema.map { " then \(quoted($0))" }
            let otherwise = facts.elseSchema.map { " otherwise \(quoted($0))" }
            let rest = [then, otherwise].compactMap { $0 }
            if !rest.isEmpty { sentences.append("Where \(quoted(schema)):" + rest.joined(separator: ",") + ".") }
        }
        for dependency in facts.dependencies {
            let others =
                dependency.schema.map { [quoted($0)] } ?? dependency.required.map { "`\($0)`" }
            if !others.isEmpty {
                sentences.append("With `\(dependency.property)`, also " + others.joined(separator: ", ") + ".")
            }
        }
        if let schema = facts.contains {
            let least = facts.minContains ?? 1
            let most = facts.maxContains.map { ", at most \($0)" } ?? ""
            sentences.append("At least \(least)\(most) of the items: \(quoted(schema)).")
        }
        if let schema = facts.propertyNames { sentences.append("Each name: \(quoted(schema)).") }
        for entry in facts.patternProperties { sentences.append("Members whose names match `\(entry.pattern)`.") }
        sentences += self.rest("members", facts.unevaluatedProperties)
        sentences += self.rest("items", facts.unevaluatedItems)
        return sentences + self.rest("items", facts.additionalItems)
    }

    private func rest(_ noun: String, _ statement: Schema.AdditionalProperties) -> [String] {
        switch statement {
        case .unstated, .allowed: []
        case .forbidden: ["No other \(noun)."]
        case .schema(let schema): ["Other \(noun): \(quoted(schema))."]
        }
    }

    /// The schema as the document writes it; what is too long to read is only named.
    private func quoted(_ id: SchemaID) -> String {
        if let name = view.named(view.target(of: id)) { return "`\(name)`" }
        guard let text = view[id].origin.node.flatMap(NodeText.json), !text.isEmpty, text != "{}" else {
            return "what the document says at `\(view[id].origin.pointer)`"
        }
        return "`\(text)`"
    }
}

extension TypePlanner {
    /// Marks the conditions of a schema as told, once.
    mutating func accountConditions(of id: SchemaID) {
        account(id, ConditionsText.keywords, as: .documentation)
        for part in view.parts(of: id, besides: &conditionsAccounted) {
            // By themselves they say nothing.
            if view[part].facts.hasChoice {
                accounting.use(["if", "then", "else"], of: view[part].origin, as: .documentation)
            }
            if view[part].facts.contains != nil {
                accounting.use(["minContains", "maxContains"], of: view[part].origin, as: .documentation)
            }
            for quoted in ConditionsText(view: view).quoted(in: view[part].facts) {
                accounting.useEverything(at: view[quoted].origin, as: .documentation)
            }
        }
    }
}

extension Schema.Facts {
    /// Whether there is an `if`, and something that follows from it.
    fileprivate var hasChoice: Bool { ifSchema != nil && (thenSchema != nil || elseSchema != nil) }
}
