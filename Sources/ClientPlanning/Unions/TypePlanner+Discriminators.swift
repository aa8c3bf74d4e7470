// What a discriminator says: which values choose which branch, and which of them choose none.
import Diagnostics
import OpenAPIDocument
import SchemaView
import YAMLTree

extension TypePlanner {
    /// The discriminator's values for each branch: those of the mapping; where it has none, those that the branch's own property
    /// allows; and the name of its schema. A branch that is a base has the values of its children, too, and one that is a union
    /// those of its branches, unless they are another's.
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
        var taken = Set(all.joined())
        for (index, branch) in branches.enumerated() {
            all[index] += innerTags(of: branch, schema).filter { taken.insert($0).inserted }
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
        let targets = targets(behind: [branch])
        let mapped = discriminator.mapping.filter { targets.contains(view.target(of: $0.schema)) }.map(\.value)
        let constants = constants(of: discriminator.propertyName, in: branch)
        let names = targets.compactMap(view.named).sorted()
        if !mapped.isEmpty {
            // A value is the name of a schema "unless a mapping is present for that value" (OpenAPI, "Discriminator Object").
            return mapped
                + names.filter { name in
                    (constants.isEmpty || constants.contains(name))
                        && !discriminator.mapping.contains { $0.value == name }
                }
        }
        return constants + names.filter { !constants.contains($0) }
    }

    /// The values that choose one of the branches of a branch that is a union itself, there or in the schema around both.
    private func innerTags(of branch: SchemaID, _ schema: Schema) -> [String] {
        innerBranches(of: branch).flatMap { part, union in
            let inner = view.merged(union).schema
            let isTold = inner.discriminator?.propertyName == schema.discriminator?.propertyName
            return (isTold ? tags(of: part, inner) : []) + tags(of: part, schema)
        }
    }

    /// The branches of a branch that is a union, and the branches of these, each once with a union that lists it.
    private func innerBranches(of branch: SchemaID) -> [(part: SchemaID, union: SchemaID)] {
        var found: [(part: SchemaID, union: SchemaID)] = []
        var visited: Set<SchemaID> = [view.target(of: branch)]
        var next = -1
        while next < found.count {
            let union = next < 0 ? branch : found[next].part
            let schema = view.merged(union).schema
            for part in schema.oneOf + schema.anyOf where visited.insert(view.target(of: part)).inserted {
                found.append((part, union))
            }
            next += 1
        }
        return found
    }

    /// The schemas that stand behind branches: where their references end, and what a synthetic one was made of.
    private func targets(behind branches: [SchemaID]) -> Set<SchemaID> {
        Set(
            branches.map(view.target(of:)).flatMap { target in
                [target] + view.branchesBehind(target).map(view.target(of:))
            }
        )
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
        let targets = targets(behind: branches + branches.flatMap { innerBranches(of: $0).map(\.part) })
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
