// Where references end, for every schema at once: a chain of them may be as long as the document.
import OpenAPIDocument

/// What stands beside the references on the way to a target.
struct ReferenceRemarks: OptionSet, Sendable {
    let rawValue: UInt8

    static let null = ReferenceRemarks(rawValue: 1)
    static let readOnly = ReferenceRemarks(rawValue: 2)
    static let writeOnly = ReferenceRemarks(rawValue: 4)
    static let deprecated = ReferenceRemarks(rawValue: 8)
}

extension ReferenceRemarks {
    init(_ schema: Schema) {
        self = []
        if schema.types.contains(.null) { insert(.null) }
        if schema.isReadOnly { insert(.readOnly) }
        if schema.isWriteOnly { insert(.writeOnly) }
        if schema.isDeprecated { insert(.deprecated) }
    }
}

struct ReferenceChains: Sendable {
    /// By the schema's number.
    var targets: [SchemaID]
    var remarks: [ReferenceRemarks]
    /// The first description on the way, the target's own not among them.
    var descriptions: [String?]

    /// - Parameter names: Schemas with a name of their own are no mere wrappers of what their `allOf` holds.
    init(_ schemas: [Schema], names: [SchemaID: String]) {
        targets = schemas.indices.map { SchemaID(index: $0) }
        remarks = Array(repeating: [], count: schemas.count)
        descriptions = Array(repeating: nil, count: schemas.count)
        var isDone = [Bool](repeating: false, count: schemas.count)
        for start in schemas.indices where !isDone[start] {
            var path: [(index: Int, step: Step)] = []
            var current = start
            while !isDone[current], let step = Self.step(from: SchemaID(index: current), schemas, names) {
                path.append((current, step))
                // Marked on the way, so that a circle ends.
                isDone[current] = true
                current = step.next.index
            }
            isDone[current] = true
            var last = current
            for (index, step) in path.reversed() {
                targets[index] = targets[last]
                remarks[index] = step.remarks.union(remarks[last])
                descriptions[index] = step.description ?? descriptions[last]
                last = index
            }
        }
    }

    private struct Step {
        var next: SchemaID
        var remarks: ReferenceRemarks
        var description: String?
    }

    /// From a reference, or an `allOf` of one schema, with nothing beside it but remarks.
    private static func step(from id: SchemaID, _ schemas: [Schema], _ names: [SchemaID: String]) -> Step? {
        let schema = schemas[id.index]
        if let next = schema.reference {
            var beside = schema
            beside.reference = nil
            guard beside.statesNothingButNull else { return nil }
            return Step(next: next, remarks: ReferenceRemarks(schema), description: schema.description)
        }
        guard !schema.allOf.isEmpty, names[id] == nil else { return nil }
        var beside = schema
        beside.allOf = []
        guard beside.statesNothingButNull else { return nil }
        var step: Step?
        var remarks = ReferenceRemarks(schema)
        var description = schema.description
        for part in schema.allOf where part != step?.next {
            let other = schemas[part.index]
            if other.statesValues {
                // What stands in the `allOf` itself has no other place that it could be the same as.
                guard step == nil, other.reference != nil || !other.allOf.isEmpty else { return nil }
                step = Step(next: part, remarks: [], description: nil)
            } else {
                remarks.formUnion(ReferenceRemarks(other))
                description = description ?? other.description
            }
        }
        step?.remarks = remarks
        step?.description = description
        return step
    }
}

extension Schema {
    fileprivate var statesNothingButNull: Bool {
        guard types.isSubset(of: .null), enumeration == nil else { return false }
        var rest = self
        rest.types = []
        return !rest.statesValues
    }
}
