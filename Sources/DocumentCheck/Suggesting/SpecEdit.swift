// One change of a spec's text: lines replaced, taken out or put in.

package struct SpecEdit: Hashable, Sendable {
    /// As diagnostics name it.
    package var file: String
    /// The lines that are replaced, counted from 1; empty where lines are put in before its bound.
    package var lines: Range<Int>
    package var text: [String]
    /// What of the page asks for it.
    package var reason: String

    package init(file: String, lines: Range<Int>, text: [String], reason: String) {
        self.file = file
        self.lines = lines
        self.text = text
        self.reason = reason
    }
}

/// The edits of one file, as a text with them and as a patch.
package struct SpecPatch: Sendable {
    package let file: String
    private let old: [Substring]
    private let edits: [SpecEdit]

    /// Edits that touch the same lines are made one by one: the first is here.
    package init(file: String, text: String, edits: [SpecEdit]) {
        self.file = file
        let old = text.split(separator: "\n", omittingEmptySubsequences: false)
        self.old = old
        var end = 0
        self.edits = edits.filter { $0.file == file }.sorted { $0.lines.lowerBound < $1.lines.lowerBound }.filter {
            edit in
            guard edit.lines.lowerBound >= max(end, 1), edit.lines.upperBound <= old.count + 1 else { return false }
            end = max(edit.lines.upperBound, edit.lines.lowerBound + 1)
            return true
        }
    }

    private init(file: String, old: [Substring], edits: [SpecEdit]) {
        self.file = file
        self.old = old
        self.edits = edits
    }

    /// What makes the old text of the new one.
    package var reversed: SpecPatch {
        let all = 1..<text.split(separator: "\n", omittingEmptySubsequences: false).count + 1
        let edit = SpecEdit(file: file, lines: all, text: old.map(String.init), reason: "")
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        return SpecPatch(file: file, old: new, edits: [edit])
    }

    package var isEmpty: Bool { edits.isEmpty }
    package var count: Int { edits.count }

    /// The whole text with all edits.
    package var text: String {
        var lines: [String] = []
        var next = 1
        for edit in edits {
            lines += old[next - 1..<edit.lines.lowerBound - 1].map(String.init) + edit.text
            next = edit.lines.upperBound
        }
        return (lines + old[(next - 1)...].map(String.init)).joined(separator: "\n")
    }

    /// A unified diff, which `patch -p1` and `git apply` take.
    package var unified: String {
        guard !edits.isEmpty else { return "" }
        let path = file.hasPrefix("/") ? String(file.dropFirst()) : file
        var diff = "--- a/\(path)\n+++ b/\(path)\n"
        var shift = 0
        for hunk in hunks { diff += text(of: hunk, &shift) }
        return diff
    }

    private static let context = 3

    /// Edits whose surroundings meet stand in one hunk.
    private var hunks: [[SpecEdit]] {
        var hunks: [[SpecEdit]] = []
        for edit in edits {
            if let last = hunks.last?.last, edit.lines.lowerBound - last.lines.upperBound <= 2 * Self.context {
                hunks[hunks.count - 1].append(edit)
            } else {
                hunks.append([edit])
            }
        }
        return hunks
    }

    private func text(of hunk: [SpecEdit], _ shift: inout Int) -> String {
        guard let first = hunk.first, let last = hunk.last else { return "" }
        // A last line break leaves an empty line behind it, which is none.
        let count = old.last?.isEmpty == true ? old.count - 1 : old.count
        let start = max(first.lines.lowerBound - Self.context, 1)
        let end = min(last.lines.upperBound + Self.context, count + 1)
        var body = ""
        var next = start
        var added = 0
        for edit in hunk {
            for line in old[next - 1..<edit.lines.lowerBound - 1] { body += " \(line)\n" }
            for line in old[edit.lines.lowerBound - 1..<edit.lines.upperBound - 1] { body += "-\(line)\n" }
            for line in edit.text { body += "+\(line)\n" }
            added += edit.text.count - edit.lines.count
            next = edit.lines.upperBound
        }
        for line in old[next - 1..<max(end - 1, next - 1)] { body += " \(line)\n" }
        let length = end - start
        defer { shift += added }
        return "@@ -\(start),\(length) +\(start + shift),\(length + added) @@\n" + body
    }
}
