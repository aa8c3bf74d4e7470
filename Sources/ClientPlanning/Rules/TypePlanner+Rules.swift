// What is checked of the parts of declared types, once it is known what they all became.
import ClientPlan
import OpenAPIDocument
import SchemaView

/// A declared type, and the schemas of its properties or branches in their order.
struct RuledPart {
    var type: TypeID
    var schemas: [SchemaID]
}

extension TypePlanner {
    /// What is checked where a value of the schema is sent.
    mutating func rules(of id: SchemaID, as type: TypeUse) -> [ValueRule] {
        guard detail == .whole else { return [] }
        let rules = ValueRules(view: view, declarations: declarations).rules(of: id, as: type)
        if !rules.isEmpty { accountRules(of: id) }
        return rules
    }

    /// Remembers the schemas of the properties or branches of a type.
    mutating func rule(_ type: TypeID, by schemas: [SchemaID]) {
        if detail == .whole { ruledParts.append(RuledPart(type: type, schemas: schemas)) }
    }

    /// Gives each property and branch its rules.
    mutating func addRules() {
        let parts = ruledParts
        ruledParts = []
        for part in parts {
            switch declarations[part.type.index] {
            case .structure(var structure):
                for (index, schema) in zip(structure.properties.indices, part.schemas) {
                    let rules = rules(of: schema, as: structure.properties[index].type)
                    let isHidden = structure.properties[index].secrecy == .hidden && !rules.isEmpty
                    structure.properties[index].rules = (isHidden ? [.hidden] : []) + rules
                }
                replace(part.type, with: .structure(structure))
            case .union(var union):
                for (index, schema) in zip(union.branches.indices, part.schemas) {
                    union.branches[index].rules = rules(of: schema, as: union.branches[index].type)
                }
                replace(part.type, with: .union(union))
            case .stringEnum, .integerEnum, .valueEnum, .alias: break
            }
        }
        tellBranchesApart(parts)
    }

    /// Of the schema and of the elements and members that have no declaration to say it.
    private mutating func accountRules(of id: SchemaID, depth: Int = 0) {
        account(id, KeywordGroup.checked, as: .check)
        guard depth < ValueRules.depthLimit else { return }
        let schema = view.merged(id).schema
        var inner = [schema.items].compactMap { $0 } + schema.facts.patternProperties.map(\.schema)
        if case .schema(let value) = schema.additionalProperties { inner.append(value) }
        for id in inner { accountRules(of: id, depth: depth + 1) }
    }
}
