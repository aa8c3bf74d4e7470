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
    private(set) var members: [[IntersectionMember]] = []
    private var numbers: [[IntersectionMember]: SchemaID] = [:]

    init(start: Int) {
        self.start = start
    }

    /// The written schemas that a synthetic one intersects; nil for a written one.
    func members(of id: SchemaID) -> [IntersectionMember]? {
        members.indices.contains(id.index - start) ? members[id.index - start] : nil
    }

    /// - Parameter list: Of targets; synthetic ones stand for what they intersect. In any order, and not empty.
    mutating func id(of list: [IntersectionMember]) -> SchemaID {
        var all: Set<IntersectionMember> = []
        for member in list {
            guard let inner = members(of: member.id) else {
                all.insert(member)
                continue
            }
            for part in inner {
                all.insert(member.scope == .whole ? part : IntersectionMember(id: part.id, scope: .withoutUnions))
            }
        }
        // The whole schema says what the rest of it does.
        let key = all.filter { member in
            member.scope == .whole || !all.contains(IntersectionMember(id: member.id, scope: .whole))
        }.sorted()
        if key.count == 1, let only = key.first, only.scope == .whole { return only.id }
        if let known = numbers[key] { return known }
        let id = SchemaID(index: start + members.count)
        members.append(key)
        numbers[key] = id
        return id
    }
}
