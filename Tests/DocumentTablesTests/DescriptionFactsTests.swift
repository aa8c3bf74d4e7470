// Sentences such as descriptions have, of our own making, and the facts that they say or do not say.
import DocumentFacts
import PageMarkup
import Testing

@testable import DocumentTables

@Suite("Facts of descriptions")
struct DescriptionFactsTests {
    /// A sentence, or lines: `- ` begins an item, `-- ` one within it, `! ` a note.
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var shape: ShapeFacts
        var facts: DescriptionFacts

        init(_ text: String, _ shape: ShapeFacts, _ facts: DescriptionFacts = DescriptionFacts()) {
            self.text = text
            self.shape = shape
            self.facts = facts
        }

        var testDescription: String { text }
    }

    @Test("Values", arguments: values + noValues)
    func values(_ sentence: Case) { expect(sentence) }

    @Test("Defaults", arguments: defaults)
    func defaults(_ sentence: Case) { expect(sentence) }

    @Test("Limits of numbers", arguments: limits)
    func limits(_ sentence: Case) { expect(sentence) }

    @Test("Lengths of strings", arguments: lengths)
    func lengths(_ sentence: Case) { expect(sentence) }

    @Test("Formats of times", arguments: formats)
    func formats(_ sentence: Case) { expect(sentence) }

    @Test("Units", arguments: units)
    func units(_ sentence: Case) { expect(sentence) }

    @Test("A field's own name may stand before a limit, another field's may not")
    func names() {
        let cell = Self.cell("skip大于等于3")
        #expect(DescriptionFacts.read(cell, of: "skip", type: TypeCell(shape: .integer)).minimum == "3")
        #expect(DescriptionFacts.read(cell, of: "take", type: TypeCell(shape: .integer)).minimum == nil)
    }

    @Test(
        "Hostile cells are read in time and without a crash",
        arguments: [
            String(repeating: "取值为", count: 300_000), String(repeating: "默认值", count: 300_000),
            String(repeating: "(如)", count: 200_000), String(repeating: "单位：", count: 200_000),
            String(repeating: "取值，", count: 200_000), String(repeating: "1~", count: 500_000),
            String(repeating: "\"", count: 1_000_000), String(repeating: "yyyy-MM-dd格式", count: 70_000),
            String(repeating: "。", count: 300_000), String(repeating: "value is a or ", count: 70_000),
            String(repeating: "[1,", count: 300_000), "最小值" + String(repeating: "9", count: 1_000_000),
            "长度为" + String(repeating: "9", count: 100) + "个字符", "\u{0}\u{1}\u{FFFD}\u{202E}取值：\u{0}", "-", "格式", "unit",
        ]
    )
    func hostile(text: String) {
        for shape in [ShapeFacts.string, .integer, .unsaid, .boolean, .array(.string)] {
            _ = DescriptionFacts.read(Self.cell(text), of: "a", type: TypeCell(shape: shape))
        }
    }

    @Test("A hundred thousand items are no enumeration")
    func manyItems() {
        var lines = [MarkupCell.Line(MarkupText("取值："))]
        lines += (0..<100_000).map { MarkupCell.Line(MarkupText("v\($0)：x"), role: .item(depth: 1)) }
        let facts = DescriptionFacts.read(MarkupCell(lines: lines), of: "a", type: TypeCell(shape: .string))
        #expect(facts == DescriptionFacts())
    }

    private func expect(_ sentence: Case) {
        let facts = DescriptionFacts.read(Self.cell(sentence.text), of: "field", type: TypeCell(shape: sentence.shape))
        #expect(facts == sentence.facts)
    }

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
