// The syntax of JSONPath (RFC 9535, section 2): segments and selectors.

/// Reads a query from its text.
struct JSONPathParser {
    var text: [Unicode.Scalar]
    var offset = 0
    /// How many brackets and filters stand around.
    var depth = 0
    static let longest = 8192
    static let deepest = 64

    static func parse(_ text: String) throws(JSONPathProblem) -> JSONPath {
        var parser = JSONPathParser(text: Array(text.unicodeScalars))
        guard parser.text.count <= longest else {
            throw JSONPathProblem(offset: 0, message: "the query has more than \(longest) characters")
        }
        guard parser.take("$") else {
            throw JSONPathProblem(offset: 0, message: "a query begins with '$'", hint: "as in $.paths['/pets'].get")
        }
        let path = JSONPath(segments: try parser.segments())
        guard parser.isAtEnd else { throw parser.unexpected() }
        return path
    }

    // MARK: Characters

    var isAtEnd: Bool { offset >= text.count }

    var next: Unicode.Scalar? { isAtEnd ? nil : text[offset] }

    mutating func take(_ wanted: String) -> Bool {
        let scalars = Array(wanted.unicodeScalars)
        guard text.count - offset >= scalars.count, Array(text[offset..<offset + scalars.count]) == scalars else {
            return false
        }
        offset += scalars.count
        return true
    }

    mutating func skipBlanks() {
        while let scalar = next, scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" { offset += 1 }
    }

    func problem(_ message: String, _ hint: String? = nil) -> JSONPathProblem {
        JSONPathProblem(offset: offset, message: message, hint: hint)
    }

    func unexpected() -> JSONPathProblem {
        guard let scalar = next else { return problem("the query ends too early") }
        let hint =
            scalar == "/" ? "put names with other signs than letters, digits, '-' and '_' in brackets: ['/pets']" : nil
        return problem("'\(scalar)' cannot stand here", hint)
    }

    // MARK: Segments

    mutating func segments() throws(JSONPathProblem) -> [JSONPath.Segment] {
        var segments: [JSONPath.Segment] = []
        while true {
            let before = offset
            skipBlanks()
            if take("..") {
                segments.append(.descendants(try afterDots()))
            } else if take(".") {
                segments.append(.children([try shorthand()]))
            } else if next == "[" {
                segments.append(.children(try brackets()))
            } else {
                // Blanks behind the query are not its own.
                offset = before
                return segments
            }
        }
    }

    private mutating func afterDots() throws(JSONPathProblem) -> [JSONPath.Selector] {
        next == "[" ? try brackets() : [try shorthand()]
    }

    private mutating func shorthand() throws(JSONPathProblem) -> JSONPath.Selector {
        if take("*") { return .wildcard }
        guard let first = next, Self.beginsName(first) else {
            if let digit = next, ("0"..."9").contains(digit) {
                throw problem(
                    "a name behind a dot does not begin with a digit",
                    "put it in brackets: ['404'], or [0] for an element"
                )
            }
            throw unexpected()
        }
        var name = String.UnicodeScalarView()
        // The RFC has no `-` here; extensions of OpenAPI are full of it, and it means nothing else.
        while let scalar = next, Self.continuesName(scalar) {
            name.append(scalar)
            offset += 1
        }
        return .name(String(name))
    }

