// The last look at what folding found: what is reused, which branches no value fits, and what is worth a word.
import Diagnostics
import OpenAPIDocument

struct SchemaFinishing {
    private(set) var schemas: [Schema]
    private(set) var targets: [SchemaID]
    private(set) var remarks: [ReferenceRemarks]
    private(set) var finished: [SchemaID: Schema]
    private(set) var patterns: [SchemaID: [String]] = [:]
    private(set) var log: DiagnosticLog
    private var contradictions: [SchemaID: [Contradiction]]
    private var contradictory: Set<SchemaID>
    private let firstSynthetic: Int

    init(_ folding: SchemaFolding) {
        let reuse = IntersectionReuse(folding)
        schemas = folding.document.schemas
        firstSynthetic = schemas.count
        finished = folding.finished
        remarks = folding.references.remarks
        log = folding.log
        contradictions = folding.contradictions
        contradictory = Set(folding.folded.filter(\.value.isContradictory).keys)
        let count = schemas.count + folding.table.members.count
        targets = (0..<count).map { reuse.target(of: SchemaID(index: $0)) }
        for (id, facts) in folding.folded where facts.patterns.count > 1 { patterns[id] = facts.patterns }
        for index in schemas.count..<count { append(SchemaID(index: index), folding, reuse) }
        addRemarks(folding, reuse)
        dropImpossibleBranches(folding)
        reportContradictions()
    }

    private mutating func append(_ id: SchemaID, _ folding: SchemaFolding, _ reuse: IntersectionReuse) {
        var schema = folding.finished[id] ?? Schema(origin: .nowhere)
        if let member = reuse.chosen[id] {
            schema = schema.withoutStatements
            schema.reference = member
        }
        schemas.append(schema)
        remarks.append([])
    }

    /// What an intersection says beside the member that it is.
    private mutating func addRemarks(_ folding: SchemaFolding, _ reuse: IntersectionReuse) {
        for (id, _) in reuse.chosen {
            guard let facts = folding.folded[id] else { continue }
            var own = ReferenceRemarks(facts.schema)
            if facts.isOrNull { own.insert(.null) } else { own.remove(.null) }
            remarks[id.index].formUnion(own)
        }
        // References to inline schemas that turned out to be references.
        for index in folding.references.targets.indices {
            let first = folding.references.targets[index]
            if first.index != index, reuse.chosen[first] != nil { remarks[index].formUnion(remarks[first.index]) }
        }
    }

    /// A branch that no value fits is none; a union without branches is a contradiction itself.
    private mutating func dropImpossibleBranches(_ folding: SchemaFolding) {
        for id in folding.distributed.sorted(by: { $0.index > $1.index }) {
            guard var schema = finished[id] else { continue }
            let all = schema.oneOf + schema.anyOf
            let impossible = Set(all.filter { isImpossible($0, folding) })
            guard !impossible.isEmpty else { continue }
            if impossible.count == all.count {
                let reasons = all.compactMap { contradictions[targets[$0.index]] }.first
                contradictions[id] = reasons
                contradictory.insert(id)
                schema = schema.withoutStatements
            }
            schema.oneOf.removeAll { impossible.contains($0) }
            schema.anyOf.removeAll { impossible.contains($0) }
            schema.discriminator?.mapping.removeAll { impossible.contains($0.schema) }
            finished[id] = schema
            if schemas.indices.contains(id.index), id.index >= folding.table.start, schemas[id.index].reference == nil {
                schemas[id.index] = schema
            }
        }
    }

    private func isImpossible(_ id: SchemaID, _ folding: SchemaFolding) -> Bool {
        let target = targets[id.index]
        if contradictory.contains(target) { return true }
        guard let facts = folding.folded[target] else { return false }
        return facts.schema.properties.contains { property in
            facts.schema.required.contains(property.name) && contradictory.contains(targets[property.schema.index])
        }
    }

    /// Of what the document's schemas lead to: a branch that was dropped has nothing to say.
    private mutating func reportContradictions() {
        guard !contradictions.isEmpty else { return }
        var visited: Set<SchemaID> = []
        var open = (0..<firstSynthetic).map { SchemaID(index: $0) }
        var found: [SchemaID] = []
        while let next = open.popLast() {
            let id = targets[next.index]
            guard visited.insert(id).inserted else { continue }
            if contradictions[id] != nil { found.append(id) }
            let schema = finished[id] ?? schemas[id.index]
            open += schema.members.filter { isSynthetic($0) }
        }
        for id in found.sorted(by: { $0.index < $1.index }) {
            for reason in contradictions[id] ?? [] { log.report(reason.diagnostic) }
        }
    }

    private func isSynthetic(_ id: SchemaID) -> Bool { id.index >= firstSynthetic }
}

extension Schema {
    /// The schemas of the members of a value, and the branches of unions.
    fileprivate var members: [SchemaID] {
        var result = properties.map(\.schema) + prefixItems + oneOf + anyOf
        if let items { result.append(items) }
        result += facts.patternProperties.map(\.schema)
        if case .schema(let schema) = additionalProperties { result.append(schema) }
        return result
    }
}
