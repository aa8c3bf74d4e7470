// A base that is a branch and has something beside its union to hold for it: the same holds for each schema that extends it.
import OpenAPIDocument

/// What a base and the schemas that extend it become together with the rest of a schema.
struct NarrowedFamily: Sendable {
    /// The base as it is written.
    let base: SchemaID
    /// The schemas that extend it, as written and as made, in the document's order.
    let children: [(written: SchemaID, made: SchemaID)]

    /// What a synthetic schema stands for; nil for one that is no member.
    func written(_ made: SchemaID, base id: SchemaID) -> SchemaID? {
        made == id ? base : children.first { $0.made == made }?.written
    }
}

extension SchemaFolding {
    /// Makes the children of the branch that is a base, with what holds for the branch; of several, those of the first.
    ///
    /// - Parameters:
    ///   - id: What the branches were made into.
    ///   - rest: What stands beside the union.
    mutating func narrowFamily(of id: SchemaID, _ branches: [SchemaID], _ rest: [IntersectionMember]) {
        guard families[id] == nil, let index = branches.firstIndex(where: { isBase($0) }) else { return }
        let base = target(of: branches[index])
        var made: [(written: SchemaID, made: SchemaID)] = []
        for child in children.children(of: base, in: document) {
            var narrowed = branches
            narrowed[index] = child
            let id = intersection(of: narrowed, scope: rest)
            made.append((child, id))
            if id.index >= table.start, branchesBehind[id] == nil { branchesBehind[id] = narrowed }
        }
        families[id] = NarrowedFamily(base: base, children: made)
    }

    private func isBase(_ id: SchemaID) -> Bool {
        !children.children(of: target(of: id), in: document).isEmpty
    }
}
