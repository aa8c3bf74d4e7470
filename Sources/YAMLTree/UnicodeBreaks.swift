// U+0085, U+2028 and U+2029: content in YAML 1.2, and line breaks for libyaml, which reads YAML 1.1.

/// Characters that YAML 1.2 takes for content (§5.4) while libyaml would break lines at them. Others stand for them while it reads.
struct UnicodeBreaks {
    private static let breaks: Set<Unicode.Scalar> = ["\u{85}", "\u{2028}", "\u{2029}"]
    /// For private use: a text that has all of them has no room for stand-ins, and is read as YAML 1.1.
    private static let privateUse: ClosedRange<UInt32> = 0xE000...0xF8FF

    private var standIns: [Unicode.Scalar: Unicode.Scalar] = [:]
    private var originals: [Unicode.Scalar: Unicode.Scalar] = [:]

    /// Nil where the text has none.
    init?(_ bytes: some Sequence<UInt8>) {
        guard Self.hasBreaks(bytes) else { return nil }
        let used = Set(String(decoding: Array(bytes), as: UTF8.self).unicodeScalars)
        var free = Self.privateUse.lazy.compactMap(Unicode.Scalar.init).filter { !used.contains($0) }.makeIterator()
        for original in Self.breaks where used.contains(original) {
            guard let standIn = free.next() else { return nil }
            standIns[original] = standIn
            originals[standIn] = original
        }
    }

    private static func hasBreaks(_ bytes: some Sequence<UInt8>) -> Bool {
        var last: (UInt8, UInt8) = (0, 0)
        for byte in bytes {
            switch (last.0, last.1, byte) {
            case (_, 0xC2, 0x85), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): return true
            default: last = (last.1, byte)
            }
        }
        return false
    }

    /// The text with one character in the place of each, so that places stay what they are.
    func hidden(in bytes: some Sequence<UInt8>) -> [UInt8] { Array(replacing(Array(bytes), by: standIns).utf8) }

    func restored(in text: String) -> String { replacing(Array(text.utf8), by: originals) }

    private func replacing(_ bytes: [UInt8], by others: [Unicode.Scalar: Unicode.Scalar]) -> String {
        var result = String.UnicodeScalarView()
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { result.append(others[scalar] ?? scalar) }
        return String(result)
    }
}

extension LibYAMLEvents.Event {
    /// With the characters of the document in its texts.
    func restoring(_ breaks: UnicodeBreaks) -> LibYAMLEvents.Event {
        switch self {
        case .alias(let name): .alias(breaks.restored(in: name))
        case .scalar(let text, let style, let properties):
            .scalar(breaks.restored(in: text), style, properties.restoring(breaks))
        case .collectionStart(let kind, let style, let properties):
            .collectionStart(kind, style, properties.restoring(breaks))
        case .streamEnd, .documentStart, .collectionEnd, .other: self
        }
    }
}

extension LibYAMLEvents.Properties {
    fileprivate func restoring(_ breaks: UnicodeBreaks) -> LibYAMLEvents.Properties {
        LibYAMLEvents.Properties(anchor: anchor.map(breaks.restored), tag: tag.map(breaks.restored))
    }
}
