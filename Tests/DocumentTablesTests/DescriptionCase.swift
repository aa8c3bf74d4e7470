// A description of our own making, and the facts that it says.
import DocumentFacts
import PageMarkup
import Testing

@testable import DocumentTables

/// A sentence, or lines: `- ` begins an item, `-- ` one within it, `! ` a note.
struct DescriptionCase: Sendable, CustomTestStringConvertible {
    var text: String
    var shape: ShapeFacts
    var facts: DescriptionFacts

    init(_ text: String, _ shape: ShapeFacts, _ facts: DescriptionFacts = DescriptionFacts()) {
        self.text = text
        self.shape = shape
        self.facts = facts
    }

    var testDescription: String { text }

    var cell: MarkupCell { Self.cell(text) }

    static func cell(_ text: String) -> MarkupCell {
        MarkupCell(
            lines: text.split(separator: "\n").map { line in
                let roles: [(String, MarkupCell.Role)] = [
                    ("-- ", .item(depth: 2)), ("- ", .item(depth: 1)), ("! ", .note),
                ]
                for (mark, role) in roles where line.hasPrefix(mark) {
                    return MarkupCell.Line(MarkupText(String(line.dropFirst(mark.count))), role: role)
                }
                return MarkupCell.Line(MarkupText(String(line)))
            }
        )
    }
}

enum DescriptionCases {}

extension DescriptionFacts {
    static func values(_ values: String...) -> DescriptionFacts { DescriptionFacts().with { $0.values = values } }

    static func standard(_ value: String) -> DescriptionFacts { DescriptionFacts().with { $0.defaultValue = value } }

    static func limits(_ minimum: String?, _ maximum: String?) -> DescriptionFacts {
        DescriptionFacts().with {
            $0.minimum = minimum
            $0.maximum = maximum
        }
    }

    static func lengths(_ minimum: Int?, _ maximum: Int?) -> DescriptionFacts {
        DescriptionFacts().with {
            $0.minimumLength = minimum
            $0.maximumLength = maximum
        }
    }

    static func format(_ pattern: String) -> DescriptionFacts { DescriptionFacts().with { $0.timeFormat = pattern } }

    static func unit(_ unit: String) -> DescriptionFacts { DescriptionFacts().with { $0.unit = unit } }

    func with(_ change: (inout DescriptionFacts) -> Void) -> DescriptionFacts {
        var facts = self
        change(&facts)
        return facts
    }
}
