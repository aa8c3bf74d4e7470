// A received operation: the type that stands for it, what a request says, and how it is read.
import ClientPlan
import Diagnostics

struct ReceivedOperationEmitter {
    let received: ReceivedOperationPlan
    let text: PlanText

    private var operation: OperationPlan { received.operation }
    private var name: String { text.declared(operation.typeSymbol) }
    /// In the order of the fields, the body last.
    private var parameters: [ParameterPlan] {
        [.path, .query, .header, .cookie].flatMap { operation.parameters(in: $0) }
    }

    /// A field of the input: what it is called, its type, and where it comes from.
    private struct Field {
        var symbol: SymbolID
        var type: String
        var need: ArgumentNeed
        var documentation: Documentation
    }

    private var fields: [Field] {
        let values = parameters.map { parameter in
            Field(
                symbol: parameter.symbol,
                type: text.plan.swiftType(parameter.type),
                need: parameter.need,
                documentation: documentation(of: parameter)
            )
        }
        guard let request = operation.request else { return values }
        let body = Field(
            symbol: request.symbol,
            type: bodyType(request),
            need: request.need,
            documentation: request.documentation
        )
        return values + [body]
    }

    private func documentation(of parameter: ParameterPlan) -> Documentation {
        guard parameter.documentation.paragraphs.isEmpty else { return parameter.documentation }
        let place =
            switch parameter.location {
            case .path: "path parameter"
            case .query: "query parameter"
            case .header: "header"
            case .cookie: "cookie"
            }
        return Documentation(["The \(place) `\(parameter.name)`."], place: parameter.documentation.place)
    }

    private func bodyType(_ request: RequestPlan) -> String {
        guard request.contents.count == 1, let only = request.contents.first else { return "Body" }
        return type(of: only)
    }

    private func type(of content: ContentPlan) -> String {
        item(content).incoming ?? text.plan.swiftType(content.type)
    }

    private func item(_ content: ContentPlan) -> ItemText { ItemText(content: content, message: .request, text: text) }

    /// A sequence that comes cannot be compared.
    private var conformances: String {
        let isComparable = operation.request?.contents.allSatisfy { $0.items == nil } ?? true
        return isComparable ? "Hashable, Sendable" : "Sendable"
    }

    func emit(to printer: inout SwiftPrinter) {
        printer.documentation(operation.documentation)
        printer.block("public enum \(name): ReceivedOperation {") { printer in
            printer.line("/// The key in the document.")
            printer.line("public static let name = \(SwiftText.literal(received.name))")
            printer.line("/// The method of the requests.")
            printer.line("public static let method = \(SwiftText.literal(operation.method))")
            if case .callback(let expression) = received.occasion {
                printer.line("/// The URL that requests go to, with the document's runtime expressions in it.")
                printer.line("public static let expression = \(SwiftText.literal(expression))")
            }
        }
        printer.line()
        printer.block("extension \(name) {") { printer in
            emitInput(to: &printer)
            emitBody(to: &printer)
            ReceiverResponseEmitter(operation: operation, text: text).emitOutput(to: &printer)
            PartHeadersEmitter(operation: operation, text: text).emit(to: &printer)
            CallbacksEmitter(callbacks: operation.callbacks, text: text).emit(to: &printer)
        }
        printer.line()
        printer.block("extension \(name) {") { printer in
            emitReading(to: &printer)
            ReceiverResponseEmitter(operation: operation, text: text).emit(to: &printer)
        }
    }

    // MARK: What a request says

    private func emitInput(to printer: inout SwiftPrinter) {
        let fields = fields
        printer.line("/// What a request says.")
        printer.block("public struct Input: \(conformances) {") { printer in
            for field in fields {
                printer.documentation(field.documentation)
                printer.line("public var \(text.declared(field.symbol)): \(type(of: field))")
            }
            if !fields.isEmpty { printer.line() }
            printer.line("/// What a request would say, such as for tests.")
            let ordered = fields.filter { $0.need != .optional } + fields.filter { $0.need == .optional }
            printer.list(
                "public init(",
                ordered.map { field in
                    "\(text.parameter(field.symbol)): \(type(of: field))" + (field.need == .optional ? " = nil" : "")
                },
                ") {"
            )
            printer.indented { printer in
                for field in fields {
                    printer.line("self.\(text.member(field.symbol)) = \(text.declared(field.symbol))")
                }
            }
            printer.line("}")
        }
    }

