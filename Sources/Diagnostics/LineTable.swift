// Byte offsets and positions of one file, both ways, fast enough to ask for every node.

/// Where the lines of a text begin, and how many Unicode scalars stand before a byte.
///
/// A line ends at LF, CR LF or CR. A byte order mark at the start belongs to no column.
package struct LineTable: Sendable {
    private static let blockLength = 256

    package let bytes: [UInt8]
    /// The offset of each line's first byte; never empty.
    private let lineStarts: [Int]
    /// For each block of bytes, the number of scalars before it. Empty where each byte is a scalar:
    /// counting from the start of a line would take quadratic time on a document of one long line.
    private let scalarsBeforeBlock: [Int]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        var counts: [Int] = []
        var scalars = 0
        var previous: UInt8 = 0
        // Plain loops in this file: build plugins run without optimisation, where an iterator costs ten times as much.
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if offset % Self.blockLength == 0 { counts.append(scalars) }
            if byte & 0xC0 != 0x80 { scalars += 1 }
            offset += 1
            if byte == 0x0A, previous == 0x0D {
                starts[starts.count - 1] = offset
            } else if byte == 0x0A || byte == 0x0D {
                starts.append(offset)
            }
            previous = byte
        }
        lineStarts = starts
        scalarsBeforeBlock = scalars == bytes.count ? [] : counts
    }

    /// At least 1: an empty file has one empty line.
    package var lineCount: Int { lineStarts.count }

    /// The position of a byte. An offset outside the text is taken for the nearest end of it.
    package func position(ofByte offset: Int) -> SourcePosition {
        let offset = min(max(offset, lineStarts[0]), bytes.count)
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return SourcePosition(line: low + 1, column: scalarCount(from: lineStarts[low], to: offset) + 1)
    }

    /// The bytes of a line without its line break; empty where the file has no such line. Lines count from 1.
    package func bytesOfLine(_ line: Int) -> Range<Int> {
        guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
        let start = lineStarts[line - 1]
        var end = line < lineStarts.count ? lineStarts[line] : bytes.count
        if line < lineStarts.count {
            end -= 1
            if end > start, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
        }
        return start..<max(start, end)
    }

    /// The span of a stretch of bytes, cut at the end of its first line and without trailing blanks. What lies outside
    /// the text is taken for the nearest end of it.
    package func span(of range: Range<Int>, in file: String) -> SourceSpan {
        let range = range.clamped(to: lineStarts[0]..<bytes.count)
        let start = position(ofByte: range.lowerBound)
        let first = range.lowerBound
        var end = min(range.upperBound, bytesOfLine(start.line).upperBound)
        while end > first, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return SourceSpan(file: file, start: start, length: scalarCount(from: first, to: end))
    }

    /// The offset of the byte at a position, cut to the end of its line; nil where the file has no such line.
    package func byte(at position: SourcePosition) -> Int? {
        guard position.line >= 1, position.line <= lineStarts.count else { return nil }
        let line = bytesOfLine(position.line)
        let column = min(max(position.column, 1), line.count + 1)
        guard !scalarsBeforeBlock.isEmpty else { return line.lowerBound + column - 1 }
        // The blocks lead to within one block of the place, so that a long line is not walked from its start.
        let wanted = scalars(before: line.lowerBound) + column - 1
        var low = line.lowerBound / Self.blockLength
        var high = max(low + 1, min(line.upperBound / Self.blockLength + 1, scalarsBeforeBlock.count))
        while high - low > 1 {
            let middle = (low + high) / 2
            if scalarsBeforeBlock[middle] <= wanted { low = middle } else { high = middle }
        }
        var offset = max(low * Self.blockLength, line.lowerBound)
        var count = scalars(before: offset)
        while offset < line.upperBound, count < wanted || bytes[offset] & 0xC0 == 0x80 {
            if bytes[offset] & 0xC0 != 0x80 { count += 1 }
            offset += 1
        }
        return offset
    }

    private func scalarCount(from start: Int, to end: Int) -> Int {
        guard start < end else { return 0 }
        if scalarsBeforeBlock.isEmpty { return end - start }
        return end - start <= Self.blockLength
            ? walkedScalars(from: start, to: end) : scalars(before: end) - scalars(before: start)
    }

    private func scalars(before offset: Int) -> Int {
        let block = min(offset / Self.blockLength, scalarsBeforeBlock.count - 1)
        return scalarsBeforeBlock[block] + walkedScalars(from: block * Self.blockLength, to: offset)
    }

    private func walkedScalars(from start: Int, to end: Int) -> Int {
        var count = 0
        var offset = start
        while offset < end {
            if bytes[offset] & 0xC0 != 0x80 { count += 1 }
            offset += 1
        }
        return count
    }
}
