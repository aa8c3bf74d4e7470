// Members that an object may have although its schema does not list them: they are kept, so that nothing is lost.
import ClientPlan
import OpenAPIDocument
import SchemaView
import YAMLTree

extension TypePlanner {
    /// Whether values may have members that only conditions describe, or that schemas do which extend a part of this.
    func mayHaveOtherMembers(_ id: SchemaID, _ schema: Schema) -> Bool {
        hasConditionalMembers(id, schema) || isNarrowedBase(id)
    }

    /// Whether `then`, `else` or `dependentSchemas` describe members that the schema does not list.
    private func hasConditionalMembers(_ id: SchemaID, _ schema: Schema) -> Bool {
        var names: Set<ExactText>?
        for part in view.merged(id).parts(atMost: Self.conditionLimit) {
            let facts = view[part].facts
            let conditions = [facts.thenSchema, facts.elseSchema] + facts.dependencies.map(\.schema)
            for condition in conditions.compactMap({ $0 }) {
                let known = names ?? Set(schema.properties.map { ExactText($0.name) })
                names = known
                let described = view.merged(condition).schema.properties
                if described.contains(where: { !known.contains(ExactText($0.name)) }) { return true }
            }
        }
        return false
    }

    /// Whether an inline schema adds something to a base whose children are told apart: a value may be one of these.
    private func isNarrowedBase(_ id: SchemaID) -> Bool {
        guard view.named(id) == nil else { return false }
        var open = [id]
        var visited: Set<SchemaID> = []
        while let next = open.popLast(), visited.count < Self.conditionLimit {
            let target = view.target(of: next)
            guard visited.insert(target).inserted else { continue }
            if target != id, view.named(target) != nil {
                // What a named schema includes is its own affair.
                if !view.children(of: target).isEmpty { return true }
                continue
            }
            open += view[target].allOf + [view[target].reference].compactMap { $0 } + view.derivedFrom(target)
        }
        return false
    }

    /// Chains of parts may be as long as the document.
    private static let conditionLimit = 32
}
