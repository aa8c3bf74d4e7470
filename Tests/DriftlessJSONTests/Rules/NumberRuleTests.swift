import Testing

// Bounds and multiples of numbers, by their digits.
@_spi(Generated) @testable import DriftlessJSON

@Suite("Numbers are compared exactly")
struct NumberRuleTests {
    @Test(
        "which is less",
        arguments: [
            ("0", "1"), ("-1", "0"), ("-2", "-1"), ("0.1", "0.11"), ("9", "10"), ("99e-2", "1"), ("1e-400", "1"),
            ("9007199254740992", "9007199254740993"), ("0.1", "0.1000000000000000055511151231257827"),
            ("-1e400", "1e-400"),
            ("123456789012345678901234567890", "123456789012345678901234567891"), ("5", "50e0"), ("-10", "-9.5"),
        ]
    )
    func order(_ less: String, _ more: String) throws {
        let (less, more) = (try #require(JSONNumber(less)), try #require(JSONNumber(more)))
        #expect(less.isLess(than: more))
        #expect(!more.isLess(than: less))
        #expect(!less.isLess(than: less))
    }

    @Test("equal numbers in other words are not less", arguments: [("1", "1.0"), ("0", "-0"), ("1e2", "100")])
    func equal(_ one: String, _ other: String) throws {
        let (one, other) = (try #require(JSONNumber(one)), try #require(JSONNumber(other)))
        #expect(!one.isLess(than: other))
        #expect(!other.isLess(than: one))
    }

    @Test(
        "which is a multiple",
        arguments: [
            ("10", "5", true), ("10", "3", false), ("19.99", "0.01", true), ("19.995", "0.01", false), ("0", "7", true),
            ("7.5", "2.5", true), ("5", "2.5", true), ("4", "2.5", false), ("1e300", "3", false), ("3e300", "3", true),
            ("0.3", "0.1", true), ("-9", "3", true), ("1", "0", true), ("123456789012345678901234567890", "10", true),
            ("123456789012345678901234567891", "10", false), ("1e-5", "0.1", false),
            ("999999999999999999", "999999999999999999", true),
        ]
    )
    func multiples(_ value: String, _ divisor: String, _ isMultiple: Bool) throws {
        let (number, step) = (try #require(JSONNumber(value)), try #require(JSONNumber(divisor)))
        #expect(number.isMultiple(of: step) == isMultiple)
    }
}
