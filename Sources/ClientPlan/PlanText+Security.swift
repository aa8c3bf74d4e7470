// Security as YAML: schemes with where they stand, and the lists of requirements.

extension PlanPrinter {
    func security(_ security: SecurityPlan) -> PlanYAML {
        named(
            security.symbol,
            nil,
            ("schemes", .list(security.schemes.map(scheme))),
            ("requirements", .list(security.requirements.map { requirements($0, security) }))
        )
    }

    private func scheme(_ scheme: SecuritySchemePlan) -> PlanYAML {
        switch scheme.kind {
        case .apiKey(let key, let location):
            named(
                scheme.symbol,
                scheme.documentation,
                ("kind", .text("apiKey")),
                ("in", .text(location.rawValue)),
                ("key", .text(key))
            )
        case .basic: named(scheme.symbol, scheme.documentation, ("kind", .text("basic")))
        case .bearer(let source):
            named(
                scheme.symbol,
                scheme.documentation,
                ("kind", .text("bearer")),
                ("issuer", .text(source.rawValue))
            )
        case .authorization(let name):
            named(scheme.symbol, scheme.documentation, ("kind", .text("authorization")), ("scheme", .text(name)))
        case .mutualTLS: named(scheme.symbol, scheme.documentation, ("kind", .text("mutualTLS")))
        }
    }

    /// What an operation asks for, by the names of the schemes.
    func requirements(_ index: Int) -> PlanYAML? {
        guard let security = plan.api.security, security.requirements.indices.contains(index) else { return nil }
        return requirements(security.requirements[index], security)
    }

    private func requirements(_ requirements: SecurityRequirementsPlan, _ security: SecurityPlan) -> PlanYAML {
        .list(
            requirements.alternatives.map { uses in
                .map(
                    uses.map { use in
                        let isKnown = security.schemes.indices.contains(use.scheme)
                        let name = isKnown ? plan.names[security.schemes[use.scheme].symbol] : "\(use.scheme)"
                        return (name, .texts(use.scopes))
                    }
                )
            }
        )
    }
}
