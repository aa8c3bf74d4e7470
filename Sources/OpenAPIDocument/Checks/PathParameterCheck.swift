// Whether a path's template and the declared path parameters say the same.
import Diagnostics
import YAMLTree

enum PathParameterCheck {
    static func run(
        _ item: PathItem,
        own: [Parameter],
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
        for name in names where !declared.contains(where: { $0.name == name }) {
            context.report(
                .undeclaredPathParameter,
                "'\(operation.name)' declares no parameter for '{\(name)}' of its path '\(path)'",
                at: operation.keyOrigin,
                hint: NearestName.hint(for: name, in: declared.map(\.name).filter { !names.contains($0) })
            )
        }
        for parameter in declared where !names.contains(parameter.name) {
            context.report(
                .unusedPathParameter,
                "the path '\(path)' has no '{\(parameter.name)}'",
                at: parameter.origin,
                hint: NearestName.hint(for: parameter.name, in: names)
            )
        }
    }
}
