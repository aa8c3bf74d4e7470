// The arguments of an operation: as a value, as Swift parameters, and from the one to the other.
import ClientPlan
import Diagnostics

/// What a caller passes.
struct ArgumentText {
    var symbol: SymbolID
    /// With the question mark of what may be left out.
    var type: String
    /// What stands behind `=` in a list of parameters.
    var defaultValue: String?
    var documentation: Documentation
}

struct InputEmitter {
    let operation: OperationPlan
    let text: PlanText

    /// Those that have to be passed first, in the document's order.
    var arguments: [ArgumentText] {
        let all = operation.arguments.map(argument) + body
        return all.filter { $0.defaultValue != "nil" } + all.filter { $0.defaultValue == "nil" }
    }

    private func argument(_ parameter: ParameterPlan) -> ArgumentText {
        ArgumentText(
            symbol: parameter.symbol,
            type: text.plan.swiftType(of: parameter),
            defaultValue: defaultValue(parameter.need),
            documentation: parameter.documentation
        )
    }

    private func defaultValue(_ need: ArgumentNeed) -> String? {
        switch need {
        case .required: nil
        case .optional: "nil"
        case .onlyValue(let symbol): "." + text.member(symbol)
        }
    }

    private var body: [ArgumentText] {
        guard let request = operation.request else { return [] }
        let type = RequestBodyEmitter(request: request, operation: operation, text: text).type
        let body = ArgumentText(
            symbol: request.symbol,
            type: type + (request.need == .optional ? "?" : ""),
            defaultValue: defaultValue(request.need),
            documentation: request.documentation
        )
        let headers = request.contents.flatMap(\.parts).flatMap(\.headers).map { part in
            ArgumentText(
                symbol: part.symbol,
                type: SentHeader(header: part.header, text: text).type + "?",
                defaultValue: "nil",
                documentation: part.header.documentation
            )
        }
        guard let symbol = request.contentTypeSymbol, let mediaType = request.contents.first?.mediaType else {
            return [body] + headers
        }
        let contentType = ArgumentText(
            symbol: symbol,
            type: "String",
            defaultValue: RequestBodyEmitter.defaultMediaType(in: mediaType).map(SwiftText.literal),
            documentation: Documentation(
                ["The media type of the body, one of `\(mediaType)`."],
                place: request.documentation.place
            )
        )
        return [body, contentType]
    }

    /// A body that may be a stream cannot be compared.
    private var conformances: String {
        let holdsStream = operation.request?.contents.contains { $0.type == .bytes || $0.items != nil } ?? false
        return holdsStream ? "Sendable" : "Hashable, Sendable"
    }

    func emit(to printer: inout SwiftPrinter) {
        let arguments = arguments
        printer.line("/// The arguments of one call.")
        printer.block("public struct Input: \(conformances) {") { printer in
            for argument in arguments {
                printer.documentation(argument.documentation)
                printer.line("public var \(text.declared(argument.symbol)): \(argument.type)")
            }
            if !arguments.isEmpty { printer.line() }
            printer.line("/// Creates the arguments; what is left out is not sent.")
            printer.list("public init(", parameters, ") {")
            printer.indented { printer in
                for argument in arguments {
                    printer.line("self.\(text.member(argument.symbol)) = \(text.declared(argument.symbol))")
                }
            }
            printer.line("}")
        }
    }

    /// The Swift parameters of every function that takes the arguments.
    var parameters: [String] {
        arguments.map { argument in
            let parameter = "\(text.parameter(argument.symbol)): \(argument.type)"
            return parameter + (argument.defaultValue.map { " = " + $0 } ?? "")
        }
    }

    /// `Input(a: a, b: b)` inside what opens and closes around it.
    func emitValue(opening: String, closing: String, to printer: inout SwiftPrinter) {
        let values = arguments.map { "\(text.label($0.symbol)): \(text.declared($0.symbol))" }
        let whole = opening + values.joined(separator: ", ") + closing
        if printer.fits(whole) {
            printer.line(whole)
            return
        }
        // Each bracket that opens gets a line of its own, as the formatter has it.
        let brackets = opening.count { $0 == "(" }
        guard brackets > 1, let inner = opening.dropLast().lastIndex(of: "(") else {
            printer.list(opening, values, closing)
            return
        }
        printer.line(String(opening[...inner]))
        printer.indented { printer in
            printer.list(String(opening[opening.index(after: inner)...]), values, ")")
        }
        printer.line(String(closing.dropFirst()))
    }

    func emitParameterList(to printer: inout SwiftPrinter) {
        let arguments = arguments
        guard !arguments.isEmpty else { return }
        printer.line("/// - Parameters:")
        for argument in arguments {
            let first =
                argument.documentation.paragraphs.first ?? "`\(text.plan.names.source(of: argument.symbol))`."
            let line = first.split { $0.isNewline }.joined(separator: " ")
            printer.documentation(
                Documentation(
                    ["  - \(text.plan.names[argument.symbol]): " + line],
                    place: Place(document: "", pointer: "")
                ),
                remark: .none
            )
        }
    }
}
