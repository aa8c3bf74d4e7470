// The names of the parameters that the client holds: one scope for all operations.
import ClientPlan
import Diagnostics

struct ClientParameterNaming {
    /// Names that the maintainer chose, by pointer.
    let overrides: [String: String]
    let spans: [String: SourceSpan]

    /// Names the parameters, and gives each operation's wires the names.
    func name(
        _ parameters: inout [Argument],
        in operations: inout [OperationDeclaration],
        into log: inout DiagnosticLog
    ) {
        let namer = Namer(
            scope: "parameters of the client",
            reserved: ReservedNames.clientParameters,
            suffix: "Value",
            overrides: overrides
        )
        let entries = parameters.map { parameter in
            Namer.Entry(
                source: parameter.name.source,
                candidates: IdentifierSpelling(parameter.name.source, casing: .member).candidates,
                pointer: parameter.documentation.pointer,
                span: spans[parameter.documentation.pointer]
            )
        }
        var names: [String: String] = [:]
        for (index, name) in namer.names(of: entries, into: &log).enumerated() {
            parameters[index].name.swift = name
            names[parameters[index].name.source] = name
        }
        for index in operations.indices { rename(in: &operations[index], names) }
    }

    private func rename(in operation: inout OperationDeclaration, _ names: [String: String]) {
        operation.query = operation.query.map { renamed($0, names) }
        operation.headers = operation.headers.map { renamed($0, names) }
        operation.cookies = operation.cookies.map { renamed($0, names) }
        operation.path = operation.path.map { piece in
            if case .parameter(let wire) = piece { .parameter(renamed(wire, names)) } else { piece }
        }
    }

    private func renamed(_ wire: WireParameter, _ names: [String: String]) -> WireParameter {
        guard wire.holder == .client, let name = names[wire.name.source] else { return wire }
        var wire = wire
        wire.name.swift = name
        return wire
    }
}
