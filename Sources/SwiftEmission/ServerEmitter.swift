// Servers: a function for each address of the document, with its variables as parameters.
import ClientPlan
import Diagnostics

struct ServerEmitter {
    let server: ServerPlan
    let text: PlanText

    /// `static func server(region: …)`.
    func emitFunction(_ name: String, to printer: inout SwiftPrinter) {
        printer.documentation(server.documentation)
        printer.line("///")
        if server.address == .relative {
            printer.line(
                "/// - Parameter origin: The server that the document came from: its address counts from there."
            )
        }
        for variable in server.variables {
            let words = (variable.description ?? "").onOneLine
            guard !words.isEmpty else { continue }
            printer.documentation(
                Documentation(
                    ["- Parameter \(text.plan.names[variable.symbol]): \(words)"],
                    place: Place(document: "", pointer: "")
                ),
                remark: .none
            )
        }
        printer.line("/// - Throws: `ClientError.invalidArgument` where the parts make no URL.")
        var parameters = server.variables.map(parameter)
        if server.address == .relative { parameters.insert("from origin: ServerURL", at: 0) }
        printer.list("public static func \(name)(", parameters, ") throws(ClientError) -> ServerURL {")
        printer.indented { printer in
            emitAddress("try ServerURL(", values: server.variables.map(value), origin: "origin", to: &printer)
        }
        printer.line("}")
    }

    /// The call that gives a request the server of its operation, with the variables' defaults.
    func emitDefault(to printer: inout SwiftPrinter) {
        let values = server.variables.map {
            "(\(SwiftText.literal($0.name)), \(SwiftText.literal($0.defaultValue)))"
        }
        emitAddress(
            "request.serve(",
            first: ["at: server"],
            values: values,
            origin: "client.core.server",
            to: &printer
        )
    }

    private func emitAddress(
        _ opening: String,
        first: [String] = [],
        values: [String],
        origin: String,
        to printer: inout SwiftPrinter
    ) {
        var parts =
            first + [
                "template: \(SwiftText.literal(server.url))", "variables: [\(values.joined(separator: ", "))]",
            ]
        if server.address == .relative { parts.append("relativeTo: " + origin) }
        printer.list(opening, parts, ")")
    }

    private func parameter(_ variable: ServerPlan.Variable) -> String {
        let name = text.parameter(variable.symbol)
        guard let id = variable.type, case .stringEnum(let values) = text.plan[id] else {
            return "\(name): String = \(SwiftText.literal(variable.defaultValue))"
        }
        let type = text.plan.swiftType(.named(id))
        let known = values.cases.first { $0.value == variable.defaultValue }
        let defaultValue =
            known.map { "." + text.member($0.symbol) }
            ?? ".unrecognized(rawValue: \(SwiftText.literal(variable.defaultValue)))"
        return "\(name): \(type) = \(defaultValue)"
    }

    private func value(_ variable: ServerPlan.Variable) -> String {
        let name = text.declared(variable.symbol)
        return "(\(SwiftText.literal(variable.name)), \(variable.type == nil ? name : name + ".rawValue"))"
    }
}
