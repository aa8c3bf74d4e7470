// `x-driftless-unit`: what an integer counts.
import Diagnostics
import YAMLTree

enum UnitReader {
    static func read(
        _ fields: ObjectFields,
        _ schema: Schema,
        in context: inout ReadingContext
    ) -> Schema.Unit? {
        let key = DriftlessExtension.unit.rawValue
        guard let unit: Schema.Unit = context.choice(key, of: fields) else { return nil }
        // What a reference leads to says its type elsewhere.
        if schema.reference == nil, !schema.types.contains(.integer) {
            context.report(.unit, "'\(key)' stands at a schema that is no integer", at: fields.keyOrigin(key))
            return nil
        }
        return unit
    }
}
