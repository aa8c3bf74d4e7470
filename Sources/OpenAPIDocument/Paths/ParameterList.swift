// The parameters of a path or an operation: unique by name and location, the operation's before the path's.
import Diagnostics
import YAMLTree

struct ParameterList {
    private struct Key: Hashable {
        var name: ExactText
        var location: Parameter.Location

        init(_ parameter: Parameter) {
            // Names of header fields have no case (RFC 9110, section 5.1).
            name = ExactText(parameter.location == .header ? parameter.name.lowercased() : parameter.name)
            location = parameter.location
        }
    }

    private(set) var parameters: [Parameter] = []
    var count: Int { parameters.count }
    private var positions: [Key: Int] = [:]

    /// Reads a list of parameters and references to them; a second one of the same name and location is a problem.
    static func read(_ key: String, of fields: ObjectFields, in context: inout ReadingContext) -> ParameterList {
        var list = ParameterList()
        for node in context.sequence(key, of: fields) {
            guard context.takeParts(1, at: node) else { break }
            guard let parameter = ParameterReader.read(node, in: &context) else { continue }
            if !list.append(parameter) {
                let earlier = list.parameter(like: parameter)
                context.report(
                    .duplicateParameter,
                    "there are two \(parameter.location.rawValue) parameters '\(parameter.name)'",
                    at: node,
                    notes: earlier.map { [Diagnostic.Note("the other one is here", at: $0.origin.span)] } ?? []
                )
            }
        }
        return list
    }

    /// These parameters, and those of `inherited` that none of them overrides, in the inherited order.
    func overriding(_ inherited: ParameterList) -> ParameterList {
        if inherited.parameters.isEmpty { return self }
        if parameters.isEmpty { return inherited }
        var list = ParameterList()
        for parameter in inherited.parameters {
            _ = list.append(self.parameter(like: parameter) ?? parameter)
        }
        for parameter in parameters { _ = list.append(parameter) }
        return list
    }

    private mutating func append(_ parameter: Parameter) -> Bool {
        let key = Key(parameter)
        guard positions[key] == nil else { return false }
        positions[key] = parameters.count
        parameters.append(parameter)
        return true
    }

    private func parameter(like other: Parameter) -> Parameter? {
        positions[Key(other)].map { parameters[$0] }
    }
}
