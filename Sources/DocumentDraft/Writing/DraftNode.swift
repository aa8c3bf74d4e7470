// A draft before it is text: mappings in order, with the comments that stand above what they concern.

/// A comment of a draft.
enum DraftComment: Hashable, Sendable {
    /// What the page does not say, and where to look.
    case gap(String)
    /// What a maintainer should know, and need not do anything about.
    case note(String)
}

indirect enum DraftNode: Hashable, Sendable {
    /// YAML as it is: a number, a Boolean.
    case literal(String)
    /// A text on one line, quoted where YAML needs it.
    case text(String)
    /// Words of any length and number of lines.
    case prose(String)
    /// Scalars that are YAML already, on one line where they fit.
    case scalars([String])
    case mapping(DraftMapping)
    case list([DraftMapping])
}

struct DraftMapping: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        var comments: [DraftComment]
        var key: String
        var value: DraftNode
    }

    private(set) var entries: [Entry] = []
    /// What concerns the mapping as a whole; they stand above its first entry.
    var comments: [DraftComment] = []

    init(comments: [DraftComment] = []) {
        self.comments = comments
    }

    var isEmpty: Bool { entries.isEmpty }

    /// The value of a key; nil for an absent one and for null.
    subscript(key: String) -> DraftNode? {
        entries.first { $0.key == key }?.value
    }

    /// Adds an entry behind the others. A key that is there already keeps its value: YAML has no key twice.
    mutating func add(_ key: String, _ value: DraftNode, _ comments: [DraftComment] = []) {
        guard self[key] == nil else { return }
        entries.append(Entry(comments: comments, key: key, value: value))
    }

    mutating func add(_ key: String, text: String) {
        add(key, .text(text))
    }

    /// Adds words where there are any.
    mutating func add(_ key: String, prose: String?) {
        guard let prose, !PlainText.lines(of: prose).isEmpty else { return }
        add(key, .prose(prose))
    }

    mutating func gap(_ text: String) {
        comments.append(.gap(text))
    }
}
