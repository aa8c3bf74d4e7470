// A description as bytes with plain signs, so that one scan serves both languages and takes as long as the text is.

/// Words to look for, in lower case and with the plain signs of `PlainText`.
struct Phrase: Hashable, Sendable, ExpressibleByStringLiteral {
    let bytes: [UInt8]
    fileprivate let set: ByteSet

    init(stringLiteral value: String) {
        bytes = Array(value.utf8)
        set = ByteSet(bytes)
    }
}

/// Which bytes a text has: a phrase with another one stands nowhere in it, and need not be looked for.
private struct ByteSet: Hashable, Sendable {
    private var low: UInt64 = 0
    private var letters: UInt64 = 0
    private var following: UInt64 = 0
    private var leading: UInt64 = 0

    init(_ bytes: [UInt8]) {
        for byte in bytes {
            let bit: UInt64 = 1 << UInt64(byte & 63)
            switch byte >> 6 {
            case 0: low |= bit
            case 1: letters |= bit
            case 2: following |= bit
            default: leading |= bit
            }
        }
    }

    func contains(_ other: ByteSet) -> Bool {
        low & other.low == other.low && letters & other.letters == other.letters
            && following & other.following == other.following && leading & other.leading == other.leading
    }
}

/// A part of a text. Full-width signs are plain ones (`：` is `:`), a Chinese full stop ends a line, blanks are single, and
/// pairs of asterisks are left out.
struct PlainText: Sendable {
    private let all: [UInt8]
    private let folded: [UInt8]
    /// Of the whole text, in lower case.
    private let set: ByteSet
    /// Where the part stands in its text.
    let range: Range<Int>

    init(_ string: String, upTo limit: Int = .max) {
        var bytes: [UInt8] = []
        for scalar in string.unicodeScalars {
            if bytes.count >= limit { break }
            if Self.isKept(scalar) {
                // Most of a text, of which nothing has to be looked up.
                if scalar.value < 0x80 {
                    bytes.append(UInt8(scalar.value))
                } else {
                    bytes.append(contentsOf: scalar.utf8)
                }
            } else if scalar == "，" {
                // Between digits it parts clauses, as a plain one between thousands does not.
                bytes += [0x2C, 0x20]
            } else if let plain = Self.plainSigns[scalar] {
                bytes.append(plain)
            } else if let plain = Self.halfWidth(scalar) {
                bytes.append(plain)
            } else if scalar.properties.isWhitespace {
                if bytes.last != 0x20 { bytes.append(0x20) }
            } else if scalar == "*", bytes.last == 0x2A {
                // `**Range**`: what is left of bold letters in a description that was once Markdown.
                bytes.removeLast()
            } else {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        all = bytes
        let folded = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        self.folded = folded
        set = ByteSet(folded)
        range = 0..<bytes.count
    }

    /// Letters, digits and signs of ASCII, and Chinese characters; not blanks and asterisks.
    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2A: false
        case 0x21..<0x7F, 0x4E00..<0xA000: true
        default: false
        }
    }

    /// Of full-width letters, digits and signs.
    private static func halfWidth(_ scalar: Unicode.Scalar) -> UInt8? {
        (0xFF01...0xFF5E).contains(scalar.value) ? UInt8(scalar.value - 0xFEE0) : nil
    }

    private init(_ text: PlainText, in range: Range<Int>) {
        all = text.all
        folded = text.folded
        set = text.set
        self.range = range
    }

    /// The sign that ends a sentence in either language, where no blank has to follow.
    static let fullStop: UInt8 = 0x0A

    private static let plainSigns: [Unicode.Scalar: UInt8] = [
        "：": 0x3A, "；": 0x3B, "（": 0x28, "）": 0x29, "［": 0x5B, "］": 0x5D, "【": 0x5B, "】": 0x5D,
        "“": 0x22, "”": 0x22, "„": 0x22, "＂": 0x22, "‘": 0x22, "’": 0x27, "「": 0x22, "」": 0x22, "『": 0x22, "』": 0x22,
        "«": 0x22, "»": 0x22, "～": 0x7E, "〜": 0x7E,
        "∼": 0x7E, "–": 0x2D, "—": 0x2D, "−": 0x2D, "－": 0x2D, "‑": 0x2D, "＝": 0x3D, "／": 0x2F, "＋": 0x2B, "％": 0x25,
        "。": fullStop, "！": fullStop, "？": fullStop, "｡": fullStop,
    ]

    /// This text and another one behind it, with a sign between them.
    func joined(to other: PlainText, by sign: String) -> PlainText {
        // The sign that stands for a full stop would be a blank.
        let parts = [self, other].map { $0.string.replacing("\n", with: "。") }
        return PlainText(parts.joined(separator: sign))
    }

    var isEmpty: Bool { range.isEmpty }
    var string: String { String(decoding: all[range], as: UTF8.self) }

    /// As it stands, at a position of the whole text; nil outside this part.
    func byte(at position: Int) -> UInt8? {
        range.contains(position) ? all[position] : nil
    }

    var lastByte: UInt8? { byte(at: range.upperBound - 1) }

    subscript(part: Range<Int>) -> PlainText {
        PlainText(self, in: part.clamped(to: range))
    }

    var trimmed: PlainText {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, Self.isEdge(all[lower]) { lower += 1 }
        while lower < upper, Self.isEdge(all[upper - 1]) { upper -= 1 }
        return self[lower..<upper]
    }

    private static func isEdge(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == fullStop || byte == 0x2C || byte == 0x3B
    }

    func starts(with phrase: Phrase, at position: Int? = nil) -> Bool {
        let start = position ?? range.lowerBound
        guard start >= range.lowerBound, start + phrase.bytes.count <= range.upperBound else { return false }
        for offset in phrase.bytes.indices where folded[start + offset] != phrase.bytes[offset] { return false }
        return true
    }

    func starts(withAny phrases: [Phrase], at position: Int? = nil) -> Phrase? {
        phrases.first { starts(with: $0, at: position) }
    }

    func ends(with other: PlainText) -> Bool {
        !other.isEmpty && other.range.count <= range.count
            && all[range].suffix(other.range.count) == other.all[other.range]
    }

    func ends(with phrase: Phrase) -> Bool {
        starts(with: phrase, at: range.upperBound - phrase.bytes.count)
    }

    /// Where the phrase stands first, from a position on.
    func first(_ phrase: Phrase, from position: Int? = nil) -> Range<Int>? {
        guard let initial = phrase.bytes.first, set.contains(phrase.set) else { return nil }
        var start = max(position ?? range.lowerBound, range.lowerBound)
        while start + phrase.bytes.count <= range.upperBound {
            if folded[start] == initial, starts(with: phrase, at: start) { return start..<start + phrase.bytes.count }
            start += 1
        }
        return nil
    }

    func contains(any phrases: [Phrase]) -> Bool {
        phrases.contains { first($0) != nil }
    }

    /// Every place of every phrase.
    func places(ofAny phrases: [Phrase]) -> [Range<Int>] {
        var places: [Range<Int>] = []
        for phrase in phrases {
            var position = range.lowerBound
            while let place = first(phrase, from: position) {
                places.append(place)
                position = place.upperBound
            }
        }
        return places
    }
}
