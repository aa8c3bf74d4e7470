// Whether the answer of a paged operation has the properties that its pages are said to be in.
import Diagnostics
import YAMLTree

enum PaginationCheck {
    static func run(in context: inout ReadingContext) {
        for claim in context.paginationClaims {
            let bodies = claim.responses.filter(\.isSuccess).flatMap(\.content).compactMap(\.schema)
            let properties = bodies.flatMap { context.schemas.properties(of: $0) }
            if let node = claim.items {
                check(node, among: properties, type: .array, phrase: "an array", in: &context)
            }
            if let node = claim.total {
                check(node, among: properties, type: .integer, phrase: "an integer", in: &context)
            }
        }
    }

    private static func check(
        _ node: YAMLNode,
        among properties: [Schema.Property],
        type: SchemaTypes,
        phrase: String,
        in context: inout ReadingContext
    ) {
        guard let name = node.text else { return }
        guard let property = properties.first(where: { $0.name == name }) else {
            context.report(
                .pagination,
                "the success answer has no property '\(name)'",
                at: node,
                hint: NearestName.hint(for: name, in: properties.map(\.name))
            )
            return
        }
        let types = context.schemas.types(of: property.schema).subtracting(.null)
        if !types.isEmpty, !types.contains(type) {
            context.report(
                .pagination,
                "the property '\(name)' is not \(phrase)",
                at: node,
                notes: [Diagnostic.Note("it is declared here", at: property.origin.span)]
            )
        }
    }
}

extension Response {
    /// A 2xx status, or the range of them.
    fileprivate var isSuccess: Bool {
        switch status {
        case .exact(let code): (200...299).contains(code)
        case .range(let digit): digit == 2
        case .default: false
        }
    }
}
