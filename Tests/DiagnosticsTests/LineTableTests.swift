// Offsets and positions.
import Diagnostics
import Testing

@Test("every kind of line break ends a line")
func lineBreaks() {
    let table = LineTable(Array("a\r\nbé\rc\n".utf8))
    #expect(table.lineCount == 4)
    #expect((1...4).map { table.bytesOfLine($0) } == [0..<1, 3..<6, 7..<8, 9..<9])
}
