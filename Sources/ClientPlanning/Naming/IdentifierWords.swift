// How a name of the document falls into words.

/// The words of `beginTime`, `begin_time`, `BeginTime`, `dcs.08.0001` or `MySQL`.
struct IdentifierWords {
    var words: [String]
    /// Whether the source has no lower-case letter, so that capitals mean nothing: `BUILDING`, `MAX_SIZE`.
    var isShouting: Bool

    init(_ source: String) {
        isShouting = !source.contains { $0.isLowercase }
        words = []
        var word = ""
        let characters = Array(source)
        for (index, character) in characters.enumerated() {
            guard Self.isWordCharacter(character) else {
                flush(&word)
                continue
            }
            if let last = word.last, startsWord(character, after: last, at: index, in: characters) {
                flush(&word)
            }
            word.append(character)
        }
        flush(&word)
    }

    private mutating func flush(_ word: inout String) {
        guard !word.isEmpty else { return }
        words.append(word)
        word = ""
    }

    private func startsWord(_ character: Character, after last: Character, at index: Int, in all: [Character]) -> Bool {
        guard character.isUppercase, !isShouting else { return false }
        if !last.isUppercase { return true }
        // `SQLServer`: the last capital of a run belongs to the word that it starts, but `URLs` is one word.
        guard index + 1 < all.count, all[index + 1].isLowercase else { return false }
        let isPlural = all[index + 1] == "s" && (index + 2 >= all.count || !all[index + 2].isLowercase)
        return !isPlural
    }

    /// What Swift takes inside an identifier, apart from the underscore, which separates words.
    static func isWordCharacter(_ character: Character) -> Bool {
        guard character.isASCII else {
            // Composed letters of other scripts are one scalar each; anything else is a separator.
            // The vertical tilde counts as a letter, but not in Swift.
            return character.unicodeScalars.count == 1 && character.isLetter && character != "\u{2E2F}"
        }
        return character.isLetter || character.isNumber
    }
}
