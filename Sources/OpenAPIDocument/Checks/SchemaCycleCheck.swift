// Whether a schema is made of itself: through `$ref` and `allOf` alone, nothing would ever be said about a value.
import Diagnostics

enum SchemaCycleCheck {
    private enum Mark { case open, done }

    /// Reports each circle once and cuts it, so that whoever follows references and `allOf` comes to an end.
    static func run(in context: inout ReadingContext) {
        var marks: [SchemaID: Mark] = [:]
        for index in context.schemas.schemas.indices {
            visit(SchemaID(index: index), &marks, in: &context)
        }
    }

    /// Depth first, with a list of its own: a chain of references may be as long as the document.
    private static func visit(
        _ start: SchemaID,
        _ marks: inout [SchemaID: Mark],
        in context: inout ReadingContext
    ) {
        guard marks[start] == nil else { return }
        marks[start] = .open
        var path = [(id: start, edges: edges(of: start, in: context))]
        while let id = path.last?.id {
            guard let next = path[path.count - 1].edges.popLast() else {
                marks[id] = .done
                path.removeLast()
                continue
            }
            switch marks[next] {
            case .done: break
            case .open: cut(id, next, in: &context)
            case nil:
                marks[next] = .open
                path.append((id: next, edges: edges(of: next, in: context)))
            }
        }
    }

    /// Last first, as a stack wants them.
    private static func edges(of id: SchemaID, in context: ReadingContext) -> [SchemaID] {
        let schema = context.schemas[id]
        return Array(([schema.reference].compactMap { $0 } + schema.allOf).reversed())
    }

    private static func cut(_ id: SchemaID, _ target: SchemaID, in context: inout ReadingContext) {
        var schema = context.schemas[id]
        let targetOrigin = context.schemas[target].origin
        context.report(
            .referenceCycle,
            "this schema is made of itself, through '$ref' and 'allOf' alone",
            at: schema.origin,
            notes: [Diagnostic.Note("the circle closes here", at: targetOrigin.span)]
        )
        if schema.reference == target { schema.reference = nil }
        schema.allOf.removeAll { $0 == target }
        context.schemas.replace(id, by: schema)
    }
}
