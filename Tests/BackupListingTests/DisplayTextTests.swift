// What a terminal is shown of foreign text, and how wide that is.
import BackupListing
import Testing

@Suite struct DisplayTextTests {
    @Test("a control character becomes one visible sign, and text stays as it is")
    func harmless() {
        #expect(DisplayText.harmless("plain 升级 é 👍") == "plain 升级 é 👍")
        #expect(DisplayText.harmless("\u{1B}[31m\r\n\t\u{0}\u{7F}") == "␛[31m␍␊␉␀␡")
        #expect(DisplayText.harmless("a\u{202E}b\u{9B}c\u{2028}d\u{200B}e") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e")
    }

    @Test("no harmless text has a character that a terminal obeys")
    func nothingIsLeft() {
        for value in UInt32(0)...0x2FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for shown in DisplayText.harmless("\(scalar)").unicodeScalars {
                switch shown.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator:
                    Issue.record("U+\(String(value, radix: 16)) is shown as U+\(String(shown.value, radix: 16))")
                default: break
                }
            }
        }
    }

    @Test(
        "a width counts columns, not characters or bytes",
        arguments: [
            ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("升级前备份", 10), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
            ("ｶﾅ", 2), ("カナ", 4), ("Ａ", 2), ("👍", 2), ("…", 1), ("␛", 1), ("\u{FFFD}", 1), ("עברית", 5), ("ก็", 1),
            ("🇩🇪", 2),
        ]
    )
    func width(_ text: String, _ columns: Int) {
        #expect(DisplayText.width(of: text) == columns)
    }

    @Test(
        "a text that is too wide loses its middle, and a wide character is never cut in two",
        arguments: [
            ("abcdef", 6, "abcdef"), ("abcdefg", 6, "abc…fg"), ("abcdefg", 5, "ab…fg"), ("abc", 2, "a…"),
            ("abc", 1, "…"),
            ("abc", 0, ""), ("升级前备份", 10, "升级前备份"), ("升级前备份", 9, "升级…备份"), ("升级前备份", 8, "升级…份"),
            ("升级前备份", 2, "…"), ("e\u{301}abcde\u{301}", 4, "e\u{301}a…e\u{301}"),
        ]
    )
    func shortened(_ text: String, _ columns: Int, _ expected: String) {
        let result = DisplayText.shortened(text, to: columns)
        #expect(Array(result.unicodeScalars) == Array(expected.unicodeScalars))
        #expect(DisplayText.width(of: result) <= columns)
    }
}
