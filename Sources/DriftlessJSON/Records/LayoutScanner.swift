// The tokens of a layout's text.

struct LayoutScanner {
    private let text: [UInt8]
    private var position = 0
    /// From 1.
    private(set) var line = 1

    init(_ text: String) {
        self.text = Array(text.utf8)
    }

    var isAtEnd: Bool { position >= text.count }

    mutating func skipBlanks() {
        while position < text.count, text[position] == UInt8(ascii: " ") { position += 1 }
    }

    /// Takes a token if it comes next.
    mutating func take(_ token: StaticString) -> Bool {
        skipBlanks()
        // A static string's bytes live as long as the program, and `utf8CodeUnitCount` of them are there.
        let bytes = token.withUTF8Buffer { Array($0) }
        guard text.count - position >= bytes.count, text[position..<(position + bytes.count)].elementsEqual(bytes)
        else {
            return false
        }
        position += bytes.count
        if bytes == [UInt8(ascii: "\n")] { line += 1 }
        return true
    }

    /// Letters, digits, and what names of types and formats hold.
    mutating func word() -> String? {
        skipBlanks()
        let start = position
        while position < text.count, Self.isPartOfWord(text[position]) { position += 1 }
        return start == position ? nil : String(decoding: text[start..<position], as: UTF8.self)
    }

    /// A member's name: in quotation marks unless it is a word.
    mutating func name() -> String? {
        skipBlanks()
        if position < text.count, text[position] == UInt8(ascii: "\"") { return json()?.string }
        return word()
    }

    /// What stands in brackets: words or texts, with commas between them.
    mutating func arguments() -> [String]? {
        guard take("(") else { return [] }
        var arguments: [String] = []
        repeat {
            guard let argument = name() else { return nil }
            arguments.append(argument)
        } while take(",")
        return take(")") ? arguments : nil
    }

    /// A JSON value on this line.
    mutating func json() -> JSONValue? {
        skipBlanks()
        guard let end = endOfJSON(), let value = try? JSONValue(json: Array(text[position..<end])) else { return nil }
        position = end
        return value
    }

    /// Where the value ends that begins at the position: behind its last bracket or quotation mark, or where its digits end.
    private func endOfJSON() -> Int? {
        var depth = 0
        var isInText = false
        var index = position
        while index < text.count {
            let byte = text[index]
            index += 1
            if isInText {
                if byte == UInt8(ascii: "\\") { index += 1 }
                if byte == UInt8(ascii: "\"") { isInText = false }
            } else {
                switch byte {
                case UInt8(ascii: "\""): isInText = true
                case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
                default: break
                }
            }
            guard !isInText, depth == 0 else { continue }
            let isWhole = index >= text.count || !Self.isPartOfScalar(text[index])
            if isWhole || byte == UInt8(ascii: "\"") { return min(index, text.count) }
        }
        return nil
    }

    private static func isPartOfScalar(_ byte: UInt8) -> Bool {
        isPartOfWord(byte) || byte == UInt8(ascii: "+")
    }

    private static func isPartOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }
}
