// How a draft is laid out: two blanks a level, comments above what they concern, long words in blocks.
import DocumentFacts

struct DraftPrinter {
    private(set) var text = ""
    private(set) var gapCount = 0
    private static let width = 118
    /// A simple key has at most 1024 characters (YAML 1.2, section 7.4.3).
    private static let longestKey = 500

    mutating func print(_ mapping: DraftMapping, level: Int = 0) {
        comments(mapping.comments, level)
        for entry in mapping.entries { print(entry, level, prefix: "") }
    }

    private mutating func print(_ entry: DraftMapping.Entry, _ level: Int, prefix: String) {
        // Behind a dash, the comments stand above the item.
        if prefix.isEmpty { comments(entry.comments, level) }
        let key = key(entry.key, level, prefix)
        switch entry.value {
        case .literal(let value): line(level, key + ": " + value)
        case .text(let value): line(level, key + ": " + YAMLText.inBlock(value))
        case .prose(let value): prose(key, PlainText.lines(of: value), level)
        case .scalars(let values): scalars(key, values, level)
        case .mapping(let mapping) where mapping.isEmpty:
            comments(mapping.comments, level)
            line(level, key + ": {}")
        case .mapping(let mapping):
            line(level, key + ":")
            print(mapping, level: level + 1)
        case .list(let items) where items.isEmpty:
            line(level, key + ": []")
        case .list(let items):
            line(level, key + ":")
            for item in items { print(item: item, level + 1) }
        }
    }

    private mutating func print(item: DraftMapping, _ level: Int) {
        comments(item.comments + (item.entries.first?.comments ?? []), level)
        guard let first = item.entries.first else { return line(level, "- {}") }
        print(first, level + 1, prefix: "- ")
        for entry in item.entries.dropFirst() { print(entry, level + 1, prefix: "") }
    }

    /// The key as it stands before its colon.
    private mutating func key(_ key: String, _ level: Int, _ prefix: String) -> String {
        pendingPrefix = prefix
        let written = YAMLText.inBlock(key)
        guard written.count > Self.longestKey else { return written }
        line(level, "? " + written)
        return ""
    }

    private var pendingPrefix = ""

    private mutating func line(_ level: Int, _ content: String) {
        let indentation = String(repeating: "  ", count: level)
        text += indentation.dropLast(pendingPrefix.count) + pendingPrefix + content + "\n"
        pendingPrefix = ""
    }

    private mutating func prose(_ key: String, _ lines: [String], _ level: Int) {
        if let only = lines.first, lines.count == 1 {
            let written = key + ": " + YAMLText.inBlock(only)
            if written.count + level * 2 <= Self.width { return line(level, written) }
        }
        line(level, key + ": |")
        // A paragraph each: the next line would be joined to it otherwise.
        for (index, paragraph) in lines.enumerated() {
            if index > 0 { text += "\n" }
            for part in Self.wrapped(paragraph, Self.width - level * 2) { line(level + 1, part) }
        }
    }

    private mutating func scalars(_ key: String, _ values: [String], _ level: Int) {
        let flow = key + ": [" + values.joined(separator: ", ") + "]"
        if flow.count + level * 2 <= Self.width { return line(level, flow) }
        line(level, key + ":")
        for value in values { line(level + 1, "- " + value) }
    }

    private mutating func comments(_ comments: [DraftComment], _ level: Int) {
        for comment in comments {
            let words: String
            switch comment {
            case .gap(let text):
                gapCount += 1
                words = "gap: " + text
            case .note(let text): words = text
            }
            for (index, part) in Self.wrapped(PlainText.line(of: words), Self.width - level * 2 - 4).enumerated() {
                line(level, (index == 0 ? "# " : "#   ") + part)
            }
        }
    }

    /// The words in lines of a width; a word that is longer, as sentences in Chinese are, has a line of its own.
    private static func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var current = ""
        for word in text.split(separator: " ") {
            if !current.isEmpty, current.count + 1 + word.count > max(width, 40) {
                lines.append(current)
                current = String(word)
            } else {
                current += (current.isEmpty ? "" : " ") + word
            }
        }
        return current.isEmpty ? lines : lines + [current]
    }
}
