// A parameter that is the whole query (OpenAPI 3.2): it has `content`, and no other parameter of the query beside it.
import Diagnostics
import YAMLTree

enum QuerystringCheck {
    private static let styleKeys = ["schema", "style", "explode", "allowReserved"]

    static func run(_ parameter: Parameter, of fields: ObjectFields, in context: inout ReadingContext) {
        guard parameter.location == .querystring else { return }
        context.require(.v3_2, for: "'in: querystring'", at: fields.keyOrigin("in"), in: fields.node)
        for key in styleKeys where fields[key] != nil {
            context.report(
                .parameterContent,
                "a querystring parameter has 'content', and no '\(key)'",
                at: fields.keyOrigin(key)
            )
        }
    }

    /// - Parameter parameters: Of one operation, those of its path included.
    static func run(_ parameters: [Parameter], in context: inout ReadingContext) {
        guard let whole = parameters.first(where: { $0.location == .querystring }) else { return }
        for other in parameters where other.origin != whole.origin {
            guard other.location == .query || other.location == .querystring else { continue }
            context.report(
                .duplicateParameter,
                "the query is the parameter '\(whole.name)' as a whole, and '\(other.name)' is in it, too",
                at: other.origin,
                notes: [Diagnostic.Note("the whole query is here", at: whole.origin.span)]
            )
        }
    }
}
