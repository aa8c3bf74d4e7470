// Reads a regular expression by the grammar of ECMA 262, section 22.2.1.

struct PatternParser {
    private static let depthLimit = 100
    private static let countLimit = 10_000

    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var depth = 0

    init(_ source: String) {
        scalars = Array(source.unicodeScalars)
    }

    /// Nil where the expression is wrong, or outside of what is matched.
    mutating func parse() -> PatternNode? {
        // `/^a$/` is meant as a literal of JavaScript; as an expression it would match nothing.
        guard !(scalars.starts(with: ["/", "^"])), let node = choice(), position == scalars.count else {
            return nil
        }
        return node
    }

    private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else {
            return false
        }
        position += 1
        return true
    }

    private mutating func take(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        guard scalars[position...].starts(with: wanted) else {
            return false
        }
        position += wanted.count
        return true
    }

    private mutating func choice() -> PatternNode? {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit else {
            return nil
        }
        var alternatives: [PatternNode] = []
        repeat {
            guard let sequence = sequence() else {
                return nil
            }
            alternatives.append(sequence)
        } while take("|" as Unicode.Scalar)
        return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
    }

    private mutating func sequence() -> PatternNode? {
        var terms: [PatternNode] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            guard let term = term(), let repeated = quantified(term) else {
                return nil
            }
            terms.append(repeated)
        }
        return .sequence(terms)
    }

    private mutating func term() -> PatternNode? {
        guard let scalar = next else {
            return nil
        }
        position += 1
        switch scalar {
        case "^": return .start
        case "$": return .end
        case ".": return .set(.lineEnds.inverted)
        case "(": return group()
        case "[": return set().map { .set($0) }
        case "\\": return escape()
        case "*", "+", "?": return nil
        default: return .set(ScalarSet(scalar))
        }
    }

    private mutating func group() -> PatternNode? {
        if take("?:") {
        } else if take("?<"), next != "=", next != "!" {
            while let scalar = next, scalar != ">" { position += scalar == ")" ? scalars.count : 1 }
            guard take(">" as Unicode.Scalar) else {
                return nil
            }
        } else if next == "?" || position > 0 && scalars[position - 1] == "<" {
            return nil
        }
        guard let inner = choice(), take(")" as Unicode.Scalar) else {
            return nil
        }
        return inner
    }

    private mutating func quantified(_ term: PatternNode) -> PatternNode? {
        let bounds: (Int, Int?)
        if take("*" as Unicode.Scalar) {
            bounds = (0, nil)
        } else if take("+" as Unicode.Scalar) {
            bounds = (1, nil)
        } else if take("?" as Unicode.Scalar) {
            bounds = (0, 1)
        } else if next == "{", let counts = counts() {
            bounds = counts
        } else {
            return term
        }
        // Greedy or not, the same texts match.
        _ = take("?" as Unicode.Scalar)
        if let scalar = next, scalar == "*" || scalar == "+" || scalar == "?" {
            return nil
        }
        guard bounds.0 <= Self.countLimit, bounds.1 ?? 0 <= Self.countLimit, bounds.1.map({ $0 >= bounds.0 }) ?? true
        else { return nil }
        return .repeated(term, least: bounds.0, most: bounds.1)
    }

    /// `{2}`, `{2,}` or `{2,5}`; nil, and nothing taken, where the brace stands for itself.
    private mutating func counts() -> (Int, Int?)? {
        let start = position
        position += 1
        if let least = number() {
            if take("}" as Unicode.Scalar) {
                return (least, least)
            }
            if take("," as Unicode.Scalar) {
                let most = number()
                if take("}" as Unicode.Scalar) {
                    return (least, most)
                }
            }
        }
        position = start
        return nil
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let digit = next?.value, 0x30...0x39 ~= digit {
            value = min((value ?? 0) * 10 + Int(digit - 0x30), Self.countLimit + 1)
            position += 1
        }
        return value
    }

    private mutating func escape() -> PatternNode? {
        if take("b" as Unicode.Scalar) {
            return .boundary(isWanted: true)
        }
        if take("B" as Unicode.Scalar) {
            return .boundary(isWanted: false)
        }
        return escapedSet().map { .set($0) }
    }

    private mutating func set() -> ScalarSet? {
        let isInverted = take("^" as Unicode.Scalar)
        var result = ScalarSet()
        while let scalar = next, scalar != "]" {
            // `[[:alpha:]]` is of other languages, and would mean something else.
            guard !(scalar == "[" && scalars[position...].dropFirst().first == ":"), let first = member() else {
                return nil
            }
            let isRange =
                next == "-" && scalars[position...].dropFirst().first.map { $0 != "]" } == true
            if isRange {
                position += 1
                guard let last = member(), let low = first.only, let high = last.only, low <= high else {
                    return nil
                }
                result.ranges.append(low...high)
            } else {
                guard let union = result.union(first) else {
                    return nil
                }
                result = union
            }
        }
        guard take("]" as Unicode.Scalar) else {
            return nil
        }
        result.isInverted = isInverted
        return result
    }

    private mutating func member() -> ScalarSet? {
        guard let scalar = next else {
            return nil
        }
        position += 1
        guard scalar == "\\" else {
            return ScalarSet(scalar)
        }
        return take("b" as Unicode.Scalar) ? ScalarSet("\u{8}") : escapedSet()
    }

    /// What stands behind a backslash, in a set or outside.
    private mutating func escapedSet() -> ScalarSet? {
        guard let scalar = next else {
            return nil
        }
        position += 1
        switch scalar {
        case "d": return .digits
        case "D": return .digits.inverted
        case "w": return .word
        case "W": return .word.inverted
        case "s": return .spaces
        case "S": return .spaces.inverted
        case "t": return ScalarSet("\t")
        case "n": return ScalarSet("\n")
        case "r": return ScalarSet("\r")
        case "f": return ScalarSet("\u{C}")
        case "v": return ScalarSet("\u{B}")
        case "0" where next.map { !(0x30...0x39 ~= $0.value) } ?? true: return ScalarSet("\0")
        case "p", "P": return property(isExcluded: scalar == "P")
        case "x": return hexadecimal(2).map { ScalarSet($0) }
        case "u": return codePoint().map { ScalarSet($0) }
        case "c": return control()
        default:
            let isLetterOrDigit = scalar.isASCII && (scalar.properties.isAlphabetic || 0x30...0x39 ~= scalar.value)
            return isLetterOrDigit ? nil : ScalarSet(scalar)
        }
    }

    private mutating func property(isExcluded: Bool) -> ScalarSet? {
        guard take("{" as Unicode.Scalar) else {
            return nil
        }
        var name = ""
        while let scalar = next, scalar != "}", name.utf8.count < 64 {
            name.unicodeScalars.append(scalar)
            position += 1
        }
        guard take("}" as Unicode.Scalar), let names = Unicode.GeneralCategory.names(of: name) else {
            return nil
        }
        var result = ScalarSet()
        result.categories = [(names, isExcluded)]
        return result
    }

    private mutating func hexadecimal(_ count: Int) -> Unicode.Scalar? {
        codeUnit(count).flatMap { Unicode.Scalar($0) }
    }

    private mutating func codeUnit(_ count: Int) -> UInt32? {
        guard position + count <= scalars.count else {
            return nil
        }
        let digits = String(String.UnicodeScalarView(scalars[position..<(position + count)]))
        position += count
        guard digits.utf8.allSatisfy({ JSONEscape.hexDigit($0) != nil }) else {
            return nil
        }
        return UInt32(digits, radix: 16)
    }

    private mutating func codePoint() -> Unicode.Scalar? {
        if take("{" as Unicode.Scalar) {
            let start = position
            while let scalar = next, scalar != "}", position - start < 8 { position += 1 }
            let digits = String(String.UnicodeScalarView(scalars[start..<position]))
            guard take("}" as Unicode.Scalar), let value = UInt32(digits, radix: 16) else {
                return nil
            }
            return Unicode.Scalar(value)
        }
        guard let unit = codeUnit(4) else {
            return nil
        }
        guard unit & 0xFC00 == 0xD800 else {
            return Unicode.Scalar(unit)
        }
        guard take("\\u"), let low = codeUnit(4), low & 0xFC00 == 0xDC00 else {
            return nil
        }
        return Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
    }

    private mutating func control() -> ScalarSet? {
        guard let letter = next, letter.isASCII, letter.properties.isAlphabetic else {
            return nil
        }
        position += 1
        return Unicode.Scalar(letter.value & 31).map { ScalarSet($0) }
    }
}

extension ScalarSet {
    /// The one scalar that the set is of, as the ends of ranges must be.
    fileprivate var only: UInt32? {
        guard !isInverted, categories.isEmpty, ranges.count == 1, ranges[0].count == 1 else {
            return nil
        }
        return ranges[0].lowerBound
    }
}
