// One schema as types are made of it, and what went into it.
package import OpenAPIDocument

/// A schema with references followed and `allOf` intersected away.
package struct MergedSchema: Sendable {
    private let shared: SharedSchema
    /// Where the references end; what the same type is made of has the same number.
    package let id: SchemaID
    /// Every `pattern` of the parts, in the order of their letters; `schema.pattern` is the first.
    package let patterns: [String]

    private let start: SchemaID
    private let source: PartSource

    init(shared: SharedSchema, id: SchemaID, patterns: [String], start: SchemaID, source: PartSource) {
        self.shared = shared
        self.id = id
        self.patterns = patterns
        self.start = start
        self.source = source
    }

    /// `reference` is nil and `allOf` is empty; members of `oneOf` and `anyOf` may be synthetic.
    package var schema: Schema {
        // Lent, not copied: mostly one member is asked for.
        _read { yield shared.schema }
    }

    /// Every schema that was folded in, the one that was asked for first, references on the way included.
    ///
    /// Found anew each time: a chain of parts may be as long as the document.
    package var parts: [SchemaID] { parts(atMost: .max) }

    /// The same, without those that lie behind a number of others.
    package func parts(atMost limit: Int) -> [SchemaID] {
        var visited: Set<SchemaID> = []
        return source.parts(of: start, besides: &visited, atMost: limit)
    }
}

/// A schema that is passed on without being copied: it has dozens of members.
final class SharedSchema: Sendable {
    let schema: Schema

    init(_ schema: Schema) {
        self.schema = schema
    }
}

/// What the parts of a schema are found in, once for all schemas of a view.
final class PartSource: Sendable {
    let document: OpenAPIDocument
    let table: IntersectionTable

    init(document: OpenAPIDocument, table: IntersectionTable) {
        self.document = document
        self.table = table
    }

    /// The parts that were not visited yet, and are then. A part that was visited hides what it was folded from, so that
    /// whoever goes through all schemas goes through each part once.
    func parts(of start: SchemaID, besides visited: inout Set<SchemaID>, atMost limit: Int) -> [SchemaID] {
        guard visited.insert(start).inserted else { return [] }
        var found: [SchemaID] = []
        var open = [start]
        while found.count < limit, let next = open.popLast() {
            found.append(next)
            for part in members(of: next).reversed() where visited.insert(part).inserted { open.append(part) }
        }
        return found
    }

    private func members(of id: SchemaID) -> [SchemaID] {
        if let members = table.members(of: id) { return members.map(\.id) }
        let parts = document.schemas[id.index].allOf
        guard let reference = document.schemas[id.index].reference else { return parts }
        return [reference] + parts
    }
}
