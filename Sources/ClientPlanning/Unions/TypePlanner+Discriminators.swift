// What a discriminator says: which values choose which branch, and which of them choose none.
import Diagnostics
import OpenAPIDocument
import SchemaView
import YAMLTree

extension TypePlanner {
    /// The discriminator's values for each branch: those of the mapping; where it has none, those that the branch's own property
    /// allows, and the name of its schema. A branch that is a base itself has the values of its children, too, unless they are
    /// another's.
    func tags(of branches: [SchemaID], _ schema: Schema) -> [[String]] {
        var all = branches.map { tags(of: $0, schema) }
        guard let property = schema.discriminator?.propertyName else { return all }
        let own = Set(all.joined())
        let targets = Set(branches.map(view.target(of:)))
        for (index, branch) in branches.enumerated()
        where view.baseDiscriminator(of: branch)?.propertyName == property {
            var taken = own
            for child in view.children(of: branch) where !targets.contains(child) {
                all[index] += view.discriminatorValues(of: child, in: branch).filter { taken.insert($0).inserted }
            }
        }
        return all
    }

    /// The schemas that a mapping names and that extend a branch without being one: branches of their own, since the value says
    /// what they are.
    func mappedChildren(of branches: [SchemaID], _ schema: Schema) -> [SchemaID] {
        guard let discriminator = schema.discriminator, !discriminator.mapping.isEmpty else { return [] }
        let known = Set(branches.map(view.target(of:)))
        let named = discriminator.mapping.map { view.target(of: $0.schema) }.filter { !known.contains($0) }
        guard !named.isEmpty else { return [] }
        let children = Set(branches.flatMap { view.children(of: $0) })
        var seen: Set<SchemaID> = []
        return named.filter { children.contains($0) && seen.insert($0).inserted }
    }

    private func tags(of branch: SchemaID, _ schema: Schema) -> [String] {
        guard let discriminator = schema.discriminator else { return [] }
        let target = view.target(of: branch)
        let targets = Set([target] + view.branchesBehind(target).map(view.target(of:)))
        let mapped = discriminator.mapping.filter { targets.contains(view.target(of: $0.schema)) }.map(\.value)
        if !mapped.isEmpty { return mapped }
        var tags = constants(of: discriminator.propertyName, in: branch)
        for name in targets.compactMap(view.named).sorted() where !tags.contains(name) { tags.append(name) }
        return tags
    }

    private func constants(of property: String, in branch: SchemaID) -> [String] {
        guard let found = view.merged(branch).schema.properties.first(where: { $0.name == property }) else { return [] }
        return view.merged(found.schema).schema.enumeration?.filter { $0.value != .null }.map(\.text) ?? []
    }

    /// A mapping to a schema that is no branch: a value with that tag is kept as it is, but it has no type.
    mutating func reportStrangers(in schema: Schema, besides branches: [SchemaID]) {
        guard let discriminator = schema.discriminator else { return }
        accounting.use(["propertyName", "mapping"], of: discriminator.origin, as: .code)
        guard !discriminator.mapping.isEmpty else { return }
        var targets: Set<SchemaID> = []
        for branch in branches {
            let target = view.target(of: branch)
            targets.insert(target)
            targets.formUnion(view.branchesBehind(target).map(view.target(of:)))
        }
        for mapping in discriminator.mapping where !targets.contains(view.target(of: mapping.schema)) {
            let name = view.named(view.target(of: mapping.schema)).map { "'\($0)'" } ?? "this schema"
            log.report(
                Diagnostic(
                    .warning,
                    .discriminatorMapping,
                    "'\(mapping.value)' stands for \(name), which is no branch here: such a value has no type, and is kept as it is",
                    at: mapping.origin.span,
                    hint: "add the schema to the branches, or take the entry out",
                    pointer: mapping.origin.pointer
                )
            )
        }
    }
}
