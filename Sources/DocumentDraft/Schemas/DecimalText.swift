// Numbers as a page prints them, as YAML and OpenAPI take them.

/// A number in digits with an optional sign and fraction.
struct DecimalText: Hashable, Sendable {
    /// Without a plus sign and leading zeros.
    let text: String
    let value: Double

    private static let mostDigits = 40

    init?(_ printed: String) {
        var digits = printed.trimmed[...]
        let isNegative = digits.first == "-"
        if isNegative || digits.first == "+" { digits.removeFirst() }
        let halves = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = halves.first, halves.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isDigit) }),
            digits.count <= Self.mostDigits
        else { return nil }
        let short = whole.drop { $0 == "0" }
        let plain = (short.isEmpty ? "0" : short) + (halves.count > 1 ? "." + halves[1] : "")
        let signed = isNegative && plain.contains { $0 != "0" && $0 != "." } ? "-" + plain : String(plain)
        guard let value = Double(signed), value.isFinite else { return nil }
        text = signed
        self.value = value
    }

    /// Nil where it has a fraction, or more digits than 64 bits hold.
    var integer: Int? { Int(text) }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }
}

extension String {
    /// Without white space at its ends.
    var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
