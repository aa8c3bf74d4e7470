// What an error says: where, what was expected, what was found.
@_spi(Generated) import DriftlessJSON
import Testing

@Suite("Errors of JSON texts")
struct JSONErrorTests {
    private struct Case: Sendable {
        var text: String
        var reason: JSONError.Reason
        var description: String
    }

    private static let cases = [
        Case(
            text: #"[{"id":"a","type":"auto","remark":null},{"id":"b","type":"auto","remark":null,"level":"x"}]"#,
            reason: .wrongType,
            description:
                #"$[1].level: expected an integer from -2^63 to 2^63-1, found the string "x" (byte 86, line 1, column 87)"#
        ),
        Case(
            text: "[\n  {\"type\":\"auto\",\n\"remark\":null}\n]",
            reason: .missingMember("id"),
            description:
                "$[0]: expected the member 'id' of Snapshot, found an object without it (byte 4, line 2, column 3)"
        ),
        Case(
            text: #"[{"id":null}]"#,
            reason: .wrongType,
            description: "$[0].id: expected a string, found null (byte 7, line 1, column 8)"
        ),
        Case(
            text: #"[{"databases":[{"name":"a"},{"name":[]}]}]"#,
            reason: .wrongType,
            description: "$[0].databases[1].name: expected a string, found an array (byte 36, line 1, column 37)"
        ),
        Case(
            text: #"[{"labels":{"it's \"x\"":12.5}}]"#,
            reason: .wrongType,
            description:
                #"$[0].labels['it\'s "x"']: expected a string, found the number 12.5 (byte 25, line 1, column 26)"#
        ),
        Case(
            text: #"[{"size":-1}]"#,
            reason: .outOfRange,
            description:
                "$[0].size: expected a whole number of 0 or more, found the number -1 (byte 9, line 1, column 10)"
        ),
        Case(
            text: #"[{"id":"a" "type":"b"}]"#,
            reason: .syntax,
            description: #"$[0].id: expected ',' or '}', found the string "type" (byte 11, line 1, column 12)"#
        ),
        Case(
            text: #"[{"id":"#,
            reason: .truncated,
            description: "$[0].id: expected a value, found the end of the text (byte 7, line 1, column 8)"
        ),
        Case(
            text: "",
            reason: .empty,
            description: "$: expected a JSON value, found an empty text (byte 0, line 1, column 1)"
        ),
        Case(
            text: " \n ",
            reason: .empty,
            description: "$: expected a JSON value, found nothing but blanks (byte 3, line 2, column 2)"
        ),
        Case(
            text: "<html><body>502 Bad Gateway</body></html>",
            reason: .syntax,
            description: "$: expected a value, found '<', which starts HTML or XML (byte 0, line 1, column 1)"
        ),
        Case(
            text: "\u{FEFF}[]",
            reason: .byteOrderMark,
            description:
                "$: expected UTF-8 without a byte order mark (RFC 8259, section 8.1), found a byte order mark (byte 0, line 1, column 1)"
        ),
        Case(
            text: "[]]",
            reason: .trailingBytes,
            description: "$: expected nothing after the value, found ']' (byte 2, line 1, column 3)"
        ),
        Case(
            text: #"[{"x":tru}]"#,
            reason: .syntax,
            description: "$[0].x: expected true, false or null, found tru (byte 6, line 1, column 7)"
        ),
        Case(
            text: #"[{"x":"a\qb"}]"#,
            reason: .syntax,
            description: #"$[0].x: expected an escape such as \n or \u00e9, found '\q' (byte 8, line 1, column 9)"#
        ),
        Case(
            text: "{}",
            reason: .wrongType,
            description: "$: expected an array, found an object (byte 0, line 1, column 1)"
        ),
    ]

    @Test("an error names the path, the byte, the line, what was expected and what was found", arguments: cases.indices)
    func descriptions(_ index: Int) {
        let expected = Self.cases[index]
        let error = #expect(throws: JSONError.self) { try [Snapshot](json: expected.text.utf8) }
        #expect(error?.reason == expected.reason)
        #expect(error?.description == expected.description)
    }

    @Test("what is found is shortened and has no control characters")
    func excerpts() {
        let text = "[\"" + String(repeating: "\\n\u{2028}long", count: 100_000) + "\"]"
        let error = #expect(throws: JSONError.self) { try [Int](json: text.utf8) }
        #expect(error.map { $0.found.utf8.count < 200 } == true)
        #expect(error?.found.hasPrefix(#"the string "\u{a}\u{2028}long"#) == true)
        #expect(error?.description.contains("\n") == false)
    }

    @Test("syntax comes before types: a broken text is not said to be of the wrong type")
    func syntaxFirst() {
        let error = #expect(throws: JSONError.self) { try Int(json: #"{"a":}"#.utf8) }
        #expect(error?.reason == .syntax)
        #expect(error?.byteOffset == 5)
    }
}
