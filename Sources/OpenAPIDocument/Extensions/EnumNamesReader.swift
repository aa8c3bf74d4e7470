// `x-enum-varnames` and `x-enumNames`: a name for each value of `enum`, in the same order.
import Diagnostics
import YAMLTree

enum EnumNamesReader {
    static func read(
        _ fields: ObjectFields,
        _ values: [YAMLNode],
        into schema: inout Schema,
        in context: inout ReadingContext
    ) {
        let keys = [DriftlessExtension.enumVarnames.rawValue, DriftlessExtension.enumNames.rawValue]
        guard let key = keys.first(where: { fields[$0]?.kind == .sequence }), let list = fields[key] else { return }
        let names = list.elements
        guard names.count == values.count else {
            context.report(
                .enumNames,
                "there are \(names.count) names for \(values.count) values; none is taken",
                severity: .warning,
                at: list
            )
            return
        }
        var texts: [ExactText: String] = [:]
        for (value, name) in zip(values, names) {
            guard let value = value.text, let name = context.string(name, for: "an element of '\(key)'") else { continue }
            texts[ExactText(value)] = name
        }
        schema.enumeration = schema.enumeration?.map { value in
            var value = value
            value.name = texts[ExactText(value.text)]
            return value
        }
    }
}
