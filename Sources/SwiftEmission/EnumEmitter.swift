// An open enum: the documented values, and a case that keeps any other.
import ClientPlan

struct EnumEmitter {
    let name: String
    let cases: [Case]
    let rawType: RawType
    let documentation: Documentation
    private let isClosed: Bool

    struct Case {
        var name: String
        /// The raw value as a Swift literal.
        var literal: String
        var documentation: Documentation
    }

    enum RawType: String {
        case string = "String"
        case integer = "Int"
        case value = "JSONValue"

        var conformance: String {
            switch self {
            case .string: "JSONStringEnum, CustomStringConvertible, ParameterEncodable"
            case .integer: "JSONIntegerEnum, CustomStringConvertible, ParameterEncodable"
            case .value: "JSONValueEnum, CustomStringConvertible, ParameterEncodable"
            }
        }
    }

    init(_ declaration: StringEnum, _ text: PlanText) {
        name = text.plan.names[declaration.symbol]
        cases = declaration.cases.map {
            Case(
                name: text.plan.names[$0.symbol],
                literal: SwiftText.literal($0.value),
                documentation: $0.documentation
            )
        }
        rawType = .string
        documentation = declaration.documentation
        isClosed = Self.isClosed(declaration.others, cases: cases.count)
    }

    init(_ declaration: IntegerEnum, _ text: PlanText) {
        name = text.plan.names[declaration.symbol]
        cases = declaration.cases.map {
            Case(name: text.plan.names[$0.symbol], literal: String($0.value), documentation: $0.documentation)
        }
        rawType = .integer
        documentation = declaration.documentation
        isClosed = Self.isClosed(declaration.others, cases: cases.count)
    }

    init(_ declaration: ValueEnum, _ text: PlanText) {
        name = text.plan.names[declaration.symbol]
        cases = declaration.cases.map {
            Case(
                name: text.plan.names[$0.symbol],
                literal: SwiftText.literal($0.value),
                documentation: $0.documentation
            )
        }
        rawType = .value
        documentation = declaration.documentation
        isClosed = false
    }

    func emit(to printer: inout SwiftPrinter) {
        printer.documentation(documentation)
        if isClosed { return emitClosed(to: &printer) }
        printer.block("public enum \(SwiftKeywords.declared(name)): Hashable, Sendable {") { printer in
            emitCases(to: &printer)
            printer.line("/// A value that the document does not list.")
            printer.line("case unrecognized(rawValue: \(rawType.rawValue))")
        }
        printer.line()
        printer.block("extension \(SwiftKeywords.declared(name)): \(rawType.conformance) {") { printer in
            emitKnownCases(to: &printer)
            emitRawValue(to: &printer)
        }
    }

    func emitCases(to printer: inout SwiftPrinter) {
        for item in cases {
            let text =
                item.documentation.paragraphs.isEmpty
                ? Documentation(["`\(item.literal)`"], place: item.documentation.place) : item.documentation
            printer.documentation(text, remark: .none)
            printer.line("case \(SwiftKeywords.declared(item.name))")
        }
    }

    func emitKnownCases(to printer: inout SwiftPrinter) {
        printer.line("/// The documented cases, in the document's order.")
        let listed = cases.map { "." + SwiftKeywords.member($0.name) }
        emitArray("public static let allKnownCases: [\(SwiftKeywords.declared(name))] = [", listed, to: &printer)
        printer.line()
    }

    private func emitArray(_ opening: String, _ elements: [String], to printer: inout SwiftPrinter) {
        let whole = opening + elements.joined(separator: ", ") + "]"
        if printer.fits(whole) {
            printer.line(whole)
            return
        }
        printer.block(opening, closing: "]") { printer in
            for element in elements { printer.line(element + ",") }
        }
    }

    func emitRawValue(to printer: inout SwiftPrinter) {
        printer.line("/// The value as it goes over the wire.")
        printer.block("public var rawValue: \(rawType.rawValue) {") { printer in
            printer.line("switch self {")
            for item in cases {
                printer.line("case .\(SwiftKeywords.member(item.name)): \(item.literal)")
            }
            if !isClosed { printer.line("case .unrecognized(let rawValue): rawValue") }
            printer.line("}")
        }
    }
}
