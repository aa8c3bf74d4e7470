import Testing

// Regular expressions: what matches as ECMA 262 has it, what is refused, and that no text takes long.
@_spi(Generated) @testable import DriftlessJSON

@Suite("Regular expressions are matched in linear time")
struct TextPatternTests {
    @Test(
        "what matches, and what does not",
        arguments: [
            ("", "", true), ("a", "bab", true), ("^a", "ba", false), ("a$", "ab", false), ("^a$", "a", true),
            ("^[a-z]+$", "abc", true), ("^[a-z]+$", "aBc", false), ("^[^a-z]+$", "ABC1", true), ("^a|b$", "xb", true),
            ("^(a|b)$", "xb", false), ("^(?:ab)*$", "abab", true), ("^(?<n>ab)+$", "aba", false),
            ("^a{2}$", "aa", true),
            ("^a{2}$", "aaa", false), ("^a{2,}$", "aaaa", true), ("^a{1,3}$", "aaaa", false), ("^a{0}$", "", true),
            ("^a{,2}$", "a{,2}", true), (#"^\d{3}-\d{2}$"#, "123-45", true), (#"^\w+\s\w+$"#, "a_1 b", true),
            (#"^\D\W\S$"#, "a-b", true), (#"\bcat\b"#, "a cat.", true), (#"\bcat\b"#, "concat", false),
            (#"\Bcat"#, "concat", true), (#"^[\w.+-]+@[\w-]+\.[a-z]{2,}$"#, "a.b+c@d-e.org", true),
            ("^.$", "\n", false),
            ("^.$", "é", true), ("^..$", "e\u{301}", true), ("^.$", "😀", true), (#"^\uD83D\uDE00$"#, "😀", true),
            (#"^\u{1F600}$"#, "😀", true), (#"^\x41\t\.$"#, "A\t.", true), (#"^\p{Lu}\p{L}+$"#, "Ärger", true),
            (#"^\P{L}+$"#, "123", true), (#"^[\p{Ll}\d]+$"#, "ä1", true), (#"^[\s\S]*$"#, "a\nb", true),
            (#"^[\d-]+$"#, "1-2", true), ("^[-a]+$", "a-", true), ("^[]$", "", false), ("^[^]$", "\n", true),
            (#"^[\]]$"#, "]", true), ("^a*?$", "aaa", true), ("^(a*)*$", "aaab", false), ("^(|a)+$", "aa", true),
            ("(a|aa)+$", "aaab", false), ("^/a/$", "/a/", true),
            ("^(([a-z])+.)+[A-Z]([a-z])+$", "aaaaaaaaaaaaaaa", false),
        ]
    )
    func matches(_ source: String, _ text: String, _ isMatch: Bool) throws {
        let pattern = try #require(TextPattern(source))
        #expect(pattern.matches(text) == isMatch)
    }

    @Test(
        "what is wrong or outside is no pattern",
        arguments: [
            "(", ")", "[", "a**", "*a", "(?=a)", "(?!a)", "(?<=a)", "(?<!a)", #"(a)\1"#, #"\k<n>"#, "(?i)a", #"\A"#,
            #"\z"#,
            "a++", "[z-a]", "a{3,2}", #"\p{Script=Han}"#, #"\u12"#, #"\"#, "[[:alpha:]]", "/^a$/", "(?>a)", "a{99999}",
            "((a{1,200}){1,200}){1,200}", "(((((((){9999}){9999}){9999}){9999}){9999}){9999})",
        ]
    )
    func refused(_ source: String) {
        #expect(TextPattern(source) == nil)
    }

    @Test("parentheses nested without end are refused")
    func nesting() {
        let depth = 100_000
        #expect(TextPattern(String(repeating: "(", count: depth) + String(repeating: ")", count: depth)) == nil)
    }

    @Test(
        "steps grow with the text, not with the ways to match it",
        arguments: ["^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(.*)*x", "^(([a-z])+.)+[A-Z]([a-z])+$"]
    )
    func work(_ source: String) throws {
        var parser = PatternParser(source)
        let parsed = parser.parse()
        let node = try #require(parsed)
        let program = try #require(PatternProgram(node))
        func steps(_ count: Int) -> Int {
            var matcher = PatternMatcher(program)
            _ = matcher.finds(in: (String(repeating: "a", count: count) + "!").unicodeScalars)
            return matcher.steps
        }
        #expect(steps(2_000) <= 21 * steps(100))
        #expect(steps(2_000) <= 2_002 * 2 * program.instructions.count)
    }
}
