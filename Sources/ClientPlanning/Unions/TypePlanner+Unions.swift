// What `oneOf`, `anyOf` and a list of types become: the one branch that there is, or an enum of the branches.
import ClientPlan
import Diagnostics
import OpenAPIDocument
import SchemaView
import YAMLTree

extension TypePlanner {
    /// Nil where the schema is no union.
    mutating func union(_ schema: Schema, _ id: SchemaID, words: TypeWords) -> SchemaUse? {
        let written = schema.oneOf.isEmpty ? schema.anyOf : schema.oneOf
        if written.isEmpty { return unionOfTypes(schema, id, words: words) }
        var nullability: Nullability = schema.types.contains(.null) ? .nullable : .never
        let stated = flattened(written, of: schema, &nullability)
        var seen: Set<SchemaID> = []
        let branches = stated.filter { branch in
            // The schema `false` takes no value, and a branch that is there twice is one.
            if view.merged(branch).schema.takesNoValue { return false }
            guard view.merged(branch).schema.isNullOnly else { return seen.insert(view.target(of: branch)).inserted }
            nullability = .nullable
            account(branch, KeywordGroup.values + ["nullable"], as: .code)
            return false
        }
        // Branches that only restrict (`anyOf: [{required: [a]}, {required: [b]}]`) add no shape.
        let shaped = branches.filter { view.merged($0).schema.hasShape }
        if shaped.isEmpty, !branches.isEmpty { return nil }
        if branches.isEmpty { return SchemaUse(type: .any, nullability: nullability) }
        if let type = enumerationOfBranches(branches, schema, id, words: words) {
            return SchemaUse(type: type, nullability: nullability)
        }
        if let only = branches.first, branches.count == 1 {
            let use = place(only, words: words)
            account(id, [schema.oneOf.isEmpty ? "anyOf" : "oneOf", "discriminator"], as: .code)
            account(only, KeywordGroup.texts, as: .documentation)
            reportStrangers(in: schema, besides: branches)
            return SchemaUse(type: use.type, nullability: use.nullability == .nullable ? .nullable : nullability)
        }
        let all = branches + mappedChildren(of: branches, schema)
        reportStrangers(in: schema, besides: all)
        let alternatives = zip(all, tags(of: all, schema)).map { Alternative(schema: $0, tags: $1) }
        return declared(alternatives, schema, id, nullability, words: words)
    }

    /// A base with a discriminator and the schemas that extend it: a value is one of those, or the base itself.
    mutating func family(_ base: Schema, _ id: SchemaID, _ children: [SchemaID], words: TypeWords) -> SchemaUse {
        let nullability: Nullability = base.types.contains(.null) ? .nullable : .never
        let alternatives = children.map {
            Alternative(schema: $0, tags: view.discriminatorValues(of: $0, in: id))
        }
        reportStrangers(in: base, besides: children + [id])
        let type = openUnion(base, id, nullability, words: words)
        var branches = self.branches(alternatives, of: type, words: words, nullability: nil)
        // The base itself, for values that say its own name or none that is known.
        let own = structure(base, id, words: words.adding("base"), isNamed: false)
        let taken = Set(branches.flatMap(\.tags))
        branches.append(
            Union.Branch(
                symbol: symbols.declareMember(.branch, "base", at: base.origin, in: branchScope(of: type)),
                type: .named(own),
                tags: view.discriminatorValues(of: id, in: id).filter { !taken.contains($0) },
                documentation: Documentation([], place: base.origin.place)
            )
        )
        close(type, branches)
        fallBack(type, to: children, base)
        rule(type, by: children + [id])
        return SchemaUse(type: .named(type), nullability: nullability)
    }

    private struct Alternative {
        var schema: SchemaID
        var tags: [String]
    }

    private mutating func declared(
        _ alternatives: [Alternative],
        _ schema: Schema,
        _ id: SchemaID,
        _ nullability: Nullability,
        words: TypeWords
    ) -> SchemaUse {
        let type = openUnion(schema, id, nullability, words: words)
        var nullability: Nullability? = nullability
        close(type, branches(alternatives, of: type, words: words, nullability: &nullability))
        fallBack(type, to: alternatives.map(\.schema), schema)
        rule(type, by: alternatives.map(\.schema))
        return SchemaUse(type: .named(type), nullability: nullability ?? .never)
    }

