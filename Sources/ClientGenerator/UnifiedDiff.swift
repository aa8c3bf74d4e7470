// A unified diff of two texts, as `diff -u` prints it.

package enum UnifiedDiff {
    private enum Line { case same(String), removed(String), added(String) }
    private static let context = 3

    /// Empty where the texts are equal.
    package static func text(old: String, new: String, oldName: String, newName: String) -> String {
        guard old != new else { return "" }
        let script = script(lines(of: old), lines(of: new))
        var result = "--- \(oldName)\n+++ \(newName)\n"
        for range in hunks(of: script) { result += hunk(script, range) }
        return result
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
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in new.difference(from: old) {
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

    private static func hunk(_ script: [Line], _ range: Range<Int>) -> String {
        var (oldStart, newStart) = (1, 1)
        for line in script[..<range.lowerBound] {
            switch line {
            case .same:
                oldStart += 1
                newStart += 1
            case .removed: oldStart += 1
            case .added: newStart += 1
            }
        }
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
        // A side without lines counts from the line before it.
        let old = oldCount == 0 ? oldStart - 1 : oldStart
        let new = newCount == 0 ? newStart - 1 : newStart
        return "@@ -\(old),\(oldCount) +\(new),\(newCount) @@\n" + body
    }

    private static func marked(_ mark: String, _ line: String) -> String {
        line.hasSuffix("\n") ? mark + line : mark + line + "\n\\ No newline at end of file\n"
    }
}
