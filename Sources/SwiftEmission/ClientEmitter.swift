// The client: what every call shares, and a member for each operation.
import ClientPlan

struct ClientEmitter {
    let client: ClientDeclaration
    let operations: [OperationDeclaration]
    let types: TypeText

    private var name: String { SwiftText.declared(client.name.swift) }

    func emit(to printer: inout SwiftPrinter) {
        printer.line(
            "/// Fails to compile with a runtime that does not fit this code: regenerate, or take the runtime that does."
        )
        printer.line("private typealias RuntimeContract = GeneratedCodeContract1")
        printer.line()
        printer.documentation(client.documentation)
        printer.block("public struct \(name): Sendable {") { printer in
            printer.line("let core: ClientCore")
            for parameter in client.parameters {
                printer.documentation(parameter.documentation)
                printer.line(
                    "public let \(SwiftText.declared(parameter.name.swift)): \(types.argument(parameter.type))"
                )
            }
            printer.line()
            emitInitializer(to: &printer)
            if let server = client.server {
                printer.line()
                emit(server, to: &printer)
            }
        }
        guard !operations.isEmpty else { return }
        printer.line()
        printer.block("extension \(name) {") { printer in
            var isFirst = true
            for operation in operations {
                if !isFirst { printer.line() }
                isFirst = false
                printer.documentation(operation.documentation)
                if operation.isDeprecated {
                    printer.line("@available(*, deprecated, message: \"The document says so.\")")
                }
                let type = SwiftText.declared(operation.typeName.swift)
                printer.line(
                    "public var \(SwiftText.declared(operation.memberName.swift)): \(type) { \(type)(client: self) }"
                )
            }
        }
    }

    private func emitInitializer(to printer: inout SwiftPrinter) {
        let own = client.parameters.map {
            "\(SwiftText.parameter($0.name.swift)): \(types.argument($0.type))"
        }
        printer.line("/// Creates a client of one server.")
        printer.line("///")
        printer.line("/// - Parameters:")
        printer.line("///   - server: Where the requests go; see also `server`.")
        for parameter in client.parameters {
            printer.line("///   - \(parameter.name.swift): See the property.")
        }
        printer.line("///   - transport: What sends the requests.")
        printer.line(
            "///   - middlewares: What sees each request and its answer on the way; the first is the outermost."
        )
        printer.line("///   - limits: How large an answer may be, and how long it may take.")
        printer.list(
            "public init(",
            ["server: ServerURL"] + own + [
                "transport: any Transport", "middlewares: [any ClientMiddleware] = []",
                "limits: TransportLimits = TransportLimits()",
            ],
            ") {"
        )
        printer.indented { printer in
            printer.line(
                "core = ClientCore(server: server, transport: transport, middlewares: middlewares, limits: limits)"
            )
            for parameter in client.parameters {
                let name = parameter.name.swift
                printer.line("self.\(SwiftText.member(name)) = \(SwiftText.declared(name))")
            }
        }
        printer.line("}")
    }

    private func emit(_ server: ClientDeclaration.Server, to printer: inout SwiftPrinter) {
        printer.documentation(server.documentation)
        printer.line("///")
        printer.line("/// - Throws: `ClientError.invalidArgument` where the parts make no URL.")
        let parameters = server.variables.map {
            "\(SwiftText.parameter($0.name.swift)): String = \(SwiftText.literal($0.defaultValue))"
        }
        let values = server.variables.map {
            "(\(SwiftText.literal($0.name.source)), \(SwiftText.declared($0.name.swift)))"
        }
        printer.list("public static func server(", parameters, ") throws(ClientError) -> ServerURL {")
        printer.indented { printer in
            printer.list(
                "try ServerURL(",
                ["template: \(SwiftText.literal(server.url))", "variables: [\(values.joined(separator: ", "))]"],
                ")"
            )
        }
        printer.line("}")
    }
}