    /// Known before its branches are planned, so that a union may hold itself.
    mutating func openUnion(
        _ schema: Schema,
        _ id: SchemaID,
        _ nullability: Nullability,
        words: TypeWords
    ) -> TypeID {
        let symbol = declareName(words, schema, isNamed: view.named(id) != nil)
        let type = declare(
            .union(
                Union(
                    symbol: symbol,
                    discriminator: schema.discriminator?.propertyName,
                    branches: [],
                    storage: .inline,
                    documentation: documentation(of: schema, id)
                )
            )
        )
        branchScopes[type] = symbols.open(.branches, of: symbol)
        remember(SchemaUse(type: .named(type), nullability: nullability), for: id)
        return type
    }

    func branchScope(of type: TypeID) -> SymbolTable.ScopeID {
        branchScopes[type] ?? symbols.module
    }

    mutating func close(_ type: TypeID, _ branches: [Union.Branch]) {
        guard case .union(var union) = declarations[type.index] else { return }
        union.branches = branches
        replace(type, with: .union(union))
    }

    /// The branch that OpenAPI 3.2's `defaultMapping` names.
    private mutating func fallBack(_ type: TypeID, to branches: [SchemaID], _ schema: Schema) {
        guard let discriminator = schema.discriminator, let rest = discriminator.rest,
            case .union(var union) = declarations[type.index]
        else { return }
        guard let number = branches.firstIndex(where: { view.target(of: $0) == view.target(of: rest) }),
            union.branches.indices.contains(number)
        else { return }
        union.otherwise = number
        accounting.use("defaultMapping", of: discriminator.origin, as: .code)
        replace(type, with: .union(union))
    }

    private mutating func branches(
        _ alternatives: [Alternative],
        of type: TypeID,
        words: TypeWords,
        nullability: Nullability?
    ) -> [Union.Branch] {
        var unused = nullability
        return branches(alternatives, of: type, words: words, nullability: &unused)
    }

    /// - Parameter nullability: Becomes nullable where a branch is.
    private mutating func branches(
        _ alternatives: [Alternative],
        of type: TypeID,
        words: TypeWords,
        nullability: inout Nullability?
    ) -> [Union.Branch] {
        let names = BranchNaming(view: view).names(of: alternatives.map(\.schema))
        var planned: [Union.Branch] = []
        for (alternative, name) in zip(alternatives, names) {
            let origin = view[alternative.schema].origin
            let use = place(alternative.schema, words: words.adding(name))
            if use.nullability == .nullable { nullability = .nullable }
            planned.append(
                Union.Branch(
                    symbol: symbols.declareMember(.branch, name, at: origin, in: branchScope(of: type)),
                    type: use.type,
                    tags: alternative.tags,
                    documentation: branchDocumentation(alternative.schema, use.type, at: origin)
                )
            )
        }
        return FormatShape.telling(planned, formats: alternatives.map { view.merged($0.schema).schema.format })
    }

    /// A declared type says its own words; anything else is told of here.
    private mutating func branchDocumentation(
        _ branch: SchemaID,
        _ type: TypeUse,
        at origin: Origin
    ) -> Documentation {
        if case .named = type.leaf {
            let title = view.merged(branch).schema.title
            return Documentation(title.map { [$0] } ?? [], place: origin.place)
        }
        return described(branch, name: nil, at: origin)
    }
}

extension Schema {
    /// In the model, null among the types may also mean "what else stands here, or null".
    var isNullOnly: Bool {
        if types == .null { return !statesMoreThanNull }
        return types.isEmpty && enumeration?.allSatisfy { $0.value == .null } == true
    }

    var hasShape: Bool {
        if case .unstated = additionalProperties {
            return !types.isEmpty || !properties.isEmpty || items != nil || enumeration != nil || !oneOf.isEmpty
                || !anyOf.isEmpty || !allOf.isEmpty
        }
        return true
    }
}
