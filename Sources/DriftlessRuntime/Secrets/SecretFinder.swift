// Where secrets stand in a text: in which bytes of it, in whatever spelling.

struct SecretFinder {
    private let spellings: SpellingSearch

    init(_ secrets: [String]) {
        spellings = SpellingSearch(secrets.flatMap(SecretSpelling.all))
    }

    /// Ranges of the text's bytes, which may overlap, in no order.
    func places(in text: [UInt8]) -> [Range<Int>] {
        guard !spellings.isEmpty, text.count >= SecretSpelling.shortest else { return [] }
        return UnescapedText.stages(of: text).flatMap { stage in
            spellings.places(in: stage.bytes).map { stage.starts[$0.lowerBound]..<stage.ends[$0.upperBound - 1] }
        }
    }
}

/// Looks for any number of spellings in one pass over a text.
private struct SpellingSearch {
    private let spellings: [SecretSpelling]
    /// The spellings by their first four bytes.
    private let candidates: [UInt32: [Int]]
    /// Which bytes a spelling begins with.
    private let beginnings: [Bool]

    var isEmpty: Bool { spellings.isEmpty }

    init(_ spellings: [SecretSpelling]) {
        var candidates: [UInt32: [Int]] = [:]
        var beginnings = [Bool](repeating: false, count: 256)
        for (index, spelling) in spellings.enumerated() {
            candidates[Self.key(spelling.beginning, at: 0), default: []].append(index)
            beginnings[Int(spelling.beginning[0])] = true
        }
        self.spellings = spellings
        self.candidates = candidates
        self.beginnings = beginnings
    }

    func places(in text: [UInt8]) -> [Range<Int>] {
        guard !isEmpty, text.count >= SecretSpelling.shortest else { return [] }
        var places: [Range<Int>] = []
        // No spelling is looked for where it was found already, which keeps the work linear for one that repeats itself.
        var ends: [Int: Int] = [:]
        for start in 0...(text.count - SecretSpelling.shortest) where beginnings[Int(text[start])] {
            for index in candidates[Self.key(text, at: start)] ?? [] where start >= ends[index] ?? 0 {
                if let place = place(of: spellings[index], in: text, at: start) {
                    ends[index] = place.upperBound
                    places.append(place)
                }
            }
        }
        return places
    }

    /// The place of the spelling, of its first part where the text ends inside of it or was clipped.
    private func place(of spelling: SecretSpelling, in text: [UInt8], at start: Int) -> Range<Int>? {
        var end = start + Self.equalBytes(spelling.beginning, text, from: start)
        if end - start == spelling.beginning.count {
            end = start + Self.equalBytes(spelling.whole, text, from: start)
        } else if !Self.isClipped(text, at: end) {
            return nil
        }
        let shared = spelling.sharedLetters
        return max(start - shared.before, 0)..<min(end + shared.behind, text.count)
    }

    private static func isClipped(_ text: [UInt8], at end: Int) -> Bool {
        end == text.count || text[end...].starts(with: "…".utf8) || text[end...].starts(with: "...".utf8)
    }

    private static func equalBytes(_ spelling: [UInt8], _ text: [UInt8], from start: Int) -> Int {
        let count = min(spelling.count, text.count - start)
        var index = 0
        while index < count, spelling[index] == text[start + index] { index += 1 }
        return index
    }

    private static func key(_ text: [UInt8], at index: Int) -> UInt32 {
        UInt32(text[index]) << 24 | UInt32(text[index + 1]) << 16 | UInt32(text[index + 2]) << 8
            | UInt32(text[index + 3])
    }
}
