// Which names need backticks, and where.

package enum SwiftKeywords {
    /// A name as Swift declares it: in backticks where the language needs them.
    package static func declared(_ name: String) -> String {
        keywords.contains(name) ? "`\(name)`" : name
    }

    /// A name behind a dot, where all but a few keywords are free.
    package static func member(_ name: String) -> String {
        memberKeywords.contains(name) ? "`\(name)`" : name
    }

    /// A name as a declared parameter, label and variable in one: Swift reads most keywords there as names, and warns of needless
    /// backticks.
    package static func parameter(_ name: String) -> String {
        parameterKeywords.contains(name) ? "`\(name)`" : name
    }

    /// A name as the label of an argument in a call.
    package static func label(_ name: String) -> String {
        labelKeywords.contains(name) ? "`\(name)`" : name
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
