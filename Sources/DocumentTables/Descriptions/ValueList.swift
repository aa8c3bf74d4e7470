// Which values a field can have, where the page lists them: in a list, behind `取值为`, or each with what it means.
import DocumentFacts

struct ValueList {
    struct Entry {
        var value: String
        var meaning: PlainText?
    }

    private(set) var values: [String] = []
    /// The values that the list itself calls the default: `false：否（默认值）`.
    private(set) var marked: [String] = []
    /// Whether there are several lists that differ.
    private(set) var isContested = false

    private let shape: ShapeFacts

    static func read(_ description: DescriptionText, of name: String, shape: ShapeFacts) -> ValueList {
        var list = ValueList(shape: shape)
        let groups = ListedValues.groups(of: description)
        list.marked = list.marks(in: groups.map(\.entries))
        // From what is surely a list of values to what only looks like one; the first kind that is there decides.
        var kinds: [[[Entry]]] = [
            groups.filter { $0.lead == .enumeration }.map(\.entries),
            groups.filter { $0.lead == .values }.map(\.entries),
        ]
        // Where a value is put together, what else looks like values are those of its parts.
        if !description.isComposition {
            kinds += [
                InlineValues.lists(of: description, named: name, shape: list.shape),
                groups.filter { $0.lead == .unnamed }.map(\.entries),
                InlineValues.meanings(of: description), InlineValues.namedMeanings(of: description),
                NamedValues.lists(of: description),
            ]
        }
        kinds.append(ClauseValues.required(in: description).map { [$0] } ?? [])
        for kind in kinds {
            let lists = kind.filter { list.fits($0) }.map { entries in
                entries.map(\.value).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            }
            guard let first = lists.first else { continue }
            // Two lists that differ are of two cases.
            if lists.allSatisfy({ Set($0) == Set(first) }) { list.values = first } else { list.isContested = true }
            if list.marked.isEmpty { list.marked = list.marks(in: kind) }
            break
        }
        return list
    }

    private init(shape: ShapeFacts) {
        var shape = shape
        while case .array(let item) = shape { shape = item }
        self.shape = shape
    }

    /// A Boolean's values are its type, and an object has none.
    private func fits(_ entries: [Entry]) -> Bool {
        guard !entries.isEmpty, entries.count <= Self.most else { return false }
        switch shape {
        case .string, .unsaid: return true
        case .integer, .long: return entries.allSatisfy { Int($0.value) != nil }
        case .number: return entries.allSatisfy { Double($0.value) != nil }
        case .boolean, .object, .map, .array, .alternatives, .enclosing: return false
        }
    }

    /// More are no enumeration, but a table of something else.
    private static let most = 1_000

    private func marks(in lists: [[Entry]]) -> [String] {
        var marked: [String] = []
        for entry in lists.joined() where Self.isMarked(entry.meaning) && !marked.contains(entry.value) {
            marked.append(entry.value)
        }
        return marked
    }

    private static func isMarked(_ meaning: PlainText?) -> Bool {
        guard let meaning else { return false }
        return meaning.places(ofAny: ["默认值", "默认", "default value", "default"]).contains { place in
            var cursor = TextCursor(meaning, at: place.upperBound)
            cursor.skipBlanks()
            let isSetApart = [0x28, 0x2C, 0x5B].contains(meaning.byte(at: place.lowerBound - 1))
            return isSetApart && (cursor.isAtEnd || [0x29, 0x2C, 0x5D].contains(cursor.next))
        }
    }
}
