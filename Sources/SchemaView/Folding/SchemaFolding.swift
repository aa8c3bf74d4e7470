// Every schema with its parts folded in: parts before what includes them, with a list of its own, since a chain of
// `allOf` may be as long as the document; then the intersections that this names, and those that these name.
import Diagnostics
import OpenAPIDocument

struct SchemaFolding {
    let document: OpenAPIDocument
    let names: [SchemaID: String]
    let references: ReferenceChains
    let children: SchemaChildren
    var table: IntersectionTable
    /// Of written schemas with parts, and of synthetic ones.
    private(set) var folded: [SchemaID: SchemaFacts] = [:]
    /// Schemas as types are made of them, where they differ from what is written.
    var finished: [SchemaID: Schema] = [:]
    /// What a distributed union's branches stand for, by the synthetic schema.
    var branchesBehind: [SchemaID: [SchemaID]] = [:]
    /// Bases among a distributed union's branches, by the synthetic schema.
    var families: [SchemaID: NarrowedFamily] = [:]
    /// The targets of a union's branches and of theirs, where that was asked for.
    var everyBranch: [StatedUnion: Set<SchemaID>] = [:]
    /// The schemas whose unions were distributed over the rest of them.
    var distributed: Set<SchemaID> = []
    var contradictions: [SchemaID: [Contradiction]] = [:]
    var log = DiagnosticLog()
    private var budget = FoldingBudget()
    private var open: Set<SchemaID> = []

    init(document: OpenAPIDocument, names: [SchemaID: String]) {
        self.document = document
        self.names = names
        references = ReferenceChains(document.schemas, names: names)
        children = SchemaChildren(document, names: names, targets: references.targets)
        table = IntersectionTable(start: document.schemas.count)
        for index in document.schemas.indices { fold(SchemaID(index: index)) }
        for index in document.schemas.indices { distribute(SchemaID(index: index)) }
        var next = 0
        while next < table.members.count {
            let id = SchemaID(index: table.start + next)
            foldIntersection(id)
            distribute(id)
            next += 1
        }
    }

    var isSpent: Bool { budget.isSpent }

    /// Whether a written schema is more than its own keywords.
    private func hasParts(_ id: SchemaID) -> Bool {
        let schema = document[id]
        return !schema.allOf.isEmpty || schema.reference != nil
    }

    private mutating func fold(_ root: SchemaID) {
        guard references.targets[root.index] == root else { return }
        var stack = [root]
        while let id = stack.last {
            guard hasParts(id), folded[id] == nil else {
                stack.removeLast()
                continue
            }
            let waiting = open.insert(id).inserted ? missingParts(of: id) : []
            if waiting.isEmpty {
                foldWritten(id)
                open.remove(id)
                stack.removeLast()
            } else {
                stack += waiting
            }
        }
    }

    private mutating func missingParts(of id: SchemaID) -> [SchemaID] {
        parts(of: id).compactMap { part in
            let target = references.targets[part.index]
            guard hasParts(target), folded[target] == nil else { return nil }
            guard !open.contains(target) else {
                log.report(
                    Diagnostic(
                        .error,
                        .recursiveAllOf,
                        "this 'allOf' contains itself",
                        at: document[part].origin.span,
                        pointer: document[part].origin.pointer
                    )
                )
                return nil
            }
            return target
        }
    }

    /// The schemas that a written one includes, each once, what a `$ref` beside other keywords leads to first.
    func parts(of id: SchemaID) -> [SchemaID] {
        let schema = document[id]
        var seen: Set<SchemaID> = []
        return ([schema.reference].compactMap { $0 } + schema.allOf).map { representative(of: $0) }
            .filter { seen.insert($0).inserted }
    }

    /// Where a chain of references ends, or its start where something stands beside a `$ref` on the way.
    func representative(of id: SchemaID) -> SchemaID {
        guard references.targets.indices.contains(id.index) else { return id }
        let isBare = references.remarks[id.index].isEmpty && references.descriptions[id.index] == nil
        return isBare ? references.targets[id.index] : id
    }

    func target(of id: SchemaID) -> SchemaID {
        references.targets.indices.contains(id.index) ? references.targets[id.index] : id
    }

