// What reading a text as Markdown can cost at worst, so that a page made to be slow is refused instead of read.

/// The system's cmark-gfm takes time that grows with the square of what stands in one paragraph or of how deep lists and
/// quotes go, and memory for each use of a link's definition.
enum MarkdownWork {
    static func check(_ bytes: [UInt8]) throws(MarkupProblem) {
        var fence = CodeFence()
        var marks = Marks()
        var line = 1
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            let text = bytes[start..<end]
            try checkDepth(of: text, line: line)
            if !fence.takes(text) { try marks.add(text, line: line) }
            let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
            start = end + (isPair ? 2 : 1)
            line += 1
        }
        try marks.finish(line: line)
    }

    private static func checkDepth(of text: ArraySlice<UInt8>, line: Int) throws(MarkupProblem) {
        var depth = 0
        var previous: UInt8 = 0x20
        for byte in text {
            guard HTMLTags.isBlank(byte) || ContainerMark.isMark(byte) else { return }
            // A mark of a list stands between blanks; `-----` is none.
            if byte == UInt8(ascii: ">") || (HTMLTags.isBlank(byte) && !HTMLTags.isBlank(previous)) { depth += 1 }
            previous = byte
            guard depth <= MarkupLimits.containers else {
                let message = "lists and quotes stand more than \(MarkupLimits.containers) deep in each other"
                throw MarkupProblem(kind: .depth, message: message, line: line)
            }
        }
    }

    /// The characters that mean something, counted.
    private struct Marks {
        private var inParagraph = 0
        private var work = 0
        private var closingBrackets = 0
        private var hasDefinitions = false
        private var longestLine = 0

        mutating func add(_ text: ArraySlice<UInt8>, line: Int) throws(MarkupProblem) {
            longestLine = max(longestLine, text.count)
            var isBlank = true
            // Each line that could be the ruler below a table's header makes cmark read the paragraph again.
            let isRuler = text.allSatisfy { HTMLTags.isBlank($0) || "|-:".utf8.contains($0) }
            var previous: UInt8 = 0
            for byte in text {
                if !HTMLTags.isBlank(byte) { isBlank = false }
                switch byte {
                case _ where previous == UInt8(ascii: "\\"): break
                case UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"),
                    UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "!"):
                    inParagraph += 1
                case UInt8(ascii: "|"), UInt8(ascii: "-"): if isRuler { inParagraph += 1 }
                case UInt8(ascii: "]"):
                    inParagraph += 1
                    closingBrackets += 1
                case UInt8(ascii: ":"):
                    if previous == UInt8(ascii: "]") { hasDefinitions = true }
                default: break
                }
                previous = previous == UInt8(ascii: "\\") ? 0 : byte
            }
            if isBlank { try endParagraph(line: line) }
        }

        mutating func finish(line: Int) throws(MarkupProblem) {
            try endParagraph(line: line)
            let (copied, isTooLarge) = closingBrackets.multipliedReportingOverflow(by: longestLine)
            if hasDefinitions, isTooLarge || copied > MarkupLimits.referenceBytes {
                let message = "the page has more links by reference than can be resolved"
                throw MarkupProblem(kind: .density, message: message, line: 1)
            }
        }

        private mutating func endParagraph(line: Int) throws(MarkupProblem) {
            work += inParagraph * inParagraph
            inParagraph = 0
            guard work <= MarkupLimits.inlineWork else {
                let message = "the page has more markup, up to this line, than can be resolved"
                throw MarkupProblem(kind: .density, message: message, line: line)
            }
        }
    }
}
