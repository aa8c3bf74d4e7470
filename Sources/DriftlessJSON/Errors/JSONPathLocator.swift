// The path to a byte of a text, found by a second walk from the start, so that scanning need not keep track of it.

/// Walks over a text that is valid JSON up to some byte.
struct JSONPathLocator {
    enum Step {
        case index(Int)
        /// The bytes of a key, escapes unresolved; none before the first.
        case member(Range<Int>?)
    }

    /// A longer path is cut in the middle.
    private static let shownSteps = 24

    /// A longer name is cut at its end.
    private static let shownCharacters = 64

    private let text: UnsafeBufferPointer<UInt8>
    private(set) var steps: [Step] = []
    private var position = 0
    private var awaitsKey = false

    /// The path (RFC 9535) to the value in which the byte lies, such as `$.backups[3].size`.
    static func path(to offset: Int, in text: UnsafeBufferPointer<UInt8>) -> String {
        var locator = JSONPathLocator(text: text)
        locator.walk(to: offset)
        return locator.path
    }

    init(text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    /// Goes on to a later byte, which is no part of a string but its first.
    mutating func walk(to offset: Int) {
        // Bounds all accesses.
        let offset = min(offset, text.count)
        while position < offset {
            switch text[position] {
            case UInt8(ascii: "{"):
                steps.append(.member(nil))
                awaitsKey = true
            case UInt8(ascii: "["):
                steps.append(.index(0))
                awaitsKey = false
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                _ = steps.popLast()
                awaitsKey = false
            case UInt8(ascii: ","):
                advance()
            case UInt8(ascii: "\""):
                let start = position + 1
                position = endOfString(start, offset)
                if awaitsKey, position < offset, case .member = steps.last {
                    steps[steps.count - 1] = .member(start..<position)
                    awaitsKey = false
                }
            default:
                break
            }
            position += 1
        }
    }

    private mutating func advance() {
        switch steps.last {
        case .index(let index):
            steps[steps.count - 1] = .index(index + 1)
        case .member:
            steps[steps.count - 1] = .member(nil)
            awaitsKey = true
        case nil:
            break
        }
    }

    private func endOfString(_ start: Int, _ limit: Int) -> Int {
        var position = start
        while position < limit, text[position] != UInt8(ascii: "\"") {
            position += text[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        return position
    }

    var path: String { Self.joined(steps.map(description)) }

    static func joined(_ steps: [String]) -> String {
        guard steps.count > shownSteps else {
            return "$" + steps.joined()
        }
        return "$" + steps.prefix(shownSteps / 2).joined() + "…" + steps.suffix(shownSteps / 2).joined()
    }

    /// The bytes of a member's name, escapes resolved.
    func name(_ range: Range<Int>) -> [UInt8] {
        JSONEscape.resolved(UnsafeBufferPointer(rebasing: text[range]))
    }

    func description(_ step: Step) -> String {
        switch step {
        case .index(let index):
            return "[\(index)]"
        case .member(nil):
            return ""
        case .member(let range?):
            // An escape has twelve bytes at the most; one that is cut in two lies behind what is shown.
            let whole = String(decoding: name(range.prefix(Self.shownCharacters * 12 + 12)), as: UTF8.self)
            let name = whole.count > Self.shownCharacters ? whole.prefix(Self.shownCharacters - 1) + "…" : whole
            let isPlain =
                !name.isEmpty && name.utf8.first.map { !(0x30...0x39 ~= $0) } ?? false
                && name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "_" || "0"..."9" ~= $0 }
            return isPlain ? ".\(name)" : "[\(JSONExcerpt.quoted(name, by: "'"))]"
        }
    }
}
