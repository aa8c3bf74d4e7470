// Which regular expressions the runtime can match: it is the runtime itself that is asked.
@_spi(Generated) import DriftlessJSON

enum PatternSupport {
    private static let everything: Set<String> = ["", "^", ".*", "^.*$", "^.*", ".*$", ".+", "^.+$", #"^[\s\S]*$"#]

    static func canMatch(_ pattern: String) -> Bool { TextPattern(pattern) != nil }

    /// Whether the expression is one of those that documents write where any name will do.
    static func matchesEverything(_ pattern: String) -> Bool { everything.contains(pattern) }
}
