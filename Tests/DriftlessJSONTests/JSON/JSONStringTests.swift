// Strings: escapes, UTF-8 and control characters, at every offset to the words by which they are scanned.
import Testing

@testable import DriftlessJSON

@Suite("Strings")
struct JSONStringTests {
    @Test(
        "escapes and characters beyond ASCII",
        arguments: [
            (#""""#, ""), (#""a""#, "a"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
            (#""\u0041\u00e9\u4e2d""#, "Aé中"),
            (#""\uD83D\uDE00""#, "😀"), (#""\ud800\udc00\uDBFF\uDFFF""#, "\u{10000}\u{10FFFF}"), (#""\u0000""#, "\0"),
            ("\"é中😀\u{7F}\u{FFFF}\u{10FFFF}\"", "é中😀\u{7F}\u{FFFF}\u{10FFFF}"), (#""\\u0041""#, "\\u0041"),
        ]
    )
    func escapes(_ text: String, _ value: String) throws {
        for padding in 0..<18 {
            let blanks = String(repeating: "x", count: padding)
            let padded = text.replacing("\"", with: "\"\(blanks)", maxReplacements: 1)
            #expect(try String(json: padded.utf8) == blanks + value)
            #expect(try [String: String](json: "{\(padded):\(padded)}".utf8) == [blanks + value: blanks + value])
            #expect(try JSONValue(json: "[\(padded)]".utf8) == .array([.string(blanks + value)]))
        }
    }

    @Test(
        "what must be escaped is, at every place of a text of every length",
        arguments: [0x22, 0x5C, 0x1F, 0x0A, 0x7F, 0xE9]
    )
    func writtenEscapes(_ scalar: UInt32) throws {
        let character = String(Character(try #require(Unicode.Scalar(scalar))))
        for length in 0..<40 {
            for place in 0...length {
                let text =
                    String(repeating: "x", count: place) + character + String(repeating: "y", count: length - place)
                let json = text.jsonBytes()
                #expect(try String(json: json) == text)
                let escape =
                    switch scalar {
                    case 0x22: #"\""#
                    case 0x5C: #"\\"#
                    case 0x1F: #"\u001f"#
                    case 0x0A: #"\n"#
                    default: character
                    }
                #expect(String(decoding: json, as: UTF8.self) == "\"" + text.replacing(character, with: escape) + "\"")
            }
        }
    }

    @Test(
        "broken escapes",
        arguments: [
            #""\""#, #""\x41""#, #""\u""#, #""\u00""#, #""\u004""#, #""\u004g""#, #""\U0041""#, #""\ud800""#,
            #""\udc00""#,
            #""\ud800x""#, #""\ud800\n""#, #""\ud800\u0041""#, #""\ud800\ud800""#, #""\udc00\ud800""#,
            #""\ud83d\ude0""#, #""\'""#,
            #""\a""#, #""\ ""#, #""\é""#,
        ]
    )
    func brokenEscapes(_ text: String) {
        refused(Array(text.utf8))
    }

    @Test(
        "bytes that are no UTF-8",
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
            [0xE4, 0xB8], [0xE4, 0xB8, 0x22], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80],
            [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
            [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFE], [0xFF],
        ] as [[UInt8]]
    )
    func invalidUTF8(_ bytes: [UInt8]) {
        refused([0x22] + bytes + [0x22], .encoding)
    }

    @Test("control characters must be escaped")
    func controlCharacters() {
        for byte in UInt8(0)..<0x20 {
            refused([0x22, byte, 0x22], .syntax)
        }
    }

    /// Refused at every offset to a word, as a value, a key, an enum, a part of any value, and cut off.
    private func refused(_ text: [UInt8], _ reason: JSONError.Reason? = nil) {
        for padding in 0..<18 {
            let padded = [0x22] + Array(repeating: 0x78, count: padding) + text.dropFirst()
            let error = #expect(throws: JSONError.self) { try String(json: padded) }
            #expect(reason == nil || error?.reason == reason)
            #expect(throws: JSONError.self) { try SnapshotType(json: padded) }
            #expect(throws: JSONError.self) { try JSONValue(json: [0x5B] + padded + [0x5D]) }
            #expect(throws: JSONError.self) { try [String: Int](json: [0x7B] + padded + [0x3A, 0x31, 0x7D]) }
            #expect(throws: JSONError.self) { try Database(json: [0x7B] + padded + [0x3A, 0x31, 0x7D]) }
        }
    }
}
