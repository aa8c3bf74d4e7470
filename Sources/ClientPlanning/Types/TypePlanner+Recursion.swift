// Arrays, maps and the like that hold themselves: Swift has no alias for one, so that it becomes a type with one case.
import ClientPlan
import Diagnostics
import OpenAPIDocument
import SchemaView

extension TypePlanner {
    /// The type of a schema that is met while it is being planned.
    mutating func recursive(_ id: SchemaID, _ schema: Schema, words: TypeWords) -> SchemaUse {
        let nullability: Nullability = schema.types.contains(.null) ? .nullable : .never
        let type = recursions[id] ?? openUnion(schema, id, nullability, words: words)
        recursions[id] = type
        return SchemaUse(type: .named(type), nullability: nullability)
    }

    /// Completes the type once it is known what it holds.
    mutating func closed(
        _ type: TypeID,
        around use: SchemaUse,
        _ schema: Schema,
        _ id: SchemaID
    ) -> SchemaUse {
        var content = use.type
        if content.resolved(in: declarations) == .named(type) {
            reportNothingButItself(schema)
            content = .any
        }
        let word =
            switch content {
            case .array: "array"
            case .map: "map"
            default: "value"
            }
        close(
            type,
            [
                Union.Branch(
                    symbol: symbols.declareMember(.branch, word, at: schema.origin, in: branchScope(of: type)),
                    type: content,
                    tags: [],
                    documentation: Documentation(place: schema.origin.place)
                )
            ]
        )
        rule(type, by: [id])
        return SchemaUse(type: .named(type), nullability: use.nullability)
    }

    private mutating func reportNothingButItself(_ schema: Schema) {
        log.report(
            Diagnostic(
                .error,
                .recursiveAlias,
                "this schema is nothing but itself, which no value is",
                at: schema.origin.span,
                hint: "make it an object with a property that holds the rest",
                pointer: schema.origin.pointer
            )
        )
    }
}
