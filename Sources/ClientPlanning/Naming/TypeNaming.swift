// What types are called: named schemas by their names, inline ones by where they stand, and short where that is long.

/// The words that lead to an inline type: its owner, and the roles on the way.
struct TypeWords: Hashable {
    private(set) var parts: [String]

    init(_ name: String) { parts = [name] }

    func adding(_ role: String) -> TypeWords {
        var words = self
        words.parts.append(role)
        return words
    }

    /// All of them, as one name.
    var joined: String { parts.joined(separator: " ") }
}

enum TypeNaming {
    /// Spellings, the best first. What is long loses its middle, which comes back word by word where names collide.
    static func candidates(_ words: TypeWords, suffix: String) -> [String] {
        let parts = words.parts
        // The blanks between the parts are ours: they are no symbols to spell out.
        let spelledOut = parts.map { IdentifierSpelling.spelledOut($0, casing: .type) }.joined()
        let plain = IdentifierSpelling(words.joined, casing: .type).candidates
        let whole = parts.count == 1 ? plain : [plain[0], spelledOut] + plain.dropFirst(2)
        var candidates: [String] = []
        if parts.count > 2, plain[0].count > shortLength {
            candidates = (1..<parts.count).compactMap { shortened(parts, keeping: $0) }
        }
        for name in whole where !candidates.contains(name) { candidates.append(name) }
        return told(candidates, from: words.joined, suffix: suffix)
    }

    /// The first of the candidates, which takes a fraction of the time that all of them take.
    static func best(_ words: TypeWords, suffix: String) -> String {
        let parts = words.parts
        var best = IdentifierSpelling.best(words.joined, casing: .type)
        if parts.count > 2, best.count > shortLength {
            best = (1..<parts.count).lazy.compactMap { shortened(parts, keeping: $0) }.first ?? best
        }
        return best.first?.isUppercase == true ? best : candidates(words, suffix: suffix)[0]
    }

    /// Without the middle; nil where it is long nevertheless.
    private static func shortened(_ parts: [String], keeping count: Int) -> String? {
        let words = [parts[0]] + parts.suffix(count)
        let name = IdentifierSpelling.best(words.joined(separator: " "), casing: .type)
        return name.count <= IdentifierSpelling.usualLength ? name : nil
    }

    /// Scripts without letter case, and names that begin with a digit, spell a type and a member alike: the type gets a suffix.
    static func told(_ candidates: [String], from source: String, suffix: String) -> [String] {
        if candidates.allSatisfy({ $0.first?.isUppercase == true }) { return candidates }
        let member = IdentifierSpelling(source, casing: .member).candidates
        return candidates.map { member.contains($0) && $0.first?.isUppercase != true ? $0 + suffix : $0 }
    }

    private static let shortLength = 40
}
