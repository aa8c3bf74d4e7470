// The value of a text in ordinary code.
import DriftlessJSON
import Testing

@Suite("The value of a parsed text is used like a plain one")
struct ParsedValueTests {
    private let time: Parsed<Timestamp> = "2024-03-01T12:00:00Z"
    private let odd: Parsed<Timestamp> = "soon"

    @Test("members of the value are members of the text, nil where it has no value")
    func members() throws {
        let value = try #require(time.value)
        #expect(time.secondsSinceEpoch == value.secondsSinceEpoch)
        #expect(odd.secondsSinceEpoch == nil)
        let some: Parsed<Timestamp>? = time
        #expect(some?.secondsSinceEpoch == value.secondsSinceEpoch)
    }

    @Test("texts are compared with values")
    func comparisons() throws {
        let value = try #require(time.value)
        let later = value.advanced(by: .seconds(1))
        #expect(time == value)
        #expect(value == time)
        #expect(time != later)
        #expect(odd != value)
        #expect(time < later)
        #expect(time <= value)
        #expect(time >= value)
        #expect(!(time > value))
        #expect(!(odd < later) && !(odd > later))
        #expect(Parsed(value) == time)
    }

    @Test("literals are values")
    func literals() {
        let number: Parsed<DecimalNumber> = 12
        let truth: Parsed<Bool> = true
        #expect(number.value == 12)
        #expect(truth.value == true)
    }
}
