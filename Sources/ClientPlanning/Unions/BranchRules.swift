// The rules by which a value is held against each of several branches that it fits: those in which branches of one shape differ.
import ClientPlan

struct BranchRules {
    private let declarations: [TypeDeclaration]
    private var inner: [Inner: [ValueRule]] = [:]

    /// Unions with more branches of one shape have others than these told apart.
    private static let branchLimit = 64
    /// How deep the limits of members of members are looked at.
    private static let depthLimit = 4
    private static let memberLimit = 64

    private struct Inner: Hashable {
        var type: TypeID
        var depth: Int
    }

    init(declarations: [TypeDeclaration]) {
        self.declarations = declarations
    }

    /// Gives each branch the rules that tell it from others of its shape.
    ///
    /// - Returns: The first two branches that may both take a value.
    mutating func tell(_ union: inout Union) -> (first: Int, second: Int)? {
        let all = union.branches.map { branch in
            union.discriminator == nil ? branch.rules + rules(inside: branch.type, depth: 0) : branch.rules
        }
        guard all.contains(where: { !$0.isEmpty }) || union.branches.contains(where: { !$0.telling.isEmpty }) else {
            return nil
        }
        let shapes = BranchShapes(declarations: declarations)
        var isTold = [Bool](repeating: false, count: all.count)
        var differing = [Set<ValueRule>](repeating: [], count: all.count)
        var overlap: (first: Int, second: Int)?
        for second in all.indices.prefix(Self.branchLimit) {
            for first in all.indices.prefix(second) {
                let (one, other) = (union.branches[first], union.branches[second])
                guard one.type == other.type || union.discriminator == nil && shapes.areAlike(one.type, other.type)
                else { continue }
                let limits = shapes.shared(all[first], of: one.type, with: other.type)
                let otherLimits = shapes.shared(all[second], of: other.type, with: one.type)
                guard limits != otherLimits || one.telling != other.telling else { continue }
                for index in [first, second] { isTold[index] = true }
                differing[first].formUnion(limits.subtracting(otherLimits))
                differing[second].formUnion(otherLimits.subtracting(limits))
                if overlap == nil, limits != otherLimits, union.discriminator == nil,
                    shapes.areSame(one.type, other.type), !shapes.exclude(all[first], all[second], one.type)
                {
                    overlap = (first, second)
                }
            }
        }
        for index in all.indices {
            guard isTold[index] else {
                union.branches[index].telling = []
                continue
            }
            let own = union.branches[index].rules
            let inside = all[index].dropFirst(own.count).filter { differing[index].contains($0) }
            // All of its own, which the type has a table of.
            let isOwn = own.contains { differing[index].contains($0) } || !union.branches[index].telling.isEmpty
            union.branches[index].telling = (isOwn ? own : []) + inside + union.branches[index].telling
        }
        return overlap
    }

    /// The rules for what a value of a type holds.
    private mutating func rules(inside type: TypeUse, depth: Int) -> [ValueRule] {
        guard depth < Self.depthLimit else { return [] }
        switch type.resolved(in: declarations) {
        case .nullable(let inner), .boxed(let inner): return rules(inside: inner, depth: depth)
        case .array(let element):
            let found = rules(inside: element, depth: depth + 1)
            return found.isEmpty ? [] : [.items(found)]
        case .map(let value):
            let found = rules(inside: value, depth: depth + 1)
            return found.isEmpty ? [] : [.values(found, pattern: nil, besides: [])]
        case .named(let id):
            guard case .structure(let structure) = declarations[id.index] else { return [] }
            let key = Inner(type: id, depth: depth)
            if let known = inner[key] { return known }
            var result: [ValueRule] = []
            for (index, property) in structure.properties.prefix(Self.memberLimit).enumerated() {
                let found = property.rules + rules(inside: property.type, depth: depth + 1)
                guard !found.isEmpty else { continue }
                result.append(structure.form == .array ? .item(index, found) : .member(property.key, found))
            }
            inner[key] = result
            return result
        default: return []
        }
    }
}
