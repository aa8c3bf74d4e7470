// Offsets become positions and back, whatever breaks the lines and however wide a character is.
import Diagnostics
import Testing

@Suite("Line table")
struct LineTableTests {
    @Test(
        "every kind of line break ends a line",
        arguments: [
            ("a\nbé\nc\n", [0..<1, 2..<5, 6..<7, 8..<8]), ("a\r\nbé\rc\n", [0..<1, 3..<6, 7..<8, 9..<9]),
            ("", [0..<0]), ("\r\r\n\n", [0..<0, 1..<1, 3..<3, 4..<4]), ("a\n\r\nb", [0..<1, 2..<2, 4..<5]),
        ]
    )
    func lineBreaks(text: String, lines: [Range<Int>]) {
        let table = LineTable(Array(text.utf8))
        #expect((1...table.lineCount).map { table.bytesOfLine($0) } == lines)
    }

    @Test("a byte order mark belongs to no column")
    func byteOrderMark() {
        let table = LineTable([0xEF, 0xBB, 0xBF] + Array("ab".utf8))
        #expect(table.position(ofByte: 0) == SourcePosition(line: 1, column: 1))
        #expect(table.position(ofByte: 4) == SourcePosition(line: 1, column: 2))
        #expect(table.byte(at: SourcePosition(line: 1, column: 1)) == 3)
    }

    @Test("a column counts Unicode scalars, however long the line is", arguments: [0, 1, 100, 255, 256, 257, 1000])
    func columns(scalarsBefore: Int) {
        let bytes = Array(("é\n" + String(repeating: "語", count: scalarsBefore) + "x").utf8)
        let table = LineTable(bytes)
        let position = SourcePosition(line: 2, column: scalarsBefore + 1)
        #expect(table.position(ofByte: bytes.count - 1) == position)
        #expect(table.byte(at: position) == bytes.count - 1)
    }

    @Test("each scalar's position leads back to its first byte")
    func roundTrip() {
        let text = String(repeating: "aé語😀\r\n", count: 150)
        let table = LineTable(Array(text.utf8))
        var offset = 0
        for scalar in text.unicodeScalars {
            if scalar != "\n" {
                #expect(table.byte(at: table.position(ofByte: offset)) == offset)
            }
            offset += String(Character(scalar)).utf8.count
        }
    }

    @Test("places outside the text are taken for its ends")
    func outside() {
        let table = LineTable(Array("ab\ncd".utf8))
        #expect(table.position(ofByte: -5) == SourcePosition(line: 1, column: 1))
        #expect(table.position(ofByte: 99) == SourcePosition(line: 2, column: 3))
        #expect(table.byte(at: SourcePosition(line: 3, column: 1)) == nil)
        #expect(table.byte(at: SourcePosition(line: 0, column: 1)) == nil)
        #expect(table.byte(at: SourcePosition(line: 1, column: 99)) == 2)
        #expect(table.bytesOfLine(7).isEmpty)
    }

    @Test("a span ends with its first line and without trailing blanks")
    func spans() {
        let table = LineTable(Array("key: two  \n  words".utf8))
        #expect(table.span(of: 5..<18, in: "a").length == 3)
        #expect(table.span(of: 5..<6, in: "a").length == 1)
        #expect(table.span(of: 10..<10, in: "a") == SourceSpan(file: "a", start: .init(line: 1, column: 11), length: 1))
    }
}
