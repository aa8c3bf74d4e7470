// Whether the response of a paged operation has the properties that its pages are said to be in.
import Diagnostics
import YAMLTree

enum PaginationCheck {
    static func run(in context: inout ReadingContext) {
        // Many operations may share one body.
        var known: [SchemaID: PropertyTable] = [:]
        for claim in context.paginationClaims {
            let bodies = claim.responses.filter(\.isSuccess).flatMap(\.content).compactMap(\.schema)
            var tables: [PropertyTable] = []
            for body in bodies {
                let table = known[body] ?? PropertyTable(context.schemas.properties(of: body))
                known[body] = table
                tables.append(table)
            }
            if let node = claim.items {
                check(node, among: tables, type: .array, phrase: "an array", in: &context)
            }
            if let node = claim.total {
                check(node, among: tables, type: .integer, phrase: "an integer", in: &context)
            }
        }
    }

    private static func check(
        _ node: YAMLNode,
        among tables: [PropertyTable],
        type: SchemaTypes,
        phrase: String,
        in context: inout ReadingContext
    ) {
        guard let name = node.text else { return }
        guard let property = tables.lazy.compactMap({ $0.properties[name] }).first else {
            context.report(
                .pagination,
                "the success response has no property '\(name)'",
                at: node,
                hint: context.hint(for: name, in: tables.flatMap(\.properties.keys))
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

/// The properties of a body by name; of two with one name, the first.
private struct PropertyTable {
    let properties: [String: Schema.Property]

    init(_ properties: [Schema.Property]) {
        self.properties = Dictionary(properties.map { ($0.name, $0) }) { first, _ in first }
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
