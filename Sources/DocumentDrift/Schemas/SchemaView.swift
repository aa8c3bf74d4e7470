// What a schema says of a value when its references are followed and its compositions are taken together.
import OpenAPIDocument
import YAMLTree

/// A schema as a page's table would describe it.
struct SchemaView {
    let document: OpenAPIDocument
    let id: SchemaID
    /// The schemas that hold for one value together, the schema itself first: the target of its reference, the members of
    /// `allOf`, and the only branch of a `oneOf` or `anyOf` that is not null.
    let parts: [SchemaID]
    /// The branches of `oneOf` and `anyOf` without null, where there are several.
    let branches: [SchemaID]
    let takesNull: Bool

    init(_ id: SchemaID, in document: OpenAPIDocument) {
        self.document = document
        self.id = id
        var parts: [SchemaID] = []
        var branches: [SchemaID] = []
        var takesNull = false
        var visited: Set<SchemaID> = [id]
        var open = [id]
        while let next = open.popLast() {
            let schema = document[next]
            parts.append(next)
            takesNull = takesNull || schema.types.contains(.null)
            var following = [schema.reference].compactMap { $0 } + schema.allOf
            for group in [schema.oneOf, schema.anyOf] where !group.isEmpty {
                let values = group.filter { !document[$0].isNullOnly }
                takesNull = takesNull || values.count < group.count
                if values.count == 1 { following += values } else { branches += values }
            }
            for schema in following.reversed() where visited.insert(schema).inserted { open.append(schema) }
        }
        self.parts = parts
        self.branches = branches
        self.takesNull = takesNull
    }

    var schemas: [Schema] { parts.map { document[$0] } }

    /// The branches and the branches of these, each once.
    var allBranches: [SchemaView] {
        var visited: Set<SchemaID> = [id]
        var open = Array(branches.reversed())
        var result: [SchemaView] = []
        while let next = open.popLast() {
            guard visited.insert(next).inserted else { continue }
            let view = SchemaView(next, in: document)
            result.append(view)
            open += view.branches.reversed()
        }
        return result
    }

    /// The types without null; where the schema states none, those that follow from its values and parts. Empty for a
    /// schema that takes anything.
    var types: SchemaTypes {
        let own = ownTypes
        return own.isEmpty ? allBranches.reduce(into: []) { $0.formUnion($1.ownTypes) } : own
    }

    private var ownTypes: SchemaTypes {
        let schemas = schemas
        let stated = schemas.reduce(into: SchemaTypes()) { $0.formUnion($1.types) }.subtracting(.null)
        if !stated.isEmpty { return stated }
        var types: SchemaTypes = []
        for schema in schemas {
            for value in schema.enumeration ?? [] { types.formUnion(value.value.types) }
            if !schema.properties.isEmpty { types.insert(.object) }
            if schema.items != nil || !schema.prefixItems.isEmpty { types.insert(.array) }
        }
        return types.subtracting(.null)
    }

    /// The first statement of a keyword, with the schema that makes it.
    func first<Value>(_ keyword: (Schema) -> Value?) -> Stated<Value>? {
        for part in parts {
            if let value = keyword(document[part]) { return Stated(value: value, origin: document[part].origin) }
        }
        return nil
    }

    /// Nil where the schema names no items.
    var items: SchemaID? { first(\.items)?.value }
}

/// What a schema states, and where the schema stands that does.
struct Stated<Value> {
    var value: Value
    var origin: Origin
}

extension Schema {
    /// Whether null is all that the schema takes.
    fileprivate var isNullOnly: Bool {
        let hasOther = enumeration?.contains { $0.value != .null } ?? false
        return types == .null && !hasOther && reference == nil && allOf.isEmpty && oneOf.isEmpty && anyOf.isEmpty
            && properties.isEmpty && items == nil
    }
}

extension YAMLScalar {
    fileprivate var types: SchemaTypes {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .integer: .integer
        case .number: .number
        case .string: .string
        }
    }
}
