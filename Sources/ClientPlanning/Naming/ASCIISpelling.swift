// The spellings of a source name that is all ASCII, as practically every name is: the same as of any other, byte by byte.

/// What ``IdentifierSpelling`` says of an ASCII name. Naming asks for tens of thousands of names, and a `Character` at a time is
/// ten times slower.
struct ASCIISpelling {
    private typealias Casing = IdentifierSpelling.Casing
    private typealias Bytes = [UInt8]

    private let source: [UInt8]

    /// Nil where the name is not all ASCII. A line break of two bytes is one character, and so left to others.
    init?(_ source: String) {
        var source = source
        let bytes = source.withUTF8 { utf8 in
            utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D } ? Array(utf8) : nil
        }
        guard let bytes else { return nil }
        self.source = bytes
    }

    func candidates(_ casing: IdentifierSpelling.Casing, _ hyphens: IdentifierSpelling.HyphenReading) -> [String] {
        let idiomatic = Self.idiomatic(source, casing, hyphens)
        let escaped = Self.escaped(source)
        let all = idiomatic == escaped ? [idiomatic] : [idiomatic] + spare(casing) + [escaped]
        var candidates: [[UInt8]] = []
        for candidate in all where !candidates.contains(candidate) {
            if candidates.isEmpty, candidate.count > IdentifierSpelling.usualLength {
                candidates.append(Self.cut(source, casing, hyphens))
            }
            candidates.append(candidate)
        }
        return candidates.map(Self.text)
    }

    /// The first of the candidates.
    func best(_ casing: IdentifierSpelling.Casing, _ hyphens: IdentifierSpelling.HyphenReading) -> String {
        let idiomatic = Self.idiomatic(source, casing, hyphens)
        let isUsual = idiomatic.count <= IdentifierSpelling.usualLength
        return Self.text(isUsual ? idiomatic : Self.cut(source, casing, hyphens))
    }

    /// The spellings for a name that another has taken, in the order of those of any script.
    private func spare(_ casing: IdentifierSpelling.Casing) -> [Bytes] {
        let faithful = Self.faithful(source, casing)
        let spelledOut = Self.idiomatic(Self.symbolsSpelledOut(source), casing, .separator)
        if Self.saysNothing(faithful) { return [spelledOut] }
        let isPlain = source.allSatisfy { Self.isWordByte($0) || $0 == Self.underscore || $0 == UInt8(ascii: "-") }
        return isPlain ? [faithful, spelledOut] : [spelledOut, faithful]
    }

    func idiomatic(_ casing: IdentifierSpelling.Casing, _ hyphens: IdentifierSpelling.HyphenReading) -> String {
        Self.text(Self.idiomatic(source, casing, hyphens))
    }

    func spelledOut(_ casing: IdentifierSpelling.Casing) -> String {
        Self.text(Self.idiomatic(Self.symbolsSpelledOut(source), casing, .separator))
    }

    private static func text(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func cut(_ source: Bytes, _ casing: Casing, _ hyphens: IdentifierSpelling.HyphenReading) -> Bytes {
        let signs = signsSpelledOut(in: source, hyphens)
        var kept: Bytes = []
        var length = 0
        for word in words(of: signs, isShouting: isShouting(signs)) {
            length += word.count
            guard length <= IdentifierSpelling.usualLength || kept.isEmpty else { break }
            if !kept.isEmpty { kept.append(space) }
            kept += signs[word].prefix(IdentifierSpelling.usualLength)
        }
        return idiomatic(kept, casing, .separator)
    }

    private static func idiomatic(
        _ source: Bytes,
        _ casing: Casing,
        _ hyphens: IdentifierSpelling.HyphenReading
    ) -> Bytes {
        let signs = signsSpelledOut(in: source, hyphens)
        let isShouting = isShouting(signs)
        let words = words(of: signs, isShouting: isShouting)
        if words.isEmpty, !source.isEmpty { return escaped(source) }
        var result: Bytes = []
        result.reserveCapacity(signs.count + 1)
        for (index, word) in words.enumerated() {
            if let last = result.last, isDigit(last), isDigit(signs[word.lowerBound]) { result.append(underscore) }
            append(signs[word], isLower: index == 0 && casing == .member, isShouting: isShouting, to: &result)
        }
        return startingLegally(result)
    }

    private static func append(_ word: ArraySlice<UInt8>, isLower: Bool, isShouting: Bool, to result: inout Bytes) {
        if isLower {
            for byte in word { result.append(lowercased(byte)) }
            return
        }
        if word.count <= Initialisms.longest,
            let initialism = Initialisms.spelling[String(decoding: word.lazy.map(lowercased), as: UTF8.self)]
        {
            result += initialism.utf8
        } else if !isShouting, word.count > 1, !word.contains(where: isLowercase) {
            result += word
        } else {
            var isFirst = true
            for byte in word {
                result.append(isFirst ? uppercased(byte) : lowercased(byte))
                isFirst = false
            }
        }
    }

    // MARK: - Words

    private static func isShouting(_ source: Bytes) -> Bool { !source.contains(where: isLowercase) }

    private static func words(of source: Bytes, isShouting: Bool) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start: Int?
        for (index, byte) in source.enumerated() {
            guard isWordByte(byte) else {
                if let begun = start { words.append(begun..<index) }
                start = nil
                continue
            }
            if let begun = start, startsWord(at: index, in: source, isShouting) {
                words.append(begun..<index)
                start = index
            } else if start == nil {
                start = index
            }
        }
        if let begun = start { words.append(begun..<source.count) }
        return words
    }

    private static func startsWord(at index: Int, in all: Bytes, _ isShouting: Bool) -> Bool {
        guard isUppercase(all[index]), !isShouting else { return false }
        if !isUppercase(all[index - 1]) { return true }
        guard index + 1 < all.count, isLowercase(all[index + 1]) else { return false }
        let isPlural =
            all[index + 1] == UInt8(ascii: "s") && (index + 2 >= all.count || !isLowercase(all[index + 2]))
        return !isPlural
    }

    // MARK: - Signs

    private static func signsSpelledOut(in source: Bytes, _ hyphens: IdentifierSpelling.HyphenReading) -> Bytes {
        guard source.contains(where: isWordByte) else {
            if source.allSatisfy({ $0 == space }) {
                return Bytes(source.map { _ in "space" }.joined(separator: " ").utf8)
            }
            return source.flatMap { byte in
                (IdentifierSpelling.symbolName(Character(Unicode.Scalar(byte))) ?? "").utf8 + [space]
            }
        }
        guard source.contains(where: { $0 == plus || $0 == minus }) else { return source }
        var result: Bytes = []
        for (index, byte) in source.enumerated() {
            let next = index + 1 < source.count ? source[index + 1] : space
            let isLeading = index == 0 && isWordByte(next)
            let isBeforeDigit = isDigit(next) && index > 0
            switch byte {
            case plus where isLeading || isBeforeDigit: result += " plus ".utf8
            case minus where isLeading || isBeforeDigit && hyphens == .minus: result += " minus ".utf8
            default: result.append(byte)
            }
        }
        return result
    }

    private static func symbolsSpelledOut(_ source: Bytes) -> Bytes {
        if source.allSatisfy(isWordByte) { return source }
        var result: Bytes = []
        for byte in source {
            if isWordByte(byte) {
                result.append(byte)
            } else if byte == space {
                result += " space ".utf8
            } else if let name = IdentifierSpelling.symbolName(Character(Unicode.Scalar(byte))) {
                result += " \(name) ".utf8
            } else {
                result.append(byte)
            }
        }
        return result
    }

    // MARK: - Close to the source

    private static func faithful(_ source: Bytes, _ casing: Casing) -> Bytes {
        var result = source.map { isWordByte($0) ? $0 : underscore }
        if casing == .type, let first = result.first { result[0] = uppercased(first) }
        return startingLegally(result)
    }

    private static func escaped(_ source: Bytes) -> Bytes {
        if source.isEmpty { return Bytes("emptyString".utf8) }
        var result: Bytes = []
        result.reserveCapacity(source.count + 1)
        for byte in source {
            if isWordByte(byte) || byte == underscore {
                result.append(byte)
            } else {
                result += "_x\(String(byte, radix: 16, uppercase: true))_".utf8
            }
        }
        return startingLegally(result)
    }

    private static func startingLegally(_ bytes: Bytes) -> Bytes {
        guard let first = bytes.first else { return Bytes("empty".utf8) }
        return isDigit(first) || saysNothing(bytes) ? [underscore] + bytes : bytes
    }

    private static func saysNothing(_ bytes: Bytes) -> Bool { bytes.allSatisfy { $0 == underscore } }

    // MARK: - Kinds of bytes

    private static let space = UInt8(ascii: " ")
    private static let underscore = UInt8(ascii: "_")
    private static let plus = UInt8(ascii: "+")
    private static let minus = UInt8(ascii: "-")

    private static func isLowercase(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }
    private static func isUppercase(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
    private static func isWordByte(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 || isDigit(byte) }
    private static func lowercased(_ byte: UInt8) -> UInt8 { isUppercase(byte) ? byte | 0x20 : byte }
    private static func uppercased(_ byte: UInt8) -> UInt8 { isLowercase(byte) ? byte & 0xDF : byte }
}