    static func beginsName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "_": true
        default: scalar.value >= 0x80
        }
    }

    private static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
        beginsName(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
    }

    private mutating func brackets() throws(JSONPathProblem) -> [JSONPath.Selector] {
        guard depth < Self.deepest else { throw problem("more than \(Self.deepest) brackets inside each other") }
        depth += 1
        defer { depth -= 1 }
        offset += 1
        var selectors: [JSONPath.Selector] = []
        while true {
            skipBlanks()
            selectors.append(try selector())
            skipBlanks()
            if take("]") { return selectors }
            guard take(",") else {
                throw isAtEnd ? problem("']' is missing") : unexpected()
            }
        }
    }

    private mutating func selector() throws(JSONPathProblem) -> JSONPath.Selector {
        switch next {
        case "*":
            offset += 1
            return .wildcard
        case "'", "\"":
            return .name(try quoted())
        case "?":
            offset += 1
            skipBlanks()
            return .filter(try condition())
        case "(":
            throw problem("scripts are no part of JSONPath (RFC 9535)", "filters are written [?@.name == 'value']")
        default:
            return try indexOrSlice()
        }
    }

    private mutating func indexOrSlice() throws(JSONPathProblem) -> JSONPath.Selector {
        let start = try integer()
        skipBlanks()
        guard take(":") else {
            guard let start else { throw unquoted() }
            return .index(start)
        }
        skipBlanks()
        let end = try integer()
        skipBlanks()
        var step: Int?
        if take(":") {
            skipBlanks()
            step = try integer()
        }
        return .slice(start: start, end: end, step: step ?? 1)
    }

    private func unquoted() -> JSONPathProblem {
        guard let scalar = next, Self.beginsName(scalar) else { return unexpected() }
        return problem("a name in brackets stands in quotes", "as in ['name']")
    }

    /// Nil where no integer begins. Section 2.1: within what every JSON reader can tell apart, 2^53.
    mutating func integer() throws(JSONPathProblem) -> Int? {
        let start = offset
        let isNegative = take("-")
        var digits = ""
        while let scalar = next, ("0"..."9").contains(scalar) {
            digits.unicodeScalars.append(scalar)
            offset += 1
        }
        if digits.isEmpty {
            offset = start
            if isNegative { throw problem("a digit follows '-'") }
            return nil
        }
        let hasLeadingZero = digits.utf8.count > 1 && digits.utf8.first == UInt8(ascii: "0")
        guard !hasLeadingZero, !(isNegative && digits == "0"), let value = Int(digits), value < 1 << 53 else {
            offset = start
            throw problem("this is no index", "an index has no leading zeros and is below 2^53")
        }
        return isNegative ? -value : value
    }

    // MARK: Texts

    mutating func quoted() throws(JSONPathProblem) -> String {
        let start = offset
        let quote = text[offset]
        offset += 1
        var result = String.UnicodeScalarView()
        while let scalar = next {
            offset += 1
            if scalar == quote { return String(result) }
            guard scalar.value >= 0x20 else {
                offset -= 1
                throw problem("a control character in a text is written as an escape")
            }
            result.append(scalar == "\\" ? try escaped(quote) : scalar)
        }
        offset = start
        throw problem("the text has no end")
    }

    private mutating func escaped(_ quote: Unicode.Scalar) throws(JSONPathProblem) -> Unicode.Scalar {
        guard let scalar = next else { throw problem("the text has no end") }
        offset += 1
        switch scalar {
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "/", "\\": return scalar
        case quote: return quote
        case "u": return try hexadecimal()
        default:
            offset -= 1
            throw problem("there is no escape '\\\(scalar)'")
        }
    }

    private mutating func hexadecimal() throws(JSONPathProblem) -> Unicode.Scalar {
        let high = try fourDigits()
        guard 0xD800...0xDBFF ~= high else {
            guard let scalar = Unicode.Scalar(high) else { throw problem("half of a surrogate pair stands alone") }
            return scalar
        }
        guard take("\\u"), case let low = try fourDigits(), 0xDC00...0xDFFF ~= low,
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw problem("half of a surrogate pair stands alone") }
        return scalar
    }

    private mutating func fourDigits() throws(JSONPathProblem) -> UInt32 {
        guard text.count - offset >= 4 else { throw problem("four hexadecimal digits follow '\\u'") }
        var digits = String.UnicodeScalarView()
        digits.append(contentsOf: text[offset..<offset + 4])
        guard String(digits).utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
            let value = UInt32(String(digits), radix: 16)
        else { throw problem("four hexadecimal digits follow '\\u'") }
        offset += 4
        return value
    }
}
