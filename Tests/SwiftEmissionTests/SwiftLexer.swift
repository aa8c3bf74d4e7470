// Enough of Swift's lexical structure to tell code from comments and literals: what an attack has to break out of.

/// The code of a file, with each comment and each literal told apart.
struct SwiftLexer {
    /// What is left without comments, with every string literal replaced by `""`, and white space folded.
    private(set) var code = ""
    private(set) var literals: [String] = []
    /// Why the text is no Swift that the emitter should write.
    private(set) var problem: String?

    init(_ text: String) {
        var scalars = Array(text.unicodeScalars)[...]
        while problem == nil, let scalar = scalars.first {
            if Self.starts(scalars, with: "//") {
                scalars = scalars.drop { $0 != "\n" && $0 != "\r" }
            } else if Self.starts(scalars, with: "/*") {
                problem = "a block comment begins"
            } else if scalar == "#" {
                problem = "a directive, or a raw literal"
            } else if Self.starts(scalars, with: "\"\"\"") {
                readLinesLiteral(&scalars)
            } else if scalar == "\"" {
                readLiteral(&scalars)
            } else {
                scalars.removeFirst()
                append(scalar)
            }
        }
    }

    private static func starts(_ scalars: ArraySlice<Unicode.Scalar>, with text: String) -> Bool {
        scalars.starts(with: text.unicodeScalars)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if scalar == " " || scalar == "\n" {
            if code.last != " " { code += " " }
        } else {
            code.unicodeScalars.append(scalar)
        }
    }

    /// Decodes the escapes that the emitter may use; an interpolation is a problem.
    private mutating func readLiteral(_ scalars: inout ArraySlice<Unicode.Scalar>) {
        scalars.removeFirst()
        var value = ""
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"":
                literals.append(value)
                code += "\"\""
                return
            case "\n", "\r":
                problem = "a line break inside a literal"
                return
            case "\\":
                guard let decoded = escape(&scalars) else {
                    problem = "an unknown escape"
                    return
                }
                value.unicodeScalars.append(decoded)
            default:
                value.unicodeScalars.append(scalar)
            }
        }
        problem = "a literal without an end"
    }

    /// A literal of several lines: its end stands on a line of its own.
    private mutating func readLinesLiteral(_ scalars: inout ArraySlice<Unicode.Scalar>) {
        scalars.removeFirst(3)
        guard scalars.popFirst() == "\n" else {
            problem = "text behind the beginning of a literal of several lines"
            return
        }
        var value = ""
        while let scalar = scalars.first {
            if Self.starts(scalars, with: "\"\"\"") {
                scalars.removeFirst(3)
                let last = value.unicodeScalars.reversed().prefix { $0 != "\n" }
                if !last.allSatisfy({ $0 == " " }) { problem = "a literal of several lines ends inside of a line" }
                literals.append(value)
                code += "\"\""
                return
            }
            scalars.removeFirst()
            guard scalar == "\\" else {
                value.unicodeScalars.append(scalar)
                continue
            }
            guard let decoded = escape(&scalars) else {
                problem = "an unknown escape"
                return
            }
            value.unicodeScalars.append(decoded)
        }
        problem = "a literal without an end"
    }

    private func escape(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
        switch scalars.popFirst() {
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "\"": return "\""
        case "\\": return "\\"
        case "u":
            guard scalars.popFirst() == "{" else { return nil }
            var digits = ""
            while let next = scalars.popFirst(), next != "}" { digits.unicodeScalars.append(next) }
            return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
        default: return nil
        }
    }
}
