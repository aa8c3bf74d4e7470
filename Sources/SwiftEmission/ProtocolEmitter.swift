// The protocol of a client: a method for each operation, calls with flat arguments, and the client's conformance.
import ClientPlan

struct ProtocolEmitter {
    /// The protocol.
    let symbol: SymbolID
    let text: PlanText

    private var name: String { text.declared(symbol) }
    private var client: String { text.declared(text.plan.api.client.symbol) }
    /// In ascending order of their names.
    private var methods: [RequirementEmitter] {
        text.plan.api.operations.map { RequirementEmitter(operation: $0, text: text.outside($0)) }
            .sorted { $0.name < $1.name }
    }

    func emit(to printer: inout SwiftPrinter) {
        let methods = methods
        printer.line("/// What `\(client)` does, for code that takes a test double in its place: `any \(name)`.")
        printer.line("///")
        printer.line("/// A test double has the methods and no more: calls with flat arguments are there for all.")
        printer.line("/// What an operation can do beside being called (`send`, `all`), the client alone has.")
        guard !methods.isEmpty else {
            printer.line("public protocol \(name): Sendable {}")
            printer.line()
            return printer.line("extension \(client): \(name) {}")
        }
        emit(methods, "public protocol \(name): Sendable {", to: &printer) { $0.emitRequirement(to: &$1) }
        printer.line()
        emit(methods, "extension \(name) {", to: &printer) { $0.emitCalls(to: &$1) }
        printer.line()
        emit(methods, "extension \(client): \(name) {", to: &printer) { $0.emitForwarding(to: &$1) }
    }

    private func emit(
        _ methods: [RequirementEmitter],
        _ opening: String,
        to printer: inout SwiftPrinter,
        _ emit: (RequirementEmitter, inout SwiftPrinter) -> Void
    ) {
        printer.block(opening) { printer in
            for (index, method) in methods.enumerated() {
                if index > 0 { printer.line() }
                emit(method, &printer)
            }
        }
    }
}

/// One operation in the protocol.
private struct RequirementEmitter {
    let operation: OperationPlan
    /// For code outside of the operation.
    let text: PlanText
    /// Without backticks.
    let name: String
    private let input: InputEmitter
    /// Behind the parameters of a method.
    private let ending: String

    init(operation: OperationPlan, text: PlanText) {
        self.operation = operation
        self.text = text
        name = text.plan.names[symbol(of: operation)]
        input = InputEmitter(operation: operation, text: text)
        let output = ResponseEmitter(operation: operation, text: text).outputType
        ending = ") async throws(ClientError)" + (output.map { " -> " + $0 } ?? "")
    }

    private var declared: String { text.declared(symbol(of: operation)) }
    private var member: String { text.member(symbol(of: operation)) }
    private var inputParameter: String { "_ input: \(text.operationScope)Input" }

    func emitRequirement(to printer: inout SwiftPrinter) {
        printer.documentation(operation.documentation)
        printer.availability(operation.deprecation)
        printer.list("func \(declared)(", [inputParameter, "options: CallOptions?"], ending)
    }

    /// The calls that a test double need not have.
    func emitCalls(to printer: inout SwiftPrinter) {
        printer.line("/// Calls `\(name)` with the client's options.")
        emit([inputParameter], to: &printer) { $0.line("try await self.\(member)(input, options: nil)") }
        printer.line()
        printer.line("/// Calls `\(name)` with an argument for each parameter.")
        printer.line("///")
        printer.line("/// The arguments are those of the client's operation.")
        emit(input.callParameters, to: &printer) { input.emitCall("try await self.\(member)(", to: &$0) }
    }

    private func emit(_ parameters: [String], to printer: inout SwiftPrinter, _ body: (inout SwiftPrinter) -> Void) {
        printer.availability(operation.deprecation)
        printer.emittedByCallers()
        printer.list("public func \(declared)(", parameters, ending + " {")
        printer.indented(body)
        printer.line("}")
    }

    func emitForwarding(to printer: inout SwiftPrinter) {
        printer.line("/// Calls the operation, as the protocol has it.")
        printer.availability(operation.deprecation)
        printer.list("public func \(declared)(", [inputParameter, "options: CallOptions?"], ending + " {")
        printer.indented { printer in
            let type = text.inClient(operation.typeSymbol)
            printer.expression("try await \(type)(client: self)(input, options: options)")
        }
        printer.line("}")
    }
}

/// What the protocol calls an operation.
private func symbol(of operation: OperationPlan) -> SymbolID { operation.requirementSymbol ?? operation.symbol }
