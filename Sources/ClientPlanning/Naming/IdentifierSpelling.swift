// How words become a Swift identifier: idiomatic first, then closer and closer to the source.

/// The spellings of one source name, the best first. The namer goes down the list when names collide.
struct IdentifierSpelling {
    enum Casing { case type, member }

    /// What a hyphen before a digit is: `utf-8` has a hyphen, `GMT-1` beside `GMT+1` a minus.
    enum HyphenReading { case separator, minus }

    let candidates: [String]

    /// Longer ones are cut at a word, and whole only where the cut one is taken.
    static let usualLength = 60

    init(_ source: String, casing: Casing, hyphens: HyphenReading = .separator) {
        candidates =
            ASCIISpelling(source)?.candidates(casing, hyphens)
            ?? Self.candidates(ofAny: source, casing: casing, hyphens: hyphens)
    }

    /// The first of the candidates, which takes a fraction of the time that all of them take.
    static func best(_ source: String, casing: Casing, hyphens: HyphenReading = .separator) -> String {
        ASCIISpelling(source)?.best(casing, hyphens)
            ?? candidates(ofAny: source, casing: casing, hyphens: hyphens)[0]
    }

    /// The spellings of a name in any script.
    static func candidates(ofAny source: String, casing: Casing, hyphens: HyphenReading) -> [String] {
        let idiomatic = Self.idiomatic(ofAny: source, casing: casing, hyphens: hyphens)
        let spelledOut = Self.idiomatic(ofAny: symbolsSpelledOut(source), casing: casing)
        let faithful = Self.faithful(source, casing: casing)
        let escaped = Self.escaped(source, casing: casing)
        var candidates: [String] = []
        let all: [String]
        if Self.saysNothing(faithful) {
            // Underscores alone say nothing.
            all = [idiomatic, spelledOut, escaped]
        } else if source.allSatisfy({ IdentifierWords.isWordCharacter($0) || $0 == "-" || $0 == "_" }) {
            // `X_Request_ID` beside `x_request_id` reads better than the names of hyphen and underscore.
            all = [idiomatic, faithful, spelledOut, escaped]
        } else {
            all = [idiomatic, spelledOut, faithful, escaped]
        }
        // Where nothing but code points tell the name, the rest says less.
        for candidate in idiomatic == escaped ? [idiomatic] : all where !candidates.contains(candidate) {
            if candidates.isEmpty, candidate.count > Self.usualLength {
                candidates.append(Self.cut(source, casing: casing, hyphens: hyphens))
            }
            candidates.append(candidate)
        }
        return candidates
    }

    /// The spelling of the words that fit.
    private static func cut(_ source: String, casing: Casing, hyphens: HyphenReading) -> String {
        let words = IdentifierWords(signsSpelledOut(in: source, hyphens)).words
        var kept: [String] = []
        var length = 0
        for word in words {
            length += word.count
            guard length <= usualLength || kept.isEmpty else { break }
            kept.append(String(word.prefix(usualLength)))
        }
        return idiomatic(ofAny: kept.joined(separator: " "), casing: casing)
    }

    /// `instance_id` is `instanceID`, and `dcs.08.0001` is `dcs08_0001`.
    static func idiomatic(_ source: String, casing: Casing, hyphens: HyphenReading = .separator) -> String {
        ASCIISpelling(source)?.idiomatic(casing, hyphens) ?? idiomatic(ofAny: source, casing: casing, hyphens: hyphens)
    }

    private static func idiomatic(
        ofAny source: String,
        casing: Casing,
        hyphens: HyphenReading = .separator
    ) -> String {
        let split = IdentifierWords(signsSpelledOut(in: source, hyphens))
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
        return first.isNumber || saysNothing(text) || !isHead(first) ? "_" + text : text
    }

    private static func saysNothing(_ text: String) -> Bool { text.allSatisfy { $0 == "_" } }

    /// Marks that count as letters, but stand behind another one in Swift (The Swift Programming Language, Identifiers).
    private static func isHead(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first else { return false }
        switch first.value {
        case 0x0300...0x036F, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: return false
        default: return true
        }
    }

    /// A name that is nothing but symbols, or whose sign carries its meaning, is spelled out: `+1`, `-name`, `GMT+1`, `*`.
    private static func signsSpelledOut(in source: String, _ hyphens: HyphenReading) -> String {
        guard source.contains(where: { IdentifierWords.isWordCharacter($0) }) else {
            if source.allSatisfy({ $0 == " " }) { return source.map { _ in "space" }.joined(separator: " ") }
            return source.map { symbolNames[$0].map { $0 + " " } ?? " " }.joined()
        }
        guard source.contains(where: { $0 == "+" || $0 == "-" }) else { return source }
        let characters = Array(source)
        var result = ""
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            let isLeading = index == 0 && IdentifierWords.isWordCharacter(next)
            let isBeforeDigit = next.isNumber && index > 0
            switch character {
            case "+" where isLeading || isBeforeDigit: result += " plus "
            case "-" where isLeading || isBeforeDigit && hyphens == .minus: result += " minus "
            default: result.append(character)
            }
        }
        return result
    }

    /// With every symbol by its name.
    static func spelledOut(_ source: String, casing: Casing) -> String {
        ASCIISpelling(source)?.spelledOut(casing) ?? idiomatic(ofAny: symbolsSpelledOut(source), casing: casing)
    }

    /// Every symbol by its name, to tell `a-b` from `a_b`.
    private static func symbolsSpelledOut(_ source: String) -> String {
        var result = ""
        for character in source {
            if character == " " {
                result += " space "
            } else if let name = symbolNames[character] {
                result += " " + name + " "
            } else {
                result.append(character)
            }
        }
        return result
    }

    static func symbolName(_ character: Character) -> String? { symbolNames[character] }

    private static let symbolNames: [Character: String] = [
        "+": "plus", "-": "minus", "*": "asterisk", "/": "slash", "=": "equals", "<": "less", ">": "greater",
        "!": "not", "%": "percent", "&": "and", "|": "or", "~": "tilde", "^": "caret", ".": "dot", ",": "comma",
        "#": "number sign", "@": "at", "$": "dollar", "?": "question", ":": "colon", ";": "semicolon",
        "_": "underscore", "\"": "quote", "'": "apostrophe", "\\": "backslash", "\n": "newline", "\t": "tab",
    ]
}

/// Words that Swift writes in capitals.
enum Initialisms {
    /// The letters of the longest one.
    static let longest = spelling.keys.map(\.count).max() ?? 0
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
