// Patterns of paths: `*` is any text without a slash, `**` any text, and all else is itself.

/// A pattern of paths, such as `/pets/**`. A match takes the product of both lengths, whatever the pattern is.
struct PathGlob: Sendable {
    private enum Part: Hashable, Sendable {
        case byte(UInt8)
        /// Any bytes but `/`.
        case anyInSegment
        case any
    }

    private let parts: [Part]

    init(_ pattern: String) {
        var parts: [Part] = []
        for byte in pattern.utf8 {
            guard byte == UInt8(ascii: "*") else {
                parts.append(.byte(byte))
                continue
            }
            switch parts.last {
            case .anyInSegment: parts[parts.count - 1] = .any
            case .any: break
            default: parts.append(.anyInSegment)
            }
        }
        self.parts = parts
    }

    /// Whether the pattern has neither `*` nor `**`.
    var isLiteral: Bool {
        parts.allSatisfy { part in
            if case .byte = part { return true }
            return false
        }
    }

    func matches(_ path: String) -> Bool {
        // Which beginnings of the pattern fit what was read so far.
        var fits = [Bool](repeating: false, count: parts.count + 1)
        fits[0] = true
        skipStars(&fits)
        for byte in path.utf8 {
            var next = [Bool](repeating: false, count: parts.count + 1)
            for (index, part) in parts.enumerated() where fits[index] {
                switch part {
                case .byte(let wanted): if wanted == byte { next[index + 1] = true }
                case .anyInSegment: if byte != UInt8(ascii: "/") { next[index] = true }
                case .any: next[index] = true
                }
            }
            fits = next
            skipStars(&fits)
            if !fits.contains(true) { return false }
        }
        return fits[parts.count]
    }

    /// A star may stand for nothing.
    private func skipStars(_ fits: inout [Bool]) {
        for (index, part) in parts.enumerated() where fits[index] {
            if case .byte = part { continue }
            fits[index + 1] = true
        }
    }
}
