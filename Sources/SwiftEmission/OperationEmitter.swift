// An operation: the type that stands for it, its input, and the ways to call it.
import ClientPlan

struct OperationEmitter {
    private let operation: OperationPlan
    private let text: PlanText
    private let name: String
    private let input: InputEmitter
    private let response: ResponseEmitter

    init(operation: OperationPlan, text: PlanText) {
        self.operation = operation
        self.text = text
        name = text.inClient(operation.typeSymbol)
        input = InputEmitter(operation: operation, text: text)
        response = ResponseEmitter(operation: operation, text: text)
    }

    private var client: String { text.declared(text.plan.api.client.symbol) }

    func emit(to printer: inout SwiftPrinter) {
        printer.block("extension \(client) {") { printer in
            printer.documentation(operation.documentation)
            printer.block("public struct \(text.declared(operation.typeSymbol)): ClientOperation {") { printer in
                printer.line("let client: \(client)")
                if operation.server != nil {
                    printer.line("/// Where this operation is served; nil for the address that the document gives it.")
                    printer.line("public var server: ServerURL?")
                }
                printer.line("/// What all operations of the client share.")
                printer.line("public var core: ClientCore { client.core }")
            }
        }
        printer.line()
        printer.block("extension \(name) {") { printer in
            input.emit(to: &printer)
            if let request = operation.request {
                let body = RequestBodyEmitter(request: request, operation: operation, text: text)
                body.emitType(to: &printer)
                body.emitTables(to: &printer)
            }
            RuleText(operation: operation, text: text).emitTable(to: &printer)
            response.emitOutput(to: &printer)
            HeadersEmitter(operation: operation, text: text).emit(to: &printer)
            PartHeadersEmitter(operation: operation, text: text).emit(to: &printer)
            FailureEmitter(operation: operation, text: text).emitType(to: &printer)
            CallbacksEmitter(callbacks: operation.callbacks, text: text).emit(to: &printer)
        }
        printer.line()
        printer.block("extension \(name) {") { printer in
            emitFlatCall(to: &printer)
            emitSend(to: &printer)
            if response.returnsBytes { emitStream(to: &printer) }
            printer.line()
            let request = RequestEmitter(operation: operation, text: text)
            request.emit(to: &printer)
            request.emitMembers(to: &printer)
            printer.line()
            response.emit(to: &printer)
            FailureEmitter(operation: operation, text: text).emitFunction(to: &printer)
            if let pagination = operation.pagination {
                printer.line()
                PagingEmitter(operation: operation, pagination: pagination, text: text).emit(to: &printer)
            }
        }
    }

    private func emitFlatCall(to printer: inout SwiftPrinter) {
        printer.line("/// Calls the operation.")
        printer.line("///")
        input.emitParameterList(to: &printer)
        printer.line("/// - Returns: The body of a response that means success.")
        printer.line(
            "/// - Throws: `ClientError`, which says whether an argument, the transport, the server or the response failed."
        )
        let returning = response.outputType.map { " -> " + $0 } ?? ""
        printer.emittedByCallers()
        printer.list("public func callAsFunction(", input.callParameters, ") async throws(ClientError)\(returning) {")
        printer.indented { printer in
            input.emitCall("try await self(", to: &printer)
        }
        printer.line("}")
    }

    /// A call of another name than the flat one, with the same arguments.
    private func emitCall(_ name: String, _ returning: String, _ summary: String, to printer: inout SwiftPrinter) {
        printer.line()
        printer.line("/// Calls the operation, and returns \(summary).")
        let opening = "public func \(name)("
        let ending = ") async throws(ClientError) -> \(returning) {"
        printer.line("///")
        printer.line("/// The arguments are those of the call without a name.")
        printer.emittedByCallers()
        printer.list(opening, input.callParameters, ending)
        printer.indented { printer in
            // An argument of the same name would hide it.
            input.emitCall("try await \(input.hasArgument(named: name) ? "self." : "")\(name)(", to: &printer)
        }
        printer.line("}")
    }

    private func emitSend(to printer: inout SwiftPrinter) {
        let summary = "the status, the headers and the time of the response beside its body"
        emitCall("send", "SentResponse", summary, to: &printer)
    }

    /// Where the body is bytes, the call that streams it takes flat arguments as well.
    private func emitStream(to printer: inout SwiftPrinter) {
        emitCall(
            "stream",
            "StreamedBody",
            "the body as a stream of bytes that comes no faster than it is read",
            to: &printer
        )
    }
}
