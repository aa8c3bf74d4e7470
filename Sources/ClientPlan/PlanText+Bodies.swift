// Forms and multipart bodies as YAML.

extension PlanPrinter {
    func field(_ field: FieldEncoding) -> PlanYAML {
        .fields(
            ("key", .text(field.name)),
            ("form", form(field.form)),
            ("escaping", field.escaping == .all ? nil : .text(field.escaping.rawValue))
        )
    }

    func part(_ part: PartEncoding) -> PlanYAML {
        .fields(
            ("key", .text(part.name)),
            ("form", part.form.map(form)),
            ("contentType", part.contentType.map(PlanYAML.text)),
            ("headers", part.headers.isEmpty ? nil : .list(part.headers.map { header($0.header) })),
            ("parts", part.nested.map(nested))
        )
    }

    private func nested(_ parts: NestedParts) -> PlanYAML {
        switch parts {
        case .named(let parts): .list(parts.map(part))
        case .ordered(let order): .fields(("prefix", .list(order.prefix.map(part))), ("otherParts", part(order.others)))
        }
    }

    private func form(_ form: FieldEncoding.Form) -> PlanYAML {
        switch form {
        case .json: .text("json")
        case .form: .text("form")
        case .style(let layout): .text(layout.rawValue)
        }
    }
}
