// Which type a misspelt word is meant for.
import Diagnostics
import DocumentFacts

extension TypeWords {
    /// The text with each word that is no type's replaced by the one that it is a slip of; nil where nothing is replaced.
    static func corrected(_ text: String) -> String? {
        var result = ""
        var word = ""
        var isChanged = false
        for character in text {
            if character.isLetter || character.isNumber {
                word.append(character)
                continue
            }
            take(&word, into: &result, &isChanged)
            result.append(character)
        }
        take(&word, into: &result, &isChanged)
        return isChanged ? result : nil
    }

    /// Whether a long word that could be a structure's name is a slip of a scalar type's: `stirngs`.
    static func isSlip(_ word: Substring) -> Bool {
        guard word.count >= 6, let closest = closestSpelling(to: String(word), among: candidates) else { return false }
        switch shapes[closest] {
        case .string, .integer, .long, .number, .boolean: return abs(closest.count - word.count) <= 1
        default: return false
        }
    }

    private static func take(_ word: inout String, into result: inout String, _ isChanged: inout Bool) {
        defer { word = "" }
        guard word.count >= 3, !known.contains(word), let closest = closestSpelling(to: word, among: candidates)
        else {
            result += word
            return
        }
        result += closest
        isChanged = true
    }

    /// Words that types are made of; those of one blank or more are found by their words.
    private static let candidates: [String] = shapes.keys
        .filter { $0.count >= 3 && !$0.contains(" ") && $0 != "n/a" && $0 != "none" && $0 != "null" && $0 != "void" }
        .sorted()
    private static let known: Set<String> = {
        let words = shapes.keys.flatMap { $0.split(separator: " ").map(String.init) }
        let others = [
            "of", "or", "and", "the", "table", "see", "please", "for", "details", "objects", "strings", "arrays",
        ]
        return Set(words + words.map { $0 + "s" } + others)
    }()
}
