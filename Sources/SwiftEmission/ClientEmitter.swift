// The client: what every call shares, and a member for each operation.
import ClientPlan

struct ClientEmitter {
    let text: PlanText

    private var client: ClientDeclaration { text.plan.api.client }
    private var name: String { text.declared(client.symbol) }
    /// In ascending order of their names.
    private var operations: [OperationPlan] {
        text.plan.api.operations.sorted { text.plan.names[$0.symbol] < text.plan.names[$1.symbol] }
    }

    private var security: SecurityEmitter? {
        text.plan.api.security.map { SecurityEmitter(security: $0, text: text) }
    }

    func emit(to printer: inout SwiftPrinter) {
        printer.line(
            "/// Fails to compile with a runtime that does not fit this code: regenerate, or take the runtime that does."
        )
        printer.line("private typealias RuntimeContract = GeneratedCodeContract4")
        printer.line()
        printer.documentation(client.documentation)
        printer.block("public struct \(name): Sendable {") { printer in
            printer.line("let core: ClientCore")
            for parameter in client.parameters {
                printer.documentation(parameter.documentation)
                printer.line(
                    "public let \(text.declared(parameter.symbol)): \(text.plan.argumentType(parameter.type))"
                )
            }
            printer.line()
            emitInitializer(to: &printer)
            emitServers(to: &printer)
        }
        security?.emit(to: &printer)
        WebhooksEmitter(text: text).emit(to: &printer)
        let groups = text.plan.groups
        let grouped = groups.reduce(into: Set<SymbolID>()) { $0.formUnion($1.operations) }
        let operations = operations.filter { !grouped.contains($0.symbol) }
        let members = groups.filter { $0.parent == nil }
        guard !operations.isEmpty || !members.isEmpty else { return }
        printer.line()
        printer.block("extension \(name) {") { printer in
            for (index, group) in members.enumerated() {
                if index > 0 { printer.line() }
                GroupEmitter(group: group, parts: [], text: text)
                    .emitMember(text.declared(group.typeSymbol), client: "self", to: &printer)
            }
            for (index, operation) in operations.enumerated() {
                if index > 0 || !members.isEmpty { printer.line() }
                emit(operation, text.declared(operation.typeSymbol), client: "self", to: &printer)
            }
        }
    }

    /// Those of a group, in ascending order of their names.
    func operations(in group: OperationGroup) -> [OperationPlan] {
        operations.filter { group.operations.contains($0.symbol) }
    }

    /// - Parameters:
    ///   - type: How the code there names the operation's type.
    ///   - client: How it names the client.
    func emit(_ operation: OperationPlan, _ type: String, client: String, to printer: inout SwiftPrinter) {
        printer.documentation(operation.documentation)
        printer.availability(operation.deprecation)
        let declaration = "public var \(text.declared(operation.symbol)): \(type)"
        let whole = "\(declaration) { \(type)(client: \(client)) }"
        if printer.fits(whole) {
            printer.line(whole)
        } else {
            printer.block(declaration + " {") { $0.line("\(type)(client: \(client))") }
        }
    }

    private func emitInitializer(to printer: inout SwiftPrinter) {
        let own = client.parameters.map {
            "\(text.parameter($0.symbol)): \(text.plan.argumentType($0.type))"
        }
        printer.line("/// Creates a client of one server.")
        printer.line("///")
        printer.line("/// - Parameters:")
        printer.line("///   - server: Where the requests go; see also `server`.")
        for parameter in client.parameters {
            printer.line("///   - \(text.plan.names[parameter.symbol]): See the property.")
        }
        if security != nil {
            printer.line("///   - credentials: How requests show who sends them, for the operations that ask for it.")
        }
        printer.line("///   - transport: What sends the requests.")
        printer.line(
            "///   - middlewares: What sees each request and its response on the way; the first is the outermost."
        )
        printer.line("///   - limits: How large a response may be, and how long it may take.")
        printer.list(
            "public init(",
            ["server: ServerURL"] + own + (security.map { [$0.parameter] } ?? []) + [
                "transport: any Transport", "middlewares: [any ClientMiddleware] = []",
                "limits: TransportLimits = TransportLimits()",
            ],
            ") {"
        )
        printer.indented { printer in
            emitCore(to: &printer)
            for parameter in client.parameters {
                printer.line("self.\(text.member(parameter.symbol)) = \(text.declared(parameter.symbol))")
            }
        }
        printer.line("}")
    }

    private func emitCore(to printer: inout SwiftPrinter) {
        let rest = ["transport: transport", "middlewares: middlewares", "limits: limits"]
        guard let security else { return printer.list("core = ClientCore(", ["server: server"] + rest, ")") }
        printer.block("core = ClientCore(", closing: ")") { printer in
            printer.line("server: server,")
            let values = security.values
            let whole = "credentials: [" + values.joined(separator: ", ") + "],"
            if printer.fits(whole) {
                printer.line(whole)
            } else {
                printer.block("credentials: [", closing: "],") { $0.elements(values) }
            }
            for part in rest.dropLast() { printer.line(part + ",") }
            printer.line(rest[rest.count - 1])
        }
    }

    /// The first server is the one that is meant where none is named; the others stand behind `servers`.
    private func emitServers(to printer: inout SwiftPrinter) {
        guard let first = text.plan.api.servers.first else { return }
        printer.line()
        ServerEmitter(server: first, text: text).emitFunction("server", to: &printer)
        let others = text.plan.api.servers.dropFirst()
        guard !others.isEmpty else { return }
        printer.line()
        printer.line("/// The other servers that the document lists.")
        printer.block("public enum Servers {") { printer in
            for (index, server) in others.enumerated() {
                if index > 0 { printer.line() }
                ServerEmitter(server: server, text: text).emitFunction(text.declared(server.symbol), to: &printer)
            }
        }
    }
}
