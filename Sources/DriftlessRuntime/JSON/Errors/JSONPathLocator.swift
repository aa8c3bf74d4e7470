// The path to a byte of a text, found by a second walk from the start, so that scanning need not keep track of it.

/// Walks over a text that is valid JSON up to some byte.
struct JSONPathLocator {
    private enum Step {
        case index(Int)
        /// The bytes of a key, escapes unresolved; none before the first.
        case member(Range<Int>?)
    }

    /// A longer path is cut in the middle.
    private static let shownSteps = 24

    private let text: UnsafeBufferPointer<UInt8>
    private var steps: [Step] = []
    private var awaitsKey = false

    /// The path (RFC 9535) to the value in which the byte lies, such as `$.backups[3].size`.
    static func path(to offset: Int, in text: UnsafeBufferPointer<UInt8>) -> String {
        var locator = JSONPathLocator(text: text)
        locator.walk(to: min(offset, text.count))
        return locator.path
    }

    private init(text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    /// - Parameter offset: At most the count of the text, which bounds all accesses.
    private mutating func walk(to offset: Int) {
        var position = 0
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

    private var path: String {
        guard steps.count > Self.shownSteps else {
            return "$" + steps.map(description).joined()
        }
        let half = Self.shownSteps / 2
        return "$" + steps.prefix(half).map(description).joined() + "…" + steps.suffix(half).map(description).joined()
    }

    private func description(_ step: Step) -> String {
        switch step {
        case .index(let index):
            return "[\(index)]"
        case .member(nil):
            return ""
        case .member(let range?):
            let name = String(decoding: JSONEscape.resolved(UnsafeBufferPointer(rebasing: text[range])), as: UTF8.self)
            let isPlain =
                !name.isEmpty && name.utf8.first.map { !(0x30...0x39 ~= $0) } ?? false
                && name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "_" || "0"..."9" ~= $0 }
            return isPlain ? ".\(name)" : "[\(JSONExcerpt.quoted(name, by: "'"))]"
        }
    }
}
