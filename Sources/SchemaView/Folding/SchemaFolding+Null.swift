// Parts of an `allOf` that allow null although another part does not: all parts hold, so that the whole is never null.
import Diagnostics
import OpenAPIDocument

extension SchemaFolding {
    /// Tells of each part that is written in the `allOf` itself: what a reference leads to is used elsewhere, too.
    mutating func reportNull(ofPartsOf id: SchemaID) {
        for part in document[id].allOf {
            let schema = document[part]
            guard schema.reference == nil, schema.allOf.isEmpty, schema.types.contains(.null),
                facts(of: part).types.null == .allowed
            else { continue }
            log.report(
                Diagnostic(
                    .warning,
                    .nullOfPart,
                    "null is no value here: this part of the 'allOf' allows it, and another does not",
                    at: schema.origin.span,
                    hint:
                        "say it of the whole: 'anyOf' with {type: 'null'} around it, or, in 3.0, 'nullable' beside the 'allOf'",
                    pointer: schema.origin.pointer
                )
            )
        }
    }
}
