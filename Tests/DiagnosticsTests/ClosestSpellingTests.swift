// Which misspelt words are recognised, and which are left alone.
import Diagnostics
import Testing

@Suite("Closest spelling")
struct ClosestSpellingTests {
    private static let types = ["array", "boolean", "integer", "null", "number", "object", "string"]

    @Test(
        "a slip leads to the word that was meant",
        arguments: [
            ("integr", "integer"), ("Integer", "integer"), ("ineteger", "integer"), ("strnig", "string"),
            ("int", nil), ("bool", nil), ("objekt", "object"), ("numbr", "number"), ("nul", "null"), ("", nil),
            ("date-time", nil), ("x", nil), (String(repeating: "integer", count: 20), nil),
        ] as [(String, String?)]
    )
    func slips(word: String, meant: String?) {
        #expect(closestSpelling(to: word, among: Self.types) == meant)
    }

    @Test("the closest of several wins, the first of equals")
    func closest() {
        #expect(closestSpelling(to: "parameters", among: ["parameter", "parametres", "parameterz"]) == "parameter")
        #expect(closestSpelling(to: "gets", among: ["sets", "get", "pets"]) == "sets")
        #expect(closestSpelling(to: "required", among: ["requierd", "required"]) == "required")
        #expect(closestSpelling(to: "ab", among: ["ba", "xy"]) == "ba")
        #expect(closestSpelling(to: "a", among: ["b"]) == nil)
    }
}
