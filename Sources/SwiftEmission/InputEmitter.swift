// The arguments of an operation: as a value, as Swift parameters, and from the one to the other.
import ClientPlan

struct InputEmitter {
    let operation: OperationDeclaration
    let types: TypeText

    func emit(to printer: inout SwiftPrinter) {
        printer.line("/// The arguments of one call.")
        printer.block("public struct Input: Hashable, Sendable {") { printer in
            for argument in operation.arguments {
                printer.documentation(argument.documentation)
                printer.line("public var \(SwiftText.declared(argument.name.swift)): \(type(of: argument))")
            }
            if !operation.arguments.isEmpty { printer.line() }
            printer.line("/// Creates the arguments; what is left out is not sent.")
            printer.list("public init(", parameters, ") {")
            printer.indented { printer in
                for argument in operation.arguments {
                    let name = argument.name.swift
                    printer.line("self.\(SwiftText.member(name)) = \(SwiftText.declared(name))")
                }
            }
            printer.line("}")
        }
    }

    func type(of argument: Argument) -> String {
        types.argument(argument.type) + (argument.isOptional ? "?" : "")
    }

    /// The Swift parameters of every function that takes the arguments.
    var parameters: [String] {
        operation.arguments.map { argument in
            let parameter = "\(SwiftText.parameter(argument.name.swift)): \(type(of: argument))"
            return switch argument.defaultValue {
            case .none: parameter
            case .absent: parameter + " = nil"
            case .enumCase(let name): parameter + " = ." + SwiftText.member(name.swift)
            }
        }
    }

    /// `Input(a: a, b: b)` inside what opens and closes around it.
    func emitValue(opening: String, closing: String, to printer: inout SwiftPrinter) {
        let values = operation.arguments.map {
            "\(SwiftText.label($0.name.swift)): \(SwiftText.declared($0.name.swift))"
        }
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
        guard !operation.arguments.isEmpty else { return }
        printer.line("/// - Parameters:")
        for argument in operation.arguments {
            let first = argument.documentation.paragraphs.first ?? "`\(argument.name.source)`."
            printer.documentation(
                Documentation(
                    ["  - \(argument.name.swift): " + first.split { $0.isNewline }.joined(separator: " ")],
                    pointer: ""
                ),
                remark: .none
            )
        }
    }
}
