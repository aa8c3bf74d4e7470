// How words become a Swift identifier: idiomatic first, then closer and closer to the source.

/// The spellings of one source name, the best first. The namer goes down the list when names collide.
struct IdentifierSpelling {
    enum Casing { case type, member }

    let candidates: [String]

    init(_ source: String, casing: Casing) {
        let idiomatic = Self.idiomatic(source, casing: casing)
        let faithful = Self.faithful(source, casing: casing)
        let escaped = Self.escaped(source, casing: casing)
        var candidates: [String] = []
        // Where nothing but code points tell the name, the rest says less.
        for candidate in idiomatic == escaped ? [idiomatic] : [idiomatic, faithful, escaped]
        where !candidates.contains(candidate) {
            candidates.append(candidate)
        }
        self.candidates = candidates
    }

    /// `instance_id` is `instanceID`, and `dcs.08.0001` is `dcs08_0001`.
    static func idiomatic(_ source: String, casing: Casing) -> String {
        let split = IdentifierWords(symbolsSpelledOut(in: source))
        // Nothing that has a name of its own: `😀`.
        if split.words.isEmpty, !source.isEmpty { return escaped(source, casing: casing) }
        var result = ""
        for (index, word) in split.words.enumerated() {
            let isFirst = index == 0
            if let last = result.last, last.isNumber, word.first?.isNumber == true {
                result += "_"
            }
            result += spelled(word, isLower: isFirst && casing == .member, isShouting: split.isShouting)
        }
        return startingLegally(result)
    }

    private static func spelled(_ word: String, isLower: Bool, isShouting: Bool) -> String {
        let lower = word.lowercased()
        if isLower { return lower }
        if let initialism = Initialisms.spelling[lower] { return initialism }
        let isInitialism = !isShouting && word.count > 1 && !word.contains { $0.isLowercase }
        return isInitialism ? word : lower.prefix(1).uppercased() + lower.dropFirst()
    }

    /// The source's own letters, with anything that Swift does not take as `_`.
    private static func faithful(_ source: String, casing: Casing) -> String {
        var result = ""
        for character in source {
            result.append(IdentifierWords.isWordCharacter(character) ? character : "_")
        }
        return startingLegally(cased(result, casing))
    }

    /// Every character that Swift does not take by its code point, so that different sources stay different.
    private static func escaped(_ source: String, casing: Casing) -> String {
        if source.isEmpty { return "emptyString" }
        var result = ""
        for character in source {
            if IdentifierWords.isWordCharacter(character) || character == "_" {
                result.append(character)
            } else {
                for scalar in character.unicodeScalars {
                    result += "_x" + String(scalar.value, radix: 16, uppercase: true) + "_"
                }
            }
        }
        // The first letter keeps its case: this spelling has to tell `foo` from `Foo`.
        return startingLegally(result)
    }

    private static func cased(_ text: String, _ casing: Casing) -> String {
        casing == .type ? text.prefix(1).uppercased() + text.dropFirst() : text
    }

    private static func startingLegally(_ text: String) -> String {
        guard let first = text.first else { return "empty" }
        let isOnlyUnderscores = !text.contains { $0 != "_" }
        return first.isNumber || isOnlyUnderscores || !isHead(first) ? "_" + text : text
    }

    /// Marks that count as letters, but stand behind another one in Swift (The Swift Programming Language, Identifiers).
    private static func isHead(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first else { return false }
        switch first.value {
        case 0x0300...0x036F, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: return false
        default: return true
        }
    }

    /// A name that is nothing but symbols, or whose sign carries its meaning, is spelled out: `+1`, `-1`, `*`.
    private static func symbolsSpelledOut(in source: String) -> String {
        let hasWord = source.contains { IdentifierWords.isWordCharacter($0) }
        guard hasWord else {
            return source.map { symbolNames[$0].map { $0 + " " } ?? " " }.joined()
        }
        if let first = source.first, first == "+" || first == "-", source.dropFirst().first?.isNumber == true {
            return (symbolNames[first] ?? "") + " " + source.dropFirst()
        }
        return source
    }

    private static let symbolNames: [Character: String] = [
        "+": "plus", "-": "minus", "*": "asterisk", "/": "slash", "=": "equals", "<": "less", ">": "greater",
        "!": "not", "%": "percent", "&": "and", "|": "or", "~": "tilde", "^": "caret", ".": "dot", ",": "comma",
        "#": "hash", "@": "at", "$": "dollar", "?": "question", ":": "colon", ";": "semicolon", "_": "underscore",
    ]
}

/// Words that Swift writes in capitals.
enum Initialisms {
    static let spelling: [String: String] = {
        let plain = [
            "api", "cpu", "csv", "dns", "gpu", "guid", "html", "http", "https", "id", "ip", "json", "jwt", "pdf",
            "sql", "ssh", "ssl", "tcp", "tls", "udp", "ui", "uri", "url", "utc", "uuid", "vpc", "xml", "yaml",
        ]
        var spelling = Dictionary(uniqueKeysWithValues: plain.map { ($0, $0.uppercased()) })
        for word in ["api", "id", "ip", "uri", "url", "uuid"] {
            spelling[word + "s"] = word.uppercased() + "s"
        }
        spelling["ipv4"] = "IPv4"
        spelling["ipv6"] = "IPv6"
        spelling["mysql"] = "MySQL"
        return spelling
    }()
}
