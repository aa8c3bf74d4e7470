// What `oneOf`, `anyOf` and a list of types become: the one branch that there is, or an enum of the branches.
import ClientPlan
import Diagnostics
import OpenAPIDocument
import SchemaView
import YAMLTree

extension TypePlanner {
    /// Nil where the schema is no union.
    mutating func union(_ schema: Schema, _ id: SchemaID, name: String) -> SchemaUse? {
        let stated = schema.oneOf.isEmpty ? schema.anyOf : schema.oneOf
        if stated.isEmpty { return unionOfTypes(schema, name: name) }
        var nullability: SchemaUse.Nullability = schema.types.contains(.null) ? .nullable : .never
        let branches = stated.filter { branch in
            guard schemas.merged(branch).schema.isNullOnly else { return true }
            nullability = .nullable
            return false
        }
        // Branches that only restrict (`anyOf: [{required: [a]}, {required: [b]}]`) add no shape.
        let shaped = branches.filter { schemas.merged($0).schema.hasShape }
        if shaped.isEmpty, !branches.isEmpty { return nil }
        if branches.isEmpty { return SchemaUse(type: .any, nullability: nullability) }
        guard schema.properties.isEmpty else {
            reportMixture(schema)
            return SchemaUse(type: .any, nullability: nullability)
        }
        if let type = enumerationOfBranches(branches, schema, name: name) {
            return SchemaUse(type: type, nullability: nullability)
        }
        if let only = branches.first, branches.count == 1 {
            let use = place(only, name: name)
            return SchemaUse(type: use.type, nullability: use.nullability == .nullable ? .nullable : nullability)
        }
        return declared(branches, schema, id, nullability, name: name)
    }

    private mutating func declared(
        _ branches: [SchemaID],
        _ schema: Schema,
        _ id: SchemaID,
        _ nullability: SchemaUse.Nullability,
        name: String
    ) -> SchemaUse {
        let type = declare(
            .union(
                Union(
                    name: Name(name),
                    discriminator: schema.discriminator?.propertyName,
                    branches: [],
                    storage: .inline,
                    documentation: documentation(of: schema)
                )
            )
        )
        // Known before its branches are planned, so that a union may hold itself.
        remember(SchemaUse(type: .named(type), nullability: nullability), for: id)
        var planned: [Union.Branch] = []
        var nullability = nullability
        let branchNames = BranchNaming(schemas: schemas, componentNames: names).names(of: branches)
        for (branch, branchName) in zip(branches, branchNames) {
            let merged = schemas.merged(branch)
            let use = place(branch, name: name + " " + branchName)
            if use.nullability == .nullable { nullability = .nullable }
            planned.append(
                Union.Branch(
                    name: Name(branchName),
                    type: use.type,
                    tags: tags(of: branch, schema),
                    documentation: Documentation(
                        merged.schema.title.map { [$0] } ?? [],
                        pointer: schemas[branch].origin.pointer
                    )
                )
            )
        }
        guard case .union(var union) = declarations[type.index] else {
            return SchemaUse(type: .any, nullability: nullability)
        }
        union.branches = planned
        replace(type, with: .union(union))
        return SchemaUse(type: .named(type), nullability: nullability)
    }

    /// The discriminator's values for a branch: those of the mapping, and the name of the schema where it has none.
    private func tags(of branch: SchemaID, _ schema: Schema) -> [String] {
        guard let discriminator = schema.discriminator else { return [] }
        let target = schemas.target(of: branch)
        let mapped = discriminator.mapping.filter { schemas.target(of: $0.schema) == target }.map(\.value)
        if !mapped.isEmpty { return mapped }
        return componentName(of: branch).map { [$0] } ?? []
    }

    private mutating func unionOfTypes(_ schema: Schema, name: String) -> SchemaUse? {
        let types = schema.types.subtracting(.null)
        let alternatives: [(SchemaTypes, String)] = [
            (.string, "string"), (.boolean, "boolean"), (.integer, "integer"), (.number, "number"),
        ]
        let scalars = alternatives.filter { types.contains($0.0) }
        let nullability: SchemaUse.Nullability = schema.types.contains(.null) ? .nullable : .never
        guard types.rawValue.nonzeroBitCount > 1, schema.enumeration == nil else { return nil }
        // An integer is a number.
        if types == [.integer, .number] { return SchemaUse(type: .number, nullability: nullability) }
        guard scalars.count == types.rawValue.nonzeroBitCount else {
            return SchemaUse(type: .any, nullability: nullability)
        }
        let union = Union(
            name: Name(name),
            discriminator: nil,
            branches: scalars.map { type, word in
                Union.Branch(
                    name: Name(word),
                    type: Self.scalarType(schema, type),
                    tags: [],
                    documentation: Documentation(pointer: schema.origin.pointer + "/type")
                )
            },
            storage: .inline,
            documentation: documentation(of: schema)
        )
        return SchemaUse(type: .named(declare(.union(union))), nullability: nullability)
    }

    private mutating func reportMixture(_ schema: Schema) {
        log.report(
            Diagnostic(
                .error,
                .unsupportedSchema,
                "properties beside 'oneOf' or 'anyOf' are not supported yet",
                at: schema.origin.span,
                hint: "move the properties into each branch, or skip this code",
                pointer: schema.origin.pointer
            )
        )
    }
}

extension Schema {
    fileprivate var isNullOnly: Bool {
        types == .null || (types.isEmpty && enumeration?.allSatisfy { $0.value == .null } == true)
    }

    fileprivate var hasShape: Bool {
        if case .unstated = additionalProperties {
            return !types.isEmpty || !properties.isEmpty || items != nil || enumeration != nil || !oneOf.isEmpty
                || !anyOf.isEmpty || !allOf.isEmpty
        }
        return true
    }
}
