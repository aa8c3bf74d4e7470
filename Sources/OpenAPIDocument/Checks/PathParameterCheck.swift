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
        let path = item.entry.name
        guard let names = PathTemplate.parameterNames(in: path) else {
            context.report(.pathSyntax, "the braces in '\(path)' do not match", at: item.entry.keyOrigin)
            return
        }
        let declared = parameters.filter { $0.location == .path }
        let templateNames = Set(names)
        let declaredNames = Set(declared.map(\.name))
        var accounted = templateNames
        for name in names where !declaredNames.contains(name) {
            let plain = withoutOperators(name)
            if plain != name, declaredNames.contains(plain) {
                context.report(
                    .pathSyntax,
                    "'{\(name)}' has operators of URI templates, which OpenAPI's paths have not",
                    at: item.entry.keyOrigin,
                    hint: "write '{\(plain)}'; the parameter has 'style' and 'explode' for this"
                )
                accounted.insert(plain)
                continue
            }
            context.report(
                .undeclaredPathParameter,
                "'\(operation.name)' declares no parameter for '{\(name)}' of its path '\(path)'",
                at: operation.keyOrigin,
                hint: context.hint(for: name, in: declared.map(\.name).filter { !templateNames.contains($0) })
            )
        }
        for parameter in declared where !accounted.contains(parameter.name) {
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
