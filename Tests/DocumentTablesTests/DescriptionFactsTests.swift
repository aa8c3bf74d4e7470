// Sentences such as descriptions have, of our own making, and the facts that they say or do not say.
import DocumentFacts
import PageMarkup
import TestSupport
import Testing

@testable import DocumentTables

@Suite("Facts of descriptions")
struct DescriptionFactsTests {
    @Test("Values", arguments: DescriptionCases.values + DescriptionCases.noValues)
    func values(_ sentence: DescriptionCase) { expect(sentence) }

    @Test("Defaults", arguments: DescriptionCases.defaults)
    func defaults(_ sentence: DescriptionCase) { expect(sentence) }

    @Test("Limits of numbers", arguments: DescriptionCases.limits)
    func limits(_ sentence: DescriptionCase) { expect(sentence) }

    @Test("Lengths of strings", arguments: DescriptionCases.lengths)
    func lengths(_ sentence: DescriptionCase) { expect(sentence) }

    @Test("Formats of times", arguments: DescriptionCases.formats)
    func formats(_ sentence: DescriptionCase) { expect(sentence) }

    @Test("Units", arguments: DescriptionCases.units)
    func units(_ sentence: DescriptionCase) { expect(sentence) }

    @Test("A field's own name may stand before a limit, another field's may not")
    func names() {
        let cell = DescriptionCase.cell("skip大于等于3")
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
        ].map(LongText.init)
    )
    func hostile(text: LongText) {
        for shape in [ShapeFacts.string, .unsaid] {
            _ = DescriptionFacts.read(DescriptionCase.cell(text.text), of: "a", type: TypeCell(shape: shape))
        }
    }

    @Test("A hundred thousand items are no enumeration")
    func manyItems() {
        var lines = [MarkupCell.Line(MarkupText("取值："))]
        lines += (0..<100_000).map { MarkupCell.Line(MarkupText("v\($0)：x"), role: .item(depth: 1)) }
        let facts = DescriptionFacts.read(MarkupCell(lines: lines), of: "a", type: TypeCell(shape: .string))
        #expect(facts == DescriptionFacts())
    }

    private func expect(_ sentence: DescriptionCase) {
        var facts = DescriptionFacts.read(sentence.cell, of: "field", type: TypeCell(shape: sentence.shape))
        facts.contested = []
        #expect(facts == sentence.facts)
    }

    @Test("a list of what a part of a value can be is no enumeration", arguments: DescriptionCases.partsOfValues)
    func parts(_ description: DescriptionCase) { expect(description) }

    @Test("the last value before another sentence is one of the list", arguments: DescriptionCases.lastValues)
    func lastValue(_ description: DescriptionCase) { expect(description) }

    @Test("how far times may be apart is no limit of a number", arguments: DescriptionCases.spansOfTime)
    func spans(_ description: DescriptionCase) { expect(description) }

    @Test("each of several limits counts", arguments: DescriptionCases.severalLimits)
    func severalLimits(_ description: DescriptionCase) { expect(description) }

    @Test("items that run together are told apart", arguments: DescriptionCases.itemsRunTogether)
    func items(_ description: DescriptionCase) { expect(description) }

    @Test("values in paragraphs are read like those in items", arguments: DescriptionCases.paragraphsOfValues)
    func paragraphs(_ description: DescriptionCase) { expect(description) }

    @Test("values within a sentence are read", arguments: DescriptionCases.valuesInSentences)
    func inline(_ description: DescriptionCase) { expect(description) }

    @Test("a list of kinds is one of values", arguments: DescriptionCases.kindsOfThings)
    func kinds(_ description: DescriptionCase) { expect(description) }

    @Test("when a field is used is no condition of its values", arguments: DescriptionCases.conditionsOfUse)
    func conditions(_ description: DescriptionCase) { expect(description) }

    @Test("lengths are counted in many words", arguments: DescriptionCases.lengthsInMeasures)
    func lengthsInMeasures(_ description: DescriptionCase) { expect(description) }

    @Test("values, limits and lengths are said in other words", arguments: DescriptionCases.otherWords)
    func otherWords(_ description: DescriptionCase) { expect(description) }

    @Test("limits and lengths are said in other words", arguments: DescriptionCases.otherLimits)
    func otherLimits(_ description: DescriptionCase) { expect(description) }

    @Test("what holds in one case, or is counted in another unit, is no fact", arguments: DescriptionCases.otherCases)
    func otherCases(_ description: DescriptionCase) { expect(description) }

    @Test("what a value can be is said in many words", arguments: DescriptionCases.manyWords)
    func manyWords(_ description: DescriptionCase) { expect(description) }
}
