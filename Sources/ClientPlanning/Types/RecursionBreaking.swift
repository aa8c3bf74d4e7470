// Where a box goes: types that hold each other by value are found once, after all of them are planned.
import ClientPlan

/// Breaks every cycle of containment: a union in a cycle becomes indirect; what is left is boxed at the property.
struct RecursionBreaking {
    private(set) var types: [TypeDeclaration]

    init(types: [TypeDeclaration]) {
        self.types = types
        markIndirectUnions()
        boxProperties()
    }

    private mutating func markIndirectUnions() {
        let component = StronglyConnected(edges: types.map { $0.heldByValue })
        for (index, type) in types.enumerated() {
            guard case .union(var union) = type else { continue }
            let isInCycle = type.heldByValue.contains { component.areInOneCycle(index, $0) }
            if isInCycle {
                union.storage = .indirect
                types[index] = .union(union)
            }
        }
    }

    private mutating func boxProperties() {
        let component = StronglyConnected(edges: types.map { $0.heldByValue })
        for (index, type) in types.enumerated() {
            guard case .structure(var structure) = type else { continue }
            for position in structure.properties.indices {
                let use = structure.properties[position].type
                if use.heldByValue.contains(where: { component.areInOneCycle(index, $0) }) {
                    structure.properties[position].type = .boxed(use)
                }
            }
            types[index] = .structure(structure)
        }
    }
}
