// Expressions that are too long for a line: broken at the bracket that their end closes, one part a line, as deep as it takes.

extension SwiftPrinter {
    /// The expression on one line where it fits, else broken.
    ///
    /// - Parameter end: What follows the expression: a comma.
    mutating func expression(_ expression: String, _ end: String = "") {
        guard !fits(expression + end), let bracket = LastBracket(expression) else {
            line(expression + end)
            return
        }
        line(bracket.opening)
        indented { printer in
            for (index, part) in bracket.parts.enumerated() {
                // The elements of an array have a comma each, unless there is one alone; arguments have none behind the last.
                let isLast = index + 1 == bracket.parts.count
                let hasComma = !isLast || bracket.isArray && bracket.parts.count > 1
                printer.expression(part, hasComma ? "," : "")
            }
        }
        line(bracket.closing + end)
    }

    /// A function whose return type is broken where the first line does not hold it: a generic type after its `<`.
    ///
    /// - Parameter type: Nil where nothing is returned.
    mutating func function(_ signature: String, returning type: String?, _ body: (inout SwiftPrinter) -> Void) {
        let first = signature + (type.map { " -> " + $0 } ?? "") + " {"
        guard !fits(first), let type, type.hasSuffix(">"), let bracket = type.firstIndex(of: "<") else {
            return block(first, body)
        }
        line("\(signature) -> \(type[...bracket])")
        indented { $0.line(String(type[type.index(after: bracket)...].dropLast())) }
        block("> {", body)
    }

    /// `case 0: return …` on one line where it fits, else with the statement below.
    mutating func branch(_ pattern: String, _ statement: String) {
        guard !fits("\(pattern): \(statement)") else {
            line("\(pattern): \(statement)")
            return
        }
        line(pattern + ":")
        indented { $0.expression(statement) }
    }
}

/// `f(a, [b])` as `f(`, its parts, and `)`.
private struct LastBracket {
    let opening: String
    let parts: [String]
    let closing: String
    var isArray: Bool { closing == "]" }

    /// Nil where the text does not end with a bracket that has parts in it.
    init?(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        var open: [Int] = []
        var isLiteral = false
        var isEscaped = false
        /// The commas, by the bracket that they stand in.
        var commas: [Int: [Int]] = [:]
        for (index, scalar) in scalars.enumerated() {
            if isLiteral {
                isLiteral = isEscaped || scalar != "\""
                isEscaped = !isEscaped && scalar == "\\"
                continue
            }
            switch scalar {
            case "\"": isLiteral = true
            case "(", "[": open.append(index)
            case ",": if let bracket = open.last { commas[bracket, default: []].append(index) }
            case ")", "]":
                guard let start = open.popLast() else { return nil }
                guard index + 1 == scalars.count, start + 1 < index else { continue }
                let ends = (commas[start] ?? []) + [index]
                let starts = [start + 1] + ends.dropLast().map { $0 + 1 }
                opening = Self.text(scalars[...start])
                parts = zip(starts, ends).map { Self.text(scalars[$0..<$1].drop { $0 == " " }) }
                closing = String(scalar)
                return
            default: break
            }
        }
        return nil
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
