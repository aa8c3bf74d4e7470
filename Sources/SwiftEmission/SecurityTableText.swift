// Lists of security requirements as array literals, on one line where they fit.
import ClientPlan

struct SecurityTableText {
    /// A literal: what it is on one line, and its parts where that is too long.
    private struct Literal {
        var opening: String
        var closing: String
        var parts: [Literal]

        static func text(_ text: String) -> Literal { Literal(opening: text, closing: "", parts: []) }

        static func array(_ parts: [Literal]) -> Literal { Literal(opening: "[", closing: "]", parts: parts) }

        var line: String { opening + parts.map(\.line).joined(separator: ", ") + closing }

        /// An array with several elements has a comma behind its last, where each has a line of its own; arguments have not.
        var hasLastComma: Bool { opening == "[" && parts.count > 1 }
    }

    private let lists: [Literal]

    init(_ requirements: [SecurityRequirementsPlan]) {
        lists = requirements.map { list in .array(list.alternatives.map { uses in .array(uses.map(Self.use)) }) }
    }

    private static func use(_ use: SecurityRequirementsPlan.Use) -> Literal {
        let scopes = use.scopes.map { Literal.text(SwiftText.literal($0)) }
        let arguments = [Literal.text("\(use.scheme)")] + (scopes.isEmpty ? [] : [.array(scopes)])
        return Literal(opening: ".scheme(", closing: ")", parts: arguments)
    }

    /// The lists as the elements of an array.
    func emit(to printer: inout SwiftPrinter) {
        emit(lists, hasLastComma: lists.count > 1, to: &printer)
    }

    private func emit(_ literals: [Literal], hasLastComma: Bool, to printer: inout SwiftPrinter) {
        for (index, literal) in literals.enumerated() {
            let comma = hasLastComma || index + 1 < literals.count ? "," : ""
            if literal.parts.isEmpty || printer.fits(literal.line + comma) {
                printer.line(literal.line + comma)
            } else {
                printer.block(literal.opening, closing: literal.closing + comma) { printer in
                    emit(literal.parts, hasLastComma: literal.hasLastComma, to: &printer)
                }
            }
        }
    }
}
