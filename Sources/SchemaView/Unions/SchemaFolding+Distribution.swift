// Properties beside `oneOf` or `anyOf`, and unions in parts of an `allOf`: each branch is taken together with the rest.
import Diagnostics
import OpenAPIDocument

extension SchemaFolding {
    /// Decides what type a schema is made into: its facts as they are, or a union of what each branch makes of them.
    mutating func distribute(_ id: SchemaID) {
        guard target(of: id) == id else { return }
        let isFolded = folded[id] != nil
        let facts = facts(of: id)
        guard !facts.isContradictory else {
            finished[id] = facts.schema.withoutStatements
            return
        }
        let shaped = facts.unions.filter { union in
            branches(of: union).contains { branch in
                let facts = self.facts(of: branch)
                return !facts.isNullOnly && facts.addsShape
            }
        }
        if shaped.isEmpty || shaped.count == 1 && !facts.concernsBranches {
            if isFolded { finished[id] = schema(of: facts, shaped.first) }
            return
        }
        let lists = shaped.map { union in branches(of: union).filter { !self.facts(of: $0).isNullOnly } }
        guard let combinations = combinations(of: lists, id) else {
            finished[id] = facts.schema.withoutStatements
            return
        }
        let takesNull = zip(shaped, lists).allSatisfy { branches(of: $0).count > $1.count }
        distribute(facts, id, over: combinations, of: shaped)
        if takesNull { finished[id]?.types.insert(.null) }
    }

    /// The facts with the union that shapes them, and with those that only restrict what they are.
    private func schema(of facts: SchemaFacts, _ shaped: StatedUnion?) -> Schema {
        var result = facts.plainSchema
        for keyword in [StatedUnion.Keyword.oneOf, .anyOf] {
            let stated = facts.unions.filter { $0.keyword == keyword }
            // Of several that only restrict, one would say half of it: which, the order of parts would decide.
            let union = shaped?.keyword == keyword ? shaped : stated.count == 1 ? stated.first : nil
            guard let union else { continue }
            switch keyword {
            case .oneOf: result.oneOf = branches(of: union)
            case .anyOf: result.anyOf = branches(of: union)
            }
        }
        if let shaped { result.discriminator = result.discriminator ?? document[shaped.owner].discriminator }
        return result
    }

    /// One branch of each union; nil where that is too much.
    private mutating func combinations(of lists: [[SchemaID]], _ id: SchemaID) -> [[SchemaID]]? {
        var result: [[SchemaID]] = [[]]
        for (position, list) in lists.enumerated() {
            let (count, overflows) = result.count.multipliedReportingOverflow(by: list.count)
            if position > 0, overflows || count > FoldingLimits.branches {
                reportTooManyBranches(facts(of: id).schema.origin)
                return nil
            }
            result = result.flatMap { start in list.map { start + [$0] } }
        }
        return result
    }

    private mutating func distribute(
        _ facts: SchemaFacts,
        _ id: SchemaID,
        over combinations: [[SchemaID]],
        of unions: [StatedUnion]
    ) {
        let members = table.members(of: id)?.map(\.id) ?? [id]
        let rest = members.map { IntersectionMember(id: $0, scope: .withoutUnions) }
        var result = facts.schema.withoutStatements
        result.types = facts.types.null == .allowed ? .null : []
        var made: [(id: SchemaID, branches: [SchemaID])] = []
        var seen: Set<SchemaID> = []
        // That a choice between objects is an object is no news.
        let concernsBranches = facts.concernsBranches || facts.types.others.map { $0 != .object } == true
        for branches in combinations {
            let branch = intersection(of: branches, scope: concernsBranches ? rest : [])
            guard seen.insert(branch).inserted else { continue }
            made.append((branch, branches))
            guard branch.index >= table.start, branchesBehind[branch] == nil else { continue }
            branchesBehind[branch] = branches
            narrowFamily(of: branch, branches, concernsBranches ? rest : [])
        }
        let isOneOf = unions.allSatisfy { $0.keyword == .oneOf }
        if isOneOf { result.oneOf = made.map(\.id) } else { result.anyOf = made.map(\.id) }
        let stated = [facts.schema.discriminator] + unions.map { document[$0.owner].discriminator }
        result.discriminator = stated.compactMap { $0 }.compactMap { mapped($0, to: made) }.first
        finished[id] = result
        distributed.insert(id)
    }

    /// A discriminator whose values choose the synthetic branches; nil where one value would choose several.
    private func mapped(
        _ discriminator: Schema.Discriminator,
        to made: [(id: SchemaID, branches: [SchemaID])]
    ) -> Schema.Discriminator? {
        var behind: [SchemaID: [SchemaID]] = [:]
        for (id, branches) in made {
            for branch in branches { behind[target(of: branch), default: []].append(id) }
        }
        for (id, _) in made {
            for child in families[id]?.children ?? [] where behind[child.written] == nil {
                behind[child.written] = [child.made]
            }
        }
        var result = discriminator
        for index in result.mapping.indices {
            guard let chosen = behind[target(of: result.mapping[index].schema)] else { continue }
            guard chosen.count == 1, let only = chosen.first else { return nil }
            result.mapping[index].schema = only
        }
        if let rest = result.rest, let chosen = behind[target(of: rest)], chosen.count == 1 { result.rest = chosen[0] }
        return result
    }

    mutating func reportTooManyBranches(_ origin: Origin) {
        log.report(
            Diagnostic(
                .warning,
                .tooLarge,
                "the unions of this schema combine into more than \(FoldingLimits.branches) branches; any value is taken",
                at: origin.span,
                pointer: origin.pointer
            )
        )
    }
}

extension Schema {
    /// The words and remarks of a schema that takes any value.
    var withoutStatements: Schema {
        var result = Schema(origin: origin)
        result.title = title
        result.description = description
        result.isDeprecated = isDeprecated
        result.isReadOnly = isReadOnly
        result.isWriteOnly = isWriteOnly
        result.documentReference = documentReference
        result.defaultValue = defaultValue
        return result
    }
}
