// The synthetic schemas: each is the intersection of a set of written ones, and a set has one number.
import OpenAPIDocument

/// A written schema, whole or without its `oneOf` and `anyOf`.
struct IntersectionMember: Hashable, Comparable, Sendable {
    enum Scope: Int, Hashable, Sendable { case whole, withoutUnions }

    var id: SchemaID
    var scope: Scope

    static func < (a: Self, b: Self) -> Bool {
        (a.id.index, a.scope.rawValue) < (b.id.index, b.scope.rawValue)
    }
}

struct IntersectionTable: Sendable {
    /// The number of the first synthetic schema.
    let start: Int
    /// The written schemas of each synthetic one, in order.
    private(set) var members: [[IntersectionMember]] = []
    /// What each was first made of: synthetic schemas among them are folded already.
    private(set) var definitions: [[IntersectionMember]] = []
    private var numbers: [[IntersectionMember]: SchemaID] = [:]

    init(start: Int) {
        self.start = start
    }

    /// What a synthetic schema was first made of; empty for a written one.
    func definition(of id: SchemaID) -> [IntersectionMember] {
        definitions.indices.contains(id.index - start) ? definitions[id.index - start] : []
    }

    /// The written schemas that a synthetic one intersects; nil for a written one.
    func members(of id: SchemaID) -> [IntersectionMember]? {
        members.indices.contains(id.index - start) ? members[id.index - start] : nil
    }

    /// - Parameter list: Of targets; synthetic ones stand for what they intersect. In any order, and not empty.
    mutating func id(of list: [IntersectionMember]) -> SchemaID {
        var all = list.filter { members(of: $0.id) == nil }.sorted()
        for member in list {
            guard let inner = members(of: member.id) else { continue }
            let rest = inner.map { IntersectionMember(id: $0.id, scope: .withoutUnions) }
            all = Self.merged(all, member.scope == .whole ? inner : rest)
        }
        var key: [IntersectionMember] = []
        // The whole schema, which comes first, says what the rest of it does.
        for member in all where key.last?.id != member.id { key.append(member) }
        if key.count == 1, let only = key.first, only.scope == .whole { return only.id }
        if let known = numbers[key] { return known }
        let id = SchemaID(index: start + members.count)
        members.append(key)
        definitions.append(Array(Set(list)).sorted())
        numbers[key] = id
        return id
    }

    /// Two sorted lists as one.
    private static func merged(_ one: [IntersectionMember], _ other: [IntersectionMember]) -> [IntersectionMember] {
        var result: [IntersectionMember] = []
        result.reserveCapacity(one.count + other.count)
        var (first, second) = (one.startIndex, other.startIndex)
        while first < one.count, second < other.count {
            if other[second] < one[first] {
                result.append(other[second])
                second += 1
            } else {
                result.append(one[first])
                first += 1
            }
        }
        return result + one[first...] + other[second...]
    }
}
