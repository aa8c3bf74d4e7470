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
            case .string: "JSONStringEnum, ParameterEncodable"
            case .integer: "JSONIntegerEnum, ParameterEncodable"
            case .value: "JSONValueEnum, ParameterEncodable"
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
        printer.block("public enum \(SwiftKeywords.declared(name)): Sendable {") { printer in
            emitCases(to: &printer)
            printer.line("/// A value that the document does not list.")
            printer.line("case unrecognized(rawValue: \(rawType.rawValue))")
        }
        printer.line()
        printer.block("extension \(SwiftKeywords.declared(name)): \(rawType.conformance) {") { printer in
            emitTables(to: &printer)
            if rawType == .string { emitKnownCase(to: &printer) }
            emitInitializer(to: &printer)
            printer.line()
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

    func emitNames(to printer: inout SwiftPrinter) {
        printer.line("/// The documented values, in the document's order.")
        emitArray("public static let jsonNames: [String] = [", cases.map(\.literal), to: &printer)
        printer.line()
    }

    private func emitTables(to printer: inout SwiftPrinter) {
        if rawType == .string { emitNames(to: &printer) }
        if rawType == .value {
            printer.line("/// The documented values, in the document's order.")
            emitArray("public static let jsonValues: [JSONValue] = [", cases.map(\.literal), to: &printer)
            printer.line()
        }
        emitKnownCases(to: &printer)
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

    private func emitInitializer(to printer: inout SwiftPrinter) {
        printer.line("/// The case of a raw value.")
        printer.block("public init(rawValue: \(rawType.rawValue)) {") { printer in
            if rawType != .integer {
                printer.line("self = Self.knownCase(rawValue) ?? .unrecognized(rawValue: rawValue)")
                return
            }
            printer.line("switch rawValue {")
            for item in cases {
                printer.line("case \(item.literal): self = .\(SwiftKeywords.member(item.name))")
            }
            printer.line("default: self = .unrecognized(rawValue: rawValue)")
            printer.line("}")
        }
    }

    /// By the index that the scanner found: a switch costs nothing, where a look into the list of cases would.
    private func emitKnownCase(to printer: inout SwiftPrinter) {
        printer.line("/// The case at an index of `jsonNames`.")
        printer.block("public init(knownCase index: Int) {") { printer in
            printer.line("switch index {")
            for (index, item) in cases.enumerated() {
                printer.line("case \(index): self = .\(SwiftKeywords.member(item.name))")
            }
            printer.line("default: self = .unrecognized(rawValue: \"\")")
            printer.line("}")
        }
        printer.line()
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
