// Escaping: no name, value or description of a document can break out of the place where it is printed.

enum SwiftText {
    /// A name as Swift declares it: in backticks where the language needs them.
    static func declared(_ name: String) -> String {
        keywords.contains(name) ? "`\(name)`" : name
    }

    /// A name behind a dot, where all but a few keywords are free.
    static func member(_ name: String) -> String {
        memberKeywords.contains(name) ? "`\(name)`" : name
    }

    /// A name as a declared parameter, label and variable in one: Swift reads most keywords there as names, and warns of needless
    /// backticks.
    static func parameter(_ name: String) -> String {
        parameterKeywords.contains(name) ? "`\(name)`" : name
    }

    /// A name as the label of an argument in a call.
    static func label(_ name: String) -> String {
        labelKeywords.contains(name) ? "`\(name)`" : name
    }

    /// A string literal on one line.
    static func literal(_ value: String) -> String {
        var result = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if isHarmless(scalar) {
                    result.unicodeScalars.append(scalar)
                } else {
                    result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
                }
            }
        }
        return result + "\""
    }

    /// Whether a scalar can be printed as it is: no control character, nothing that reorders or ends a line.
    static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F: false
        // Line and paragraph separators, directional marks and overrides (Unicode TR 36), the byte-order mark.
        case 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: false
        case 0xE0000...0xE007F: false
        default: true
        }
    }

    private static let keywords: Set<String> = [
        "Any", "Protocol", "Self", "Type", "any", "as", "associatedtype", "await", "break", "case", "catch", "class",
        "continue",
        "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
        "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator",
        "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "some", "static",
        "struct",
        "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]

    private static let memberKeywords: Set<String> = ["init", "self", "Type", "Protocol"]
    private static let parameterKeywords: Set<String> = ["inout", "let", "var"]
    private static let labelKeywords: Set<String> = ["inout"]
}
