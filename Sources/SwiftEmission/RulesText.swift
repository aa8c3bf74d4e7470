// The constraints of values as literals of the runtime's rules, in tables that are made once.
import ClientPlan

enum RulesText {
    /// `[.minLength(1), .maxLength(10)]`
    static func literal(_ rules: [ValueRule]) -> String {
        "[" + rules.map(literal).joined(separator: ", ") + "]"
    }

    /// The table of a type: a row for each list of rules, in the order in which `Self.jsonRules[…]` asks for them.
    static func emitTable(_ rows: [[ValueRule]], named name: String, to printer: inout SwiftPrinter) {
        printer.block("private static let \(name): [[JSONRule]] = [", closing: "]") { emitRows(rows, to: &$0) }
    }

    static func emitRows(_ rows: [[ValueRule]], to printer: inout SwiftPrinter) {
        let comma = rows.count == 1 ? "" : ","
        for row in rows {
            if printer.fits(literal(row) + comma) {
                printer.line(literal(row) + comma)
            } else {
                printer.block("[", closing: "]" + comma) { printer in printer.elements(row.map(literal)) }
            }
        }
    }

    private static func literal(_ rule: ValueRule) -> String {
        switch rule {
        case .hidden: ".hidden"
        case .minimum(let bound): ".minimum(\"\(bound)\")"
        case .maximum(let bound): ".maximum(\"\(bound)\")"
        case .exclusiveMinimum(let bound): ".exclusiveMinimum(\"\(bound)\")"
        case .exclusiveMaximum(let bound): ".exclusiveMaximum(\"\(bound)\")"
        case .multipleOf(let divisor): ".multipleOf(\"\(divisor)\")"
        case .minLength(let count): ".minLength(\(count))"
        case .maxLength(let count): ".maxLength(\(count))"
        case .pattern(let source): ".pattern(\(SwiftText.literal(source)))"
        case .listed(let texts): ".listed([" + texts.map(SwiftText.literal).joined(separator: ", ") + "])"
        case .minItems(let count): ".minItems(\(count))"
        case .maxItems(let count): ".maxItems(\(count))"
        case .uniqueItems: ".uniqueItems"
        case .items(let rules): ".items(" + literal(rules) + ")"
        case .item(let index, let rules): ".item(\(index), " + literal(rules) + ")"
        case .rest(let start, let rules): ".rest(\(start), " + literal(rules) + ")"
        case .minProperties(let count): ".minProperties(\(count))"
        case .maxProperties(let count): ".maxProperties(\(count))"
        case .member(let name, let rules): ".member(" + SwiftText.literal(name) + ", " + literal(rules) + ")"
        case .names(let rules): ".names(" + literal(rules) + ")"
        case .values(let rules, let pattern, let names):
            ".values(" + literal(rules) + (pattern.map { ", matching: " + SwiftText.literal($0) } ?? "")
                + (names.isEmpty ? "" : ", besides: [" + names.map(SwiftText.literal).joined(separator: ", ") + "]")
                + ")"
        }
    }
}
