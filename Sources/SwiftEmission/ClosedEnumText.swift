// A closed enum: the documented values and no others. Another value is an error where it is read.
import ClientPlan

extension EnumEmitter {
    /// Whether the enum has no case for other values. An enum without values, and one of values of several kinds, has one.
    static func isClosed(_ others: OtherValues, cases: Int) -> Bool { others == .refused && cases > 0 }

    func emitClosed(to printer: inout SwiftPrinter) {
        let name = SwiftKeywords.declared(name)
        printer.block("public enum \(name): Sendable {") { emitCases(to: &$0) }
        printer.line()
        let conformance = rawType == .string ? "JSONClosedStringEnum" : "JSONClosedIntegerEnum"
        printer.block("extension \(name): \(conformance), ParameterEncodable {") { printer in
            if rawType == .string { emitNames(to: &printer) }
            emitKnownCases(to: &printer)
            emitIndexed(to: &printer)
            printer.line("/// The case of a raw value; nil where the document does not list it.")
            printer.block("public init?(rawValue: \(rawType.rawValue)) {") { printer in
                if rawType == .string {
                    printer.line("guard let known = Self.knownCase(rawValue) else { return nil }")
                    printer.line("self = known")
                } else {
                    let isListed = "Self.allKnownCases.contains(where: { $0.rawValue == rawValue })"
                    printer.line("guard \(isListed) else { return nil }")
                    printer.line("self.init(listed: rawValue)")
                }
            }
            printer.line()
            emitRawValue(to: &printer)
        }
    }

    /// The scanner has refused all other values, so that the last case is for the last value.
    private func emitIndexed(to printer: inout SwiftPrinter) {
        let opening: String
        if rawType == .string {
            printer.line("/// The case at an index of `jsonNames`.")
            opening = "public init(knownCase index: Int) {"
        } else {
            printer.line("/// The case of a number that the document lists.")
            opening = "public init(listed number: Int) {"
        }
        printer.block(opening) { printer in
            printer.line(rawType == .string ? "switch index {" : "switch number {")
            for (index, item) in cases.dropLast().enumerated() {
                let value = rawType == .string ? String(index) : item.literal
                printer.line("case \(value): self = .\(SwiftKeywords.member(item.name))")
            }
            printer.line("default: self = .\(SwiftKeywords.member(cases[cases.count - 1].name))")
            printer.line("}")
        }
        printer.line()
    }
}
