// The schemas of a document by number: a place gets its number when it is first named, and is read later, so that
// neither cycles nor long chains of references cost stack.
import YAMLTree

struct SchemaArena {
    private(set) var schemas: [Schema] = []
    private(set) var named: [NamedSchema] = []
    private var ids: [NodeIdentity: SchemaID] = [:]
    private var namedIDs: Set<SchemaID> = []
    private var pending: [(id: SchemaID, node: YAMLNode)] = []
    private var done = 0
    /// How many bytes the pointers of all schemas and properties have, written out.
    private var pointerBytes = 0
    /// A long key around very many schemas would take memory with the square of the document's length.
    private static let mostPointerBytes = 256 << 20

    /// Whether the places of the schemas can still be written out.
    var areTooLong: Bool { pointerBytes > Self.mostPointerBytes }

    mutating func countPointer(of origin: Origin) {
        pointerBytes += origin.pointerLength
    }

    /// The number of the schema at a node.
    mutating func id(of node: YAMLNode) -> SchemaID {
        let identity = NodeIdentity(node)
        if let id = ids[identity] { return id }
        let origin = node.origin
        countPointer(of: origin)
        let id = unconstrained(at: origin)
        ids[identity] = id
        pending.append((id, node))
        return id
    }

    /// A new schema that takes any value: for a place that has none, or none that can be used.
    mutating func unconstrained(at origin: Origin) -> SchemaID {
        schemas.append(Schema(origin: origin))
        return SchemaID(index: schemas.count - 1)
    }

    /// The next schema that has a number and has not been read.
    mutating func nextUnread() -> (id: SchemaID, node: YAMLNode)? {
        guard done < pending.count else { return nil }
        defer { done += 1 }
        return pending[done]
    }

    mutating func replace(_ id: SchemaID, by schema: Schema) {
        guard schemas.indices.contains(id.index) else { return }
        schemas[id.index] = schema
    }

    /// Names a schema; false where it has a name.
    @discardableResult
    mutating func name(_ id: SchemaID, _ name: String) -> Bool {
        guard namedIDs.insert(id).inserted else { return false }
        named.append(NamedSchema(name: name, id: id))
        return true
    }

    /// A schema that takes any value for a number that no schema has.
    subscript(id: SchemaID) -> Schema {
        schemas.indices.contains(id.index)
            ? schemas[id.index] : Schema(origin: schemas.first?.origin ?? Origin.nowhere)
    }
}
