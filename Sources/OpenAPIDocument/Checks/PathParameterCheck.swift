// Whether a path's template and the declared path parameters say the same.
import Diagnostics
import YAMLTree

enum PathParameterCheck {
    static func run(
        _ item: PathItem,
        _ parameters: [Parameter],
        operation: YAMLEntry,
        in context: inout ReadingContext
    ) {
        let path = String(PathTemplate.path(of: item.entry.name))
        guard let names = PathTemplate.parameterNames(in: path) else {
            context.report(.pathSyntax, "the braces in '\(path)' do not match", at: item.entry.keyOrigin)
            return
        }
        for name in PathTemplate.repeatedNames(in: path[...]) {
            context.report(
                .pathSyntax,
                "the path '\(path)' has '{\(name)}' more than once",
                severity: .warning,
                at: item.entry.keyOrigin,
                hint: "both are sent with one value"
            )
        }
        let declared = parameters.filter { $0.location == .path }
        let templateNames = Set(names.map(ExactText.init))
        let declaredNames = Set(declared.map { ExactText($0.name) })
        var accounted = templateNames
        for name in names where !declaredNames.contains(ExactText(name)) {
            let plain = withoutOperators(name)
            if plain != name, parameters.contains(where: { ExactText($0.name) == ExactText(plain) }) {
                context.report(
                    .pathSyntax,
                    "'{\(name)}' has operators of URI templates, which OpenAPI's paths have not",
                    at: item.entry.keyOrigin,
                    hint: declaredNames.contains(ExactText(plain))
                        ? "write '{\(plain)}'; the parameter has 'style' and 'explode' for this"
                        : "leave '{\(name)}' out; the parameter '\(plain)' says where it is sent"
                )
                accounted.insert(ExactText(plain))
                continue
            }
            context.report(
                .undeclaredPathParameter,
                "'\(operation.name)' declares no parameter for '{\(name)}' of its path '\(path)'",
                at: operation.keyOrigin,
                hint: context.hint(
                    for: name,
                    in: declared.map(\.name).filter { !templateNames.contains(ExactText($0)) }
                )
            )
        }
        for parameter in declared where !accounted.contains(ExactText(parameter.name)) {
            context.report(
                .unusedPathParameter,
                "the path '\(path)' has no '{\(parameter.name)}'",
                at: parameter.origin,
                hint: context.hint(for: parameter.name, in: names)
            )
        }
    }

    /// The name in `{;name*}` (RFC 6570).
    private static func withoutOperators(_ name: String) -> String {
        var plain = name[...]
        if let first = plain.first, ";.?&+#/".contains(first) { plain = plain.dropFirst() }
        if plain.last == "*" { plain = plain.dropLast() }
        return String(plain)
    }
}
