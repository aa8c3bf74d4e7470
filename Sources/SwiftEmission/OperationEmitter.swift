// An operation: the type that stands for it, its input, and the ways to call it.
import ClientPlan

struct OperationEmitter {
    let operation: OperationDeclaration
    let client: ClientDeclaration
    let types: TypeText

    var name: String { SwiftText.declared(operation.typeName.swift) }

    func emit(to printer: inout SwiftPrinter) {
        printer.documentation(operation.documentation)
        printer.block("public struct \(name): Sendable {") { printer in
            printer.line("let client: \(SwiftText.declared(client.name.swift))")
        }
        printer.line()
        printer.block("extension \(name) {") { printer in
            InputEmitter(operation: operation, types: types).emit(to: &printer)
            if operation.output == .choice {
                printer.line()
                AnswerEmitter(operation: operation, types: types).emitOutput(to: &printer)
            }
        }
        printer.line()
        printer.block("extension \(name) {") { printer in
            emitFlatCall(to: &printer)
            if !operation.arguments.isEmpty {
                printer.line()
                emitInputCall(to: &printer)
            }
            printer.line()
            let request = RequestEmitter(operation: operation, types: types)
            request.emit(to: &printer)
            request.emitMembers(to: &printer)
            printer.line()
            AnswerEmitter(operation: operation, types: types).emit(to: &printer)
            if let pagination = operation.pagination {
                printer.line()
                PagingEmitter(operation: operation, pagination: pagination, types: types).emit(to: &printer)
            }
        }
    }

    private func emitFlatCall(to printer: inout SwiftPrinter) {
        let arguments = InputEmitter(operation: operation, types: types)
        printer.line("/// Calls the operation.")
        printer.line("///")
        arguments.emitParameterList(to: &printer)
        printer.line("/// - Returns: The body of a success answer.")
        printer.line(
            "/// - Throws: `ClientError`, which says whether an argument, the transport, the server or the answer failed."
        )
        printer.list("public func callAsFunction(", arguments.parameters, ") async throws(ClientError)\(returning) {")
        printer.indented { printer in
            if operation.arguments.isEmpty {
                emitSending("Input()", to: &printer)
            } else {
                arguments.emitValue(opening: "try await self(Input(", closing: "))", to: &printer)
            }
        }
        printer.line("}")
    }

    private func emitInputCall(to printer: inout SwiftPrinter) {
        printer.line("/// Calls the operation with all of its arguments in one value.")
        printer.block("public func callAsFunction(_ input: Input) async throws(ClientError)\(returning) {") { printer in
            emitSending("input", to: &printer)
        }
    }

    private func emitSending(_ input: String, to printer: inout SwiftPrinter) {
        printer.line("let request = try request(for: \(input))")
        printer.line("let response = try await client.core.send(request)")
        printer.line("return try output(of: response)")
    }

    private var returning: String {
        AnswerEmitter(operation: operation, types: types).outputType.map { " -> " + $0 } ?? ""
    }
}
