// `x-driftless-time-format`: how a string is a point in time, in Unicode TR 35's letters.
import Diagnostics
import YAMLTree

enum TimeFormatReader {
    static func read(
        _ fields: ObjectFields,
        _ schema: Schema,
        in context: inout ReadingContext
    ) -> String? {
        let key = DriftlessExtension.timeFormat.rawValue
        guard let node = fields[key], let pattern = context.string(key, of: fields) else { return nil }
        if schema.reference == nil, !schema.types.contains(.string) {
            context.report(.timeFormat, "'\(key)' stands at a schema that is no string", at: fields.keyOrigin(key))
            return nil
        }
        if let problem = TimePattern.problem(of: pattern) {
            context.report(.timeFormat, problem.message, at: node, hint: problem.hint)
            return nil
        }
        return pattern
    }
}
