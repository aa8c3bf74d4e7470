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
    var secrecy = Secrecy.shown
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
            documentation: parameter.documentation,
            secrecy: parameter.secrecy
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
        let headers = request.contents.flatMap(\.partHeaders).map { part in
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

    func emit(to printer: inout SwiftPrinter) {
        let arguments = arguments
        guard !arguments.isEmpty else {
            printer.line("/// There are no arguments.")
            return printer.line("public typealias Input = EmptyInput")
        }
        printer.line("/// The arguments of one call.")
        printer.block("public struct Input: Sendable {") { printer in
            for argument in arguments {
                printer.documentation(
                    Documentation(["See the parameter of the call."], place: argument.documentation.place)
                )
                if argument.secrecy == .hidden { printer.line("@HiddenValue") }
                printer.line("public var \(text.declared(argument.symbol)): \(argument.type)")
            }
            printer.line()
            printer.line("/// Creates the arguments; what is left out is not sent.")
            printer.emittedByCallers()
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

    /// Those of a function that makes a call.
    var callParameters: [String] {
        parameters + [optionsName + ": CallOptions? = nil"]
    }

    func hasArgument(named name: String) -> Bool {
        arguments.contains { text.plan.names[$0.symbol] == name }
    }

    /// What the options of a call are called: an argument of the document's may have the name.
    var optionsName: String {
        let taken = Set(arguments.map { text.plan.names[$0.symbol] })
        var name = "options"
        while taken.contains(name) { name = "call" + name.prefix(1).uppercased() + name.dropFirst() }
        return name
    }

    /// `self(Input(a: a, b: b), options: options)`
    func emitCall(_ opening: String, to printer: inout SwiftPrinter) {
        let values = arguments.map { "\(text.label($0.symbol)): \(text.declared($0.symbol))" }
        let options = "options: " + optionsName
        let input = text.operationScope + "Input("
        let whole = opening + input + values.joined(separator: ", ") + "), " + options + ")"
        if printer.fits(whole) {
            return printer.line(whole)
        }
        // Each bracket that opens gets a line of its own, as the formatter has it.
        printer.line(opening)
        printer.indented { printer in
            printer.list(input, values, "),")
            printer.line(options)
        }
        printer.line(")")
    }

    /// As deep as what belongs to an item of the list of parameters.
    private static func indented(_ paragraph: String) -> String {
        let lines = paragraph.lines
        guard lines.contains(where: isMarkup) else { return "    " + lines.joined(separator: " ") }
        return lines.map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    }

    /// Whether the line begins a list, a heading, a quotation, a table or code, and does not go on in the one before.
    private static func isMarkup(_ line: Substring) -> Bool {
        let rest = line.drop { $0 == " " }
        guard line.count - rest.count < 4, let first = rest.first else { return true }
        return "-*+#>|`~".contains(first) || rest.drop { $0.isNumber }.hasPrefix(". ") && first.isNumber
    }

    func emitParameterList(to printer: inout SwiftPrinter) {
        let arguments = arguments
        printer.line("/// - Parameters:")
        for argument in arguments {
            var paragraphs = argument.documentation.paragraphs.map(Self.indented)
            if paragraphs.isEmpty { paragraphs = ["`\(text.plan.names.source(of: argument.symbol))`."] }
            paragraphs[0] =
                "  - \(text.plan.names[argument.symbol]): " + paragraphs[0].drop { $0 == " " }
            printer.documentation(
                Documentation(paragraphs, place: Place(document: "", pointer: "")),
                remark: .none
            )
        }
        printer.line("///   - \(optionsName): What this call does differently from the client.")
    }
}
