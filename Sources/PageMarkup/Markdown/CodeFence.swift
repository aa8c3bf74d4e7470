// Whether a line stands in fenced code, known before Markdown is read: in code, `<table>` is no table.

/// The marks of lists and quotes that can stand before a block on its line.
enum ContainerMark {
    static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
            UInt8(ascii: ")"), 0x30...0x39:
            true
        default: false
        }
    }
}

struct CodeFence {
    private struct Opening {
        var mark: UInt8
        var length: Int
        var indentation: Int
    }

    private var opening: Opening?

    /// Whether the line is a fence or stands between two; lines have to come in order, without their breaks.
    mutating func takes(_ line: ArraySlice<UInt8>) -> Bool {
        if let current = opening {
            guard !endsContainer(line, of: current) else {
                opening = nil
                return takes(line)
            }
            if closes(line, current) { opening = nil }
            return true
        }
        opening = self.opening(of: line)
        return opening != nil
    }

    private func opening(of line: ArraySlice<UInt8>) -> Opening? {
        let content = line.drop { HTMLTags.isBlank($0) || ContainerMark.isMark($0) }
        guard let mark = content.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let length = content.prefix { $0 == mark }.count
        guard length >= 3 else { return nil }
        // Behind backticks, another backtick makes the line a code span.
        if mark == UInt8(ascii: "`"), content.dropFirst(length).contains(mark) { return nil }
        return Opening(mark: mark, length: length, indentation: content.startIndex - line.startIndex)
    }

    private func closes(_ line: ArraySlice<UInt8>, _ opening: Opening) -> Bool {
        let content = line.drop { HTMLTags.isBlank($0) || $0 == UInt8(ascii: ">") }
        let length = content.prefix { $0 == opening.mark }.count
        return length >= opening.length && content.dropFirst(length).allSatisfy(HTMLTags.isBlank)
    }

    /// A line that stands left of the fence by more than a fence may be indented ends the list in which the fence stands.
    private func endsContainer(_ line: ArraySlice<UInt8>, of opening: Opening) -> Bool {
        let content = line.drop(while: HTMLTags.isBlank)
        guard !content.isEmpty else { return false }
        return content.startIndex - line.startIndex + 3 < opening.indentation
    }
}
