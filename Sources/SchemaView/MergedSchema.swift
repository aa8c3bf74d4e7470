// One schema as types are made of it, and what went into it.
package import OpenAPIDocument

/// A schema with references followed and `allOf` intersected away.
package struct MergedSchema: Sendable {
    /// `reference` is nil and `allOf` is empty; members of `oneOf` and `anyOf` may be synthetic.
    package var schema: Schema
    /// Where the references end; what the same type is made of has the same number.
    package var id: SchemaID
    /// Every `pattern` of the parts, in the order of their letters; `schema.pattern` is the first.
    package var patterns: [String]

    let start: SchemaID
    let document: OpenAPIDocument
    let table: IntersectionTable

    /// Every schema that was folded in, the one that was asked for first, references on the way included.
    ///
    /// Found anew each time: a chain of parts may be as long as the document.
    package var parts: [SchemaID] { parts(atMost: .max) }

    /// The same, without those that lie behind a number of others.
    package func parts(atMost limit: Int) -> [SchemaID] {
        var visited: Set<SchemaID> = []
        return parts(besides: &visited, atMost: limit)
    }

    /// The parts that were not visited yet, and are then. A part that was visited hides what it was folded from, so that
    /// whoever goes through all schemas goes through each part once.
    package func parts(besides visited: inout Set<SchemaID>, atMost limit: Int = .max) -> [SchemaID] {
        guard visited.insert(start).inserted else { return [] }
        var found: [SchemaID] = []
        var open = [start]
        while found.count < limit, let next = open.popLast() {
            found.append(next)
            let inner: [SchemaID]
            if let members = table.members(of: next) {
                inner = members.map(\.id)
            } else {
                let schema = document[next]
                inner = [schema.reference].compactMap { $0 } + schema.allOf
            }
            for part in inner.reversed() where visited.insert(part).inserted { open.append(part) }
        }
        return found
    }
}
