// A unified diff of two texts, as `diff -u` prints it.

package enum UnifiedDiff {
    private enum Line {
        case same(String), removed(String), added(String)

        /// Counts the line on the sides that have it.
        func advance(_ old: inout Int, _ new: inout Int) {
            switch self {
            case .same:
                old += 1
                new += 1
            case .removed: old += 1
            case .added: new += 1
            }
        }
    }
    private static let context = 3

    /// Empty where the texts are equal.
    package static func text(old: String, new: String, oldName: String, newName: String) -> String {
        guard !isSame(old, new) else { return "" }
        let script = script(lines(of: old), lines(of: new))
        var result = "--- \(oldName)\n+++ \(newName)\n"
        var counted = 0
        var (oldLine, newLine) = (1, 1)
        for range in hunks(of: script) {
            // Each line is counted once, however many hunks follow it.
            for line in script[counted..<range.lowerBound] { line.advance(&oldLine, &newLine) }
            result += hunk(script, range, oldStart: oldLine, newStart: newLine)
            for line in script[range] { line.advance(&oldLine, &newLine) }
            counted = range.upperBound
        }
        return result
    }

    /// Byte by byte: Swift takes texts for equal that differ in their Unicode normalisation.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        one.utf8.elementsEqual(other.utf8)
    }

    /// Lines with their line breaks, so that a missing one at the end is seen.
    private static func lines(of text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for scalar in text.unicodeScalars {
            line.unicodeScalars.append(scalar)
            if scalar == "\n" {
                lines.append(line)
                line = ""
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    private static func script(_ old: [String], _ new: [String]) -> [Line] {
        let shared = min(old.count, new.count)
        var start = 0
        while start < shared, isSame(old[start], new[start]) { start += 1 }
        var end = 0
        while end < shared - start, isSame(old[old.count - 1 - end], new[new.count - 1 - end]) { end += 1 }
        let middle = middleScript(Array(old[start..<(old.count - end)]), Array(new[start..<(new.count - end)]))
        return old[..<start].map(Line.same) + middle + old[(old.count - end)...].map(Line.same)
    }

    /// More changed lines than this are shown as one block: finding the shortest script takes time and memory that grow
    /// with the square.
    private static let searchLimit = 4_000

    private static func middleScript(_ old: [String], _ new: [String]) -> [Line] {
        if old.isEmpty || new.isEmpty || old.count + new.count > searchLimit {
            return old.map(Line.removed) + new.map(Line.added)
        }
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in new.difference(from: old, by: isSame) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var script: [Line] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, removed.contains(i) {
                script.append(.removed(old[i]))
                i += 1
            } else if j < new.count, added.contains(j) {
                script.append(.added(new[j]))
                j += 1
            } else {
                script.append(.same(old[i]))
                i += 1
                j += 1
            }
        }
        return script
    }

    private static func hunks(of script: [Line]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for (index, line) in script.enumerated() {
            if case .same = line { continue }
            let range = max(0, index - context)..<min(script.count, index + context + 1)
            if let last = ranges.last, range.lowerBound <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
            } else {
                ranges.append(range)
            }
        }
        return ranges
    }

    private static func hunk(_ script: [Line], _ range: Range<Int>, oldStart: Int, newStart: Int) -> String {
        var (oldCount, newCount) = (0, 0)
        var body = ""
        for line in script[range] {
            switch line {
            case .same(let text):
                oldCount += 1
                newCount += 1
                body += marked(" ", text)
            case .removed(let text):
                oldCount += 1
                body += marked("-", text)
            case .added(let text):
                newCount += 1
                body += marked("+", text)
            }
        }
        return "@@ -\(place(oldStart, oldCount)) +\(place(newStart, newCount)) @@\n" + body
    }

    /// A side without lines counts from the line before it, and the length of one line goes without saying.
    private static func place(_ start: Int, _ count: Int) -> String {
        count == 1 ? "\(start)" : "\(count == 0 ? start - 1 : start),\(count)"
    }

    private static func marked(_ mark: String, _ line: String) -> String {
        // By the byte: a carriage return and a line feed are one character.
        line.utf8.last == UInt8(ascii: "\n") ? mark + line : mark + line + "\n\\ No newline at end of file\n"
    }
}
