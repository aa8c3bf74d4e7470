// Which unions hold for a schema that includes others: not those of a base whose branches are the schema itself.
import OpenAPIDocument

extension SchemaFolding {
    /// - Parameter members: The schemas that hold for the value, with the parts of each.
    mutating func addUnions(
        of list: [SchemaFacts],
        within members: [SchemaID],
        to facts: inout SchemaFacts,
        _ id: SchemaID
    ) {
        var seen: Set<StatedUnion> = []
        let all = list.flatMap(\.unions).filter { seen.insert($0).inserted }
        guard !all.isEmpty, !list.contains(where: \.isContradictory) else { return }
        guard all.count <= FoldingLimits.branches else {
            // Nothing is known of the value, and that of what includes it, so that it is said once.
            facts.isContradictory = true
            return reportTooManyBranches(facts.schema.origin)
        }
        let lines = members.map { (id: target(of: $0), bases: bases(of: $0)) }
        let work = lines.reduce(0) { $0 + $1.bases.count } * all.count
        take(id) { $0.take(steps: work) }
        facts.unions = unions(all, of: lines, id)
    }

    private mutating func unions(
        _ all: [StatedUnion],
        of lines: [(id: SchemaID, bases: Set<SchemaID>)],
        _ id: SchemaID
    ) -> [StatedUnion] {
        all.filter { union in
            let others = lines.filter { $0.id != union.owner }
            guard !others.isEmpty else { return true }
            let branches = everyBranch(of: union, id)
            // A cat that is a pet is no choice between cats and dogs.
            if others.contains(where: { !$0.bases.isDisjoint(with: branches) }) { return false }
            let between = others.filter { $0.bases.contains(union.owner) }.map(\.id)
            if between.isEmpty { return true }
            take(id) { $0.take(steps: branches.count) }
            // Nor is what stands between the pet and the cat.
            return !branches.contains { branch in
                let bases = bases(of: branch)
                return between.contains { bases.contains($0) }
            }
        }
    }

    /// The members of the keyword as written.
    func branches(of union: StatedUnion) -> [SchemaID] {
        let schema = document[union.owner]
        switch union.keyword {
        case .oneOf: return schema.oneOf
        case .anyOf: return schema.anyOf
        }
    }

    /// The targets of the branches and of the branches of these.
    private mutating func everyBranch(of union: StatedUnion, _ id: SchemaID) -> Set<SchemaID> {
        if let known = everyBranch[union] { return known }
        var found: Set<SchemaID> = []
        var open = branches(of: union)
        while let next = open.popLast(), !isSpent {
            take(id) { $0.take(steps: 1) }
            let target = target(of: next)
            guard target != union.owner, found.insert(target).inserted else { continue }
            open += document[target].oneOf + document[target].anyOf
        }
        everyBranch[union] = found
        return found
    }

    /// The schema and everything that it includes.
    private func bases(of id: SchemaID) -> Set<SchemaID> {
        var found: Set<SchemaID> = []
        var open = [id]
        while let next = open.popLast(), found.count < FoldingLimits.relatives {
            let target = target(of: next)
            guard found.insert(target).inserted else { continue }
            open += document[target].allOf + [document[target].reference].compactMap { $0 }
        }
        return found
    }
}
