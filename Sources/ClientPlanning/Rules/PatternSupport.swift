// Which regular expressions the runtime can match: it is the runtime itself that is asked.
@_spi(Generated) import DriftlessJSON

enum PatternSupport {
    static func canMatch(_ pattern: String) -> Bool { TextPattern(pattern) != nil }
}
