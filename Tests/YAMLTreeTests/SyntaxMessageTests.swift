// What a syntax error says: the likely mistake, at its place, with a remedy.
import Diagnostics
import Testing
import YAMLTree

@Suite("Syntax messages")
struct SyntaxMessageTests {
    @Test("a message shows the mistake and what it belongs to")
    func whole() {
        let expected = """
            a.yaml:5:6: error: expected a key of the mapping [yaml-syntax]
             5 |      y: 2
               |      ^ align it with what it belongs to
            a.yaml:3:5: note: the mapping begins here
             3 |     get:
               |     ^

            """
        #expect(Reading("paths:\n  /a:\n    get:\n      x: 1\n     y: 2").rendered == expected)
    }

    @Test(
        "the likely mistake is named",
        arguments: [
            (
                "a: b: c", "1:5", "a mapping cannot begin here",
                "put a text with ': ' in quotes, or check the indentation"
            ),
            (
                "key:value\nb: 1", "2:2", "a mapping cannot begin here",
                "is a space missing behind the ':' of the line above?"
            ),
            ("a: 1\n\tb: 2", "2:1", "a tab cannot indent", "indent with spaces"),
            ("a: |\n\t b", "2:1", "a tab cannot indent", "indent with spaces"),
            ("a: @x", "1:4", "a text cannot begin with '@'", "put it in quotes"),
            ("a: `x`", "1:4", "a text cannot begin with '`'", "put it in quotes"),
            ("a: %x", "1:4", "a text cannot begin with '%'", "put it in quotes"),
            ("%x: 1", "1:1", "a line that begins with '%' is a directive, and this is none", "put it in quotes"),
            ("%FOO\n---\na", "1:1", "a line that begins with '%' is a directive, and this is none", "put it in quotes"),
            (
                "a: **b**", "1:4", "'*' begins an alias, and this is no name",
                "put a text that begins with '*' in quotes"
            ),
            ("a: & x", "1:4", "'&' begins an anchor, and this is no name", "put a text that begins with '&' in quotes"),
            ("a: [1,\n b: 2", "1:4", "this '[' is never closed", nil),
            ("a: {b: [1]\n", "1:4", "this '{' is never closed", nil),
            ("[1, [2, {", "1:9", "this '{' is never closed", nil),
            ("b: [1, {c: 2]", "1:13", "expected ',' or '}'", "is a comma or a closing quote missing?"),
            ("[a b: [c]d]", "1:10", "expected ',' or ']'", "is a comma or a closing quote missing?"),
            ("a: 'it's'", "1:8", "the quoted text has ended before this", "write '' for a quote inside single quotes"),
            (
                "a: \"b\" c", "1:8", "the quoted text has ended before this",
                "write \\\" for a quote inside double quotes"
            ),
            ("a: \"b\nc: 1", "1:4", "this quote is never closed", nil),
            ("a: [\"b]", "1:5", "this quote is never closed", nil),
            ("a: 'b\n---\n'", "2:1", "this line would begin another document", "indent the line"),
            (
                "a: \"\\d\"", "1:5", "a backslash in double quotes begins an escape, and this is none",
                "write it twice, or put the text in single quotes"
            ),
            (
                "a: \"\\u12\"", "1:7", "the escape has too few hexadecimal digits",
                "\\x takes 2 of them, \\u takes 4, \\U takes 8"
            ),
            (
                "a: \"\\ud83d\"", "1:7", "the escape names no Unicode character",
                "write the character itself, or \\U and 8 digits in place of a surrogate pair"
            ),
            ("a: | b\n  c", "1:6", "the text of '|' and '>' begins on the next line", "break the line here"),
            ("a: |0\n  c", "1:5", "an indentation of 0 is not possible", "write a digit from 1 to 9, or none"),
            ("a: - b", "1:4", "a list cannot begin here", "begin it on a line of its own"),
            ("a: ? b", "1:4", "a mapping cannot begin here", "put a text that begins with '? ' in quotes"),
            ("a: b\n- c", "2:1", "expected a key of the mapping", "align it with what it belongs to"),
            ("- a\nb: c", "2:1", "expected '-' and the next element of the list", "align it with what it belongs to"),
            (
                "  a: 1\nb: 2", "2:1", "the document has ended before this",
                "is this line indented less than the first one?"
            ),
            (
                "a: 1\nfoo\nb: 2", "2:1", "this line has no ':'",
                "write 'key: value', or indent it if it continues the text above"
            ),
            ("[1,,2]", "1:4", "expected a value", "is there a ',' too many?"),
            ("a: !x!y z", "1:4", "nothing declares this tag", "put a text that begins with '!' in quotes"),
            ("%YAML 2.0\n---\na", "1:1", "this version of YAML is unknown", "write %YAML 1.2, or leave the line out"),
            ("a: !<x y", "1:7", "this is no YAML: did not find the expected '>' while scanning a tag", nil),
        ] as [(String, String, String, String?)]
    )
    func messages(text: String, place: String, message: String, hint: String?) throws {
        let reading = Reading(text)
        let diagnostic = try #require(reading.diagnostics.last)
        #expect(reading.problems == ["yaml-syntax \(place)"])
        #expect(diagnostic.message == message)
        #expect(diagnostic.hint == hint)
        #expect(reading.root == nil)
    }
}