    private func type(of field: Field) -> String { field.type + (field.need == .optional ? "?" : "") }

    private func emitBody(to printer: inout SwiftPrinter) {
        guard let request = operation.request, request.contents.count > 1 else { return }
        printer.line()
        printer.line("/// The body in one of its media types.")
        printer.block("public enum Body: \(conformances) {") { printer in
            for content in request.contents {
                let names = ([content.mediaType] + content.alternatives).map { "`\($0)`" }.joined(separator: ", ")
                printer.line("/// " + SwiftPrinter.harmlessLine(names))
                printer.line("case \(text.declared(content.symbol))(\(type(of: content)))")
            }
        }
    }

    // MARK: How it is read

    private func emitReading(to printer: inout SwiftPrinter) {
        printer.line("/// Reads a request, wherever it came from.")
        printer.line("///")
        printer.line("/// - Throws: `IncomingRequestError` where the request breaks the document.")
        printer.block("public static func input(of request: IncomingRequest) throws(IncomingRequestError) -> Input {") {
            printer in
            let ordered =
                parameters.filter { $0.need != .optional }.map(reading)
                + (operation.request.map { $0.need == .optional ? [] : [reading($0)] } ?? [])
                + parameters.filter { $0.need == .optional }.map(reading)
                + (operation.request.map { $0.need == .optional ? [reading($0)] : [] } ?? [])
            if ordered.isEmpty {
                printer.line("_ = try request.expected(as: name, method: method)")
                printer.line("return Input()")
            } else {
                printer.line("let request = try request.expected(as: name, method: method)")
                printer.list("return Input(", ordered, ")")
            }
        }
        emitChoice(to: &printer)
    }

    private func reading(_ parameter: ParameterPlan) -> String {
        let value = ReceivedParameterText(parameter: parameter, operation: operation, text: text).reading
        return "\(text.label(parameter.symbol)): try request.\(value)"
    }

    private func reading(_ request: RequestPlan) -> String {
        let label = text.label(request.symbol) + ": "
        guard request.contents.count == 1, let only = request.contents.first else {
            return label + (request.need == .optional ? "request.hasNoBody ? nil : " : "") + "try body(of: request)"
        }
        return label + reading(only, request.need)
    }

    private func reading(_ content: ContentPlan, _ need: ArgumentNeed) -> String {
        let isOptional = need == .optional
        if content.items != nil || item(content).hasHeaders {
            // JSON values are told from each other whatever the body is.
            let reading = (content.codec == .jsonLines ? "" : "try ") + item(content).reading(from: "request")
            return isOptional ? "request.hasNoBody ? nil : " + reading : reading
        }
        return switch content.codec {
        case .json: isOptional ? "try request.optionalJSON()" : "try request.json()"
        case .text: isOptional ? "try request.optionalText()" : "try request.text()"
        case .form where content.type != .bytes, .multipart where content.type != .bytes:
            "try " + FieldsText(content).reading(isOptional ? .optional : .required, from: "request", text: text)
        case .form, .multipart, .bytes, .xml, .jsonLines, .events:
            isOptional ? "try request.optionalBytes()" : "try request.bytes()"
        }
    }

    private func emitChoice(to printer: inout SwiftPrinter) {
        guard let request = operation.request, request.contents.count > 1 else { return }
        printer.line()
        printer.block("private static func body(of request: IncomingRequest) throws(IncomingRequestError) -> Body {") {
            printer in
            let names = request.contents.flatMap { [$0.mediaType] + $0.alternatives }
            printer.list(
                "switch try request.content(among: [",
                names.map(SwiftText.literal),
                "]) {"
            )
            var first = 0
            for (index, content) in request.contents.enumerated() {
                let count = 1 + content.alternatives.count
                let positions = (first..<first + count).map(String.init).joined(separator: ", ")
                first += count
                let pattern = index + 1 == request.contents.count ? "default" : "case \(positions)"
                let value = reading(content, .required)
                printer.branch(pattern, "return .\(text.member(content.symbol))(\(value))")
            }
            printer.line("}")
        }
    }
}
