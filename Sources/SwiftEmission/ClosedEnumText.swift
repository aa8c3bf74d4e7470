// A closed enum: the documented values and no others. Another value is an error where it is read.
import ClientPlan

extension EnumEmitter {
    /// Whether the enum has no case for other values. An enum without values, and one of values of several kinds, has one.
    static func isClosed(_ others: OtherValues, cases: Int) -> Bool { others == .refused && cases > 0 }

    func emitClosed(to printer: inout SwiftPrinter) {
        let name = SwiftKeywords.declared(name)
        printer.block("public enum \(name): Hashable, Sendable {") { emitCases(to: &$0) }
        printer.line()
        let conformance = rawType == .string ? "JSONClosedStringEnum" : "JSONClosedIntegerEnum"
        printer.block("extension \(name): \(conformance), CustomStringConvertible, ParameterEncodable {") { printer in
            emitKnownCases(to: &printer)
            emitRawValue(to: &printer)
        }
    }
}
