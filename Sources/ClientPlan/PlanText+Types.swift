// The declarations of types as YAML.

extension PlanPrinter {
    func type(_ type: TypeDeclaration) -> PlanYAML {
        switch type {
        case .structure(let structure): self.structure(structure)
        case .stringEnum(let declaration):
            named(
                declaration.symbol,
                declaration.documentation,
                ("kind", .text("stringEnum")),
                (
                    "cases",
                    .list(declaration.cases.map { named($0.symbol, $0.documentation, ("value", .text($0.value))) })
                )
            )
        case .integerEnum(let declaration):
            named(
                declaration.symbol,
                declaration.documentation,
                ("kind", .text("integerEnum")),
                (
                    "cases",
                    .list(
                        declaration.cases.map { named($0.symbol, $0.documentation, ("value", .number("\($0.value)"))) }
                    )
                )
            )
        case .valueEnum(let declaration):
            named(
                declaration.symbol,
                declaration.documentation,
                ("kind", .text("valueEnum")),
                (
                    "cases",
                    .list(declaration.cases.map { named($0.symbol, $0.documentation, ("value", .text($0.value.json))) })
                )
            )
        case .union(let union): self.union(union)
        case .alias(let alias):
            named(
                alias.symbol,
                alias.documentation,
                ("kind", .text("alias")),
                ("type", swiftType(alias.target)),
                ("wire", wire(alias.target))
            )
        }
    }

    private func structure(_ structure: Structure) -> PlanYAML {
        named(
            structure.symbol,
            structure.documentation,
            ("kind", .text("structure")),
            ("status", flag(structure.deprecation)),
            ("form", structure.form == .array ? .text("array") : nil),
            ("unknownMembers", unknownMembers(structure.unknownMembers)),
            ("unknownSecrecy", structure.unknownSecrecy == .hidden ? .text("hidden") : nil),
            ("memberPatterns", .texts(structure.memberPatterns)),
            ("properties", .list(structure.properties.map(property)))
        )
    }

    private func unknownMembers(_ members: Structure.UnknownMembers) -> PlanYAML {
        switch members {
        case .ignored: .text("ignored")
        case .refused: .text("refused")
        case .kept(let use): .fields(("kept", swiftType(use)), ("wire", wire(use)))
        }
    }

    private func property(_ property: Structure.Property) -> PlanYAML {
        named(
            property.symbol,
            property.documentation,
            ("key", .text(property.key)),
            ("type", swiftType(property.type)),
            ("wire", wire(property.type)),
            ("occurrence", .text(property.occurrence.rawValue)),
            ("access", property.access == .both ? nil : .text(property.access.rawValue)),
            ("status", flag(property.deprecation)),
            ("secrecy", property.secrecy == .hidden ? .text("hidden") : nil),
            ("rules", rules(property.rules))
        )
    }

    private func union(_ union: Union) -> PlanYAML {
        named(
            union.symbol,
            union.documentation,
            ("kind", .text("union")),
            ("discriminator", union.discriminator.map(PlanYAML.text)),
            ("storage", .text(union.storage == .indirect ? "indirect" : "inline")),
            (
                "branches",
                .list(
                    union.branches.map { branch in
                        named(
                            branch.symbol,
                            branch.documentation,
                            ("type", swiftType(branch.type)),
                            ("wire", wire(branch.type)),
                            ("tags", .texts(branch.tags)),
                            ("rules", rules(branch.rules)),
                            ("telling", rules(branch.telling))
                        )
                    }
                )
            )
        )
    }
}
