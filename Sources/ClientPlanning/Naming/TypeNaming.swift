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
        let idiomatic = IdentifierSpelling.idiomatic(words.joined, casing: .type)
        let whole: [String]
        if parts.count == 1 {
            whole = plain
        } else if idiomatic != plain[0] {
            whole = [cut(parts) ?? plain[0], idiomatic, spelledOut] + plain.dropFirst(2)
        } else {
            whole = [idiomatic, spelledOut] + plain.dropFirst(2)
        }
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
            best = (1..<parts.count).lazy.compactMap { shortened(parts, keeping: $0) }.first ?? cut(parts) ?? best
        } else if parts.count == 2, best.count > shortLength {
            best = cut(parts) ?? best
        }
        return best.first?.isUppercase == true ? best : candidates(words, suffix: suffix)[0]
    }

    /// Without the middle; nil where it is long nevertheless.
    private static func shortened(_ parts: [String], keeping count: Int) -> String? {
        let words = [parts[0]] + parts.suffix(count)
        let name = IdentifierSpelling.idiomatic(words.joined(separator: " "), casing: .type)
        return name.count <= IdentifierSpelling.usualLength ? name : nil
    }

    /// What is too long even so loses the end of its owner's name and keeps its own role: without that it would be called as its
    /// owner is. Nil where it is not too long.
    private static func cut(_ parts: [String]) -> String? {
        guard parts.count > 1, let role = parts.last else { return nil }
        let whole = parts.joined(separator: " ")
        let length = IdentifierSpelling.idiomatic(whole, casing: .type).count
        let free = IdentifierSpelling.usualLength - IdentifierSpelling.idiomatic(role, casing: .type).count
        guard length > IdentifierSpelling.usualLength, free > IdentifierSpelling.usualLength / 2 else { return nil }
        var kept: [String] = []
        var count = 0
        for word in IdentifierWords(parts[0]).words {
            count += word.count
            guard count <= free else { break }
            kept.append(word)
        }
        return kept.isEmpty ? nil : IdentifierSpelling.idiomatic((kept + [role]).joined(separator: " "), casing: .type)
    }

    /// Scripts without letter case, and names that begin with a digit, spell a type and a member alike: the type gets a suffix.
    static func told(_ candidates: [String], from source: String, suffix: String) -> [String] {
        if candidates.allSatisfy({ $0.first?.isUppercase == true }) { return candidates }
        let member = IdentifierSpelling(source, casing: .member).candidates
        return candidates.map { member.contains($0) && $0.first?.isUppercase != true ? $0 + suffix : $0 }
    }

    private static let shortLength = 40
}