    /// What is known of a schema; of a reference, what is known of its target and what stands beside the `$ref`.
    func facts(of id: SchemaID) -> SchemaFacts {
        let target = target(of: id)
        var facts =
            folded[target]
            ?? (document.schemas.indices.contains(target.index)
                ? SchemaFacts(own: document[target], target) : SchemaFacts(own: Schema(origin: .nowhere), target))
        guard target != id else { return facts }
        let remarks = references.remarks[id.index]
        if remarks.contains(.null) {
            facts.types.null = .allowed
            facts.isOrNull = true
        }
        facts.schema.isReadOnly = facts.schema.isReadOnly || remarks.contains(.readOnly)
        facts.schema.isWriteOnly = facts.schema.isWriteOnly || remarks.contains(.writeOnly)
        facts.schema.isDeprecated = facts.schema.isDeprecated || remarks.contains(.deprecated)
        facts.schema.description = references.descriptions[id.index] ?? facts.schema.description
        return facts
    }

    private mutating func foldWritten(_ id: SchemaID) {
        let own = SchemaFacts(own: document[id], id)
        let parts = budget.isSpent ? [] : parts(of: id).filter { !open.contains(target(of: $0)) }
        var beside = own
        // "Or null" is said of what the parts make, whatever these say.
        if own.types.null == .allowed { beside.types.null = .unstated }
        let list = parts.map { facts(of: $0) } + [beside]
        var shell = SchemaFacts(own: Schema(origin: document[id].origin), id)
        shell.schema.discriminator = own.schema.discriminator
        addUnions(of: list, within: [id] + parts, to: &shell, id)
        var result = intersection(of: list, id, shell: shell, own: list.count - 1, speaker: list.count - 1)
        if own.types.null == .allowed {
            result.types.null = .allowed
            result.isOrNull = true
        }
        let inherited = result.schema.properties.count - own.schema.properties.count
        take(id) { $0.take(inheritedProperties: inherited) }
        if result.types.null == .excluded, !result.isContradictory { reportNull(ofPartsOf: id) }
        folded[id] = result
    }

    private mutating func foldIntersection(_ id: SchemaID) {
        let definition = table.definition(of: id)
        guard !definition.isEmpty else { return }
        let members = budget.isSpent ? Array(definition.prefix(1)) : definition
        let list = members.map { member in
            var facts = facts(of: member.id)
            if member.scope == .withoutUnions { facts.unions = [] }
            return facts
        }
        // The words of what no component names: it is the place that narrows.
        let speaker = members.lastIndex { names[target(of: $0.id)] == nil } ?? list.count - 1
        let whole = (table.members(of: id) ?? []).filter { $0.scope == .whole }.map(\.id)
        var shell = SchemaFacts(own: Schema(origin: list[speaker].schema.origin), id)
        addUnions(of: list, within: whole, to: &shell, id)
        var result = intersection(of: list, id, shell: shell, own: nil, speaker: speaker)
        result.isOrNull = list.contains(where: \.isOrNull) && result.types.null == .allowed
        take(id) { $0.take(inheritedProperties: result.schema.properties.count) }
        folded[id] = result
    }

    /// The number of the intersection of schemas, which is one of theirs where the others say nothing.
    mutating func intersection(of ids: [SchemaID], scope: [IntersectionMember] = []) -> SchemaID {
        let members = ids.map { IntersectionMember(id: representative(of: $0), scope: .whole) } + scope
        let stating = members.filter { member in
            !document.schemas.indices.contains(member.id.index) || document[member.id].saysAnything
        }
        guard let first = members.first, !budget.isSpent else { return members.first?.id ?? SchemaID(index: 0) }
        let id = table.id(of: stating.isEmpty ? [first] : stating)
        let count = table.members(of: id)?.count ?? 0
        take(first.id) { $0.take(steps: FoldingLimits.stepsOfIntersection + count) }
        return id
    }

    /// Spends some of what is left, and says so once when nothing is left.
    mutating func take(_ id: SchemaID, _ spend: (inout FoldingBudget) -> Void) {
        guard !budget.isSpent else { return }
        spend(&budget)
        guard let excess = budget.excess else { return }
        let member = table.members(of: id)?.last?.id ?? id
        let origin = document.schemas.indices.contains(member.index) ? document[member].origin : .nowhere
        log.report(
            Diagnostic(
                .error,
                .tooLarge,
                "with this schema, the document's schemas have \(excess); from here on, parts are left out",
                at: origin.span,
                hint: "shorten the chains of 'allOf', or put fewer unions into one",
                pointer: origin.pointer
            )
        )
    }
}

extension Schema {
    /// Whether a schema says something of values, or words or remarks stand in it.
    fileprivate var saysAnything: Bool {
        statesValues || isReadOnly || isWriteOnly || isDeprecated || description != nil || defaultValue != nil
    }
}
