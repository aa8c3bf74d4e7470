// Unions inside unions: an inline one that says no more than its branches gives them to the one around it.
import ClientPlan
import OpenAPIDocument
import SchemaView

extension TypePlanner {
    /// The branches with those of inline unions in the place of these.
    ///
    /// - Parameter nullability: Becomes nullable where an inner union allows null.
    mutating func flattened(
        _ branches: [SchemaID],
        of schema: Schema,
        _ nullability: inout Nullability
    ) -> [SchemaID] {
        // The values of a discriminator choose branches as they are written.
        guard schema.discriminator == nil, branches.contains(where: { innerBranches(of: $0) != nil }) else {
            return branches
        }
        var result: [SchemaID] = []
        var seen: Set<SchemaID> = []
        var open = Array(branches.reversed())
        while let next = open.popLast() {
            let target = view.target(of: next)
            guard seen.insert(target).inserted else { continue }
            guard let inner = innerBranches(of: next) else {
                result.append(next)
                continue
            }
            if view.merged(next).schema.types.contains(.null) || view.allowsNullBesideReference(next) {
                nullability = .nullable
            }
            account(next, ["oneOf", "anyOf", "allOf", "type", "nullable"], as: .code)
            account(next, KeywordGroup.texts, as: .documentation)
            open += inner.reversed()
        }
        return result
    }

    /// Nil for what is no union, has a name of its own, or says something beside its branches.
    private func innerBranches(of id: SchemaID) -> [SchemaID]? {
        let target = view.target(of: id)
        let schema = view.merged(id).schema
        let branches = schema.oneOf.isEmpty ? schema.anyOf : schema.oneOf
        guard view.named(target) == nil, schema.discriminator == nil, schema.enumeration == nil, branches.count > 1,
            schema.types.isSubset(of: .null), schema.title == nil
        else { return nil }
        // Texts with listed values are one enum of all of them.
        let areShapes = branches.allSatisfy { branch in
            let merged = view.merged(branch).schema
            return merged.isNullOnly || merged.hasShape && merged.enumeration == nil
        }
        return areShapes ? branches : nil
    }
}
