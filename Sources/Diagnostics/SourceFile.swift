// The text of one input file, and how a byte offset becomes a line and a column.

/// A place in a file. Lines and columns count from 1; a column counts Unicode scalars, as compilers do.
package struct SourcePosition: Hashable, Comparable, Sendable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (a: Self, b: Self) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

/// A stretch of one line of a file: what a caret line underlines.
package struct SourceSpan: Hashable, Sendable {
    /// The path as the user gave it.
    package var file: String
    package var start: SourcePosition
    /// How many columns are underlined; at least 1. A span never goes past the end of its first line.
    package var length: Int

    package init(file: String, start: SourcePosition, length: Int) {
        self.file = file
        self.start = start
        self.length = max(length, 1)
    }
}

/// An input file, whole, in memory.
package struct SourceFile: Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
