// A schema as a page's table would describe it: what its parts say together, with a union of one branch as that branch.
import OpenAPIDocument
import SchemaView
import YAMLTree

struct DescribedSchema {
    let view: SchemaView
    let id: SchemaID
    /// What holds for one value together: the schema itself with its parts, and the only branch of a `oneOf` or `anyOf`
    /// that is not null, and that one's.
    let layers: [MergedSchema]
    /// The branches of `oneOf` and `anyOf` without null, where there are several.
    let branches: [SchemaID]
    let takesNull: Bool

    init(_ id: SchemaID, in view: SchemaView) {
        self.view = view
        self.id = id
        var layers: [MergedSchema] = []
        var branches: [SchemaID] = []
        var takesNull = false
        var visited: Set<SchemaID> = []
        var open = [id]
        while let next = open.popLast() {
            let merged = view.merged(next)
            guard visited.insert(merged.id).inserted else { continue }
            let schema = merged.schema
            layers.append(merged)
            takesNull = takesNull || schema.types.contains(.null) || view.allowsNullBesideReference(next)
            for group in [schema.oneOf, schema.anyOf] where !group.isEmpty {
                let values = group.filter { !view.merged($0).schema.isNullOnly }
                takesNull = takesNull || values.count < group.count
                if values.count == 1 { open += values } else { branches += values }
            }
        }
        self.layers = layers
        self.branches = branches
        self.takesNull = takesNull
    }

    /// The branches and the branches of these, each once.
    var allBranches: [DescribedSchema] {
        var visited: Set<SchemaID> = [view.target(of: id)]
        var open = Array(branches.reversed())
        var result: [DescribedSchema] = []
        while let next = open.popLast() {
            guard visited.insert(view.target(of: next)).inserted else { continue }
            let branch = DescribedSchema(next, in: view)
            result.append(branch)
            open += branch.branches.reversed()
        }
        return result
    }

    /// The types without null; where the schema states none, those that follow from its values and members. Empty for a
    /// schema that takes anything.
    var types: SchemaTypes {
        let own = ownTypes
        return own.isEmpty ? allBranches.reduce(into: []) { $0.formUnion($1.ownTypes) } : own
    }

    private var ownTypes: SchemaTypes {
        let stated = layers.reduce(into: SchemaTypes()) { $0.formUnion($1.schema.types) }.subtracting(.null)
        if !stated.isEmpty { return stated }
        var types: SchemaTypes = []
        for schema in layers.map(\.schema) {
            for value in schema.enumeration ?? [] { types.formUnion(value.value.types) }
            if !schema.properties.isEmpty { types.insert(.object) }
            if schema.items != nil || !schema.prefixItems.isEmpty { types.insert(.array) }
        }
        return types.subtracting(.null)
    }

    /// Nil where the schema names no items.
    var items: SchemaID? { layers.lazy.compactMap(\.schema.items).first }

    /// Where the references end: two places with the same end are the same structure.
    var end: SchemaID { layers.last?.id ?? id }
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
        return types == .null && !hasOther && oneOf.isEmpty && anyOf.isEmpty && properties.isEmpty && items == nil
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
