// The constraints of values as YAML.

extension PlanPrinter {
    func rules(_ rules: [ValueRule]) -> PlanYAML { .list(rules.map(rule)) }

    private func rule(_ rule: ValueRule) -> PlanYAML {
        switch rule {
        case .hidden: .text("hidden")
        case .minimum(let bound): .fields(("minimum", .text(bound)))
        case .maximum(let bound): .fields(("maximum", .text(bound)))
        case .exclusiveMinimum(let bound): .fields(("exclusiveMinimum", .text(bound)))
        case .exclusiveMaximum(let bound): .fields(("exclusiveMaximum", .text(bound)))
        case .multipleOf(let divisor): .fields(("multipleOf", .text(divisor)))
        case .minLength(let count): .fields(("minLength", .number("\(count)")))
        case .maxLength(let count): .fields(("maxLength", .number("\(count)")))
        case .pattern(let source): .fields(("pattern", .text(source)))
        case .listed(let texts): .fields(("listed", .texts(texts)))
        case .minItems(let count): .fields(("minItems", .number("\(count)")))
        case .maxItems(let count): .fields(("maxItems", .number("\(count)")))
        case .uniqueItems: .text("uniqueItems")
        case .items(let inner): .fields(("items", rules(inner)))
        case .item(let index, let inner): .fields(("item", .number("\(index)")), ("rules", rules(inner)))
        case .rest(let index, let inner): .fields(("rest", .number("\(index)")), ("rules", rules(inner)))
        case .minProperties(let count): .fields(("minProperties", .number("\(count)")))
        case .maxProperties(let count): .fields(("maxProperties", .number("\(count)")))
        case .member(let name, let inner): .fields(("member", .text(name)), ("rules", rules(inner)))
        case .names(let inner): .fields(("names", rules(inner)))
        case .values(let inner, let pattern, let names):
            .fields(("values", rules(inner)), ("pattern", pattern.map(PlanYAML.text)), ("besides", .texts(names)))
        }
    }
}
