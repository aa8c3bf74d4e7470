// How a value whose text a document may choose is written: times and Boolean values.

/// The spelling of times and Boolean values inside parameters and JSON strings. A value that the style does not concern
/// is written as always.
public enum TextStyle: Hashable, Sendable {
    /// Times as RFC 3339, Boolean values as `true` and `false`.
    case standard
    /// Times by a format.
    case timestamp(TimeFormat)
    /// Boolean values by two words, such as `TRUE` and `FALSE`.
    case boolean(true: String, false: String)

    /// Times by a pattern of ``TimeFormat``, such as `yyyyMMddHHmmss`.
    public static func time(_ pattern: String) -> TextStyle {
        .timestamp(TimeFormat(pattern))
    }

    /// The format of times under this style.
    @_spi(Generated) public var timeFormat: TimeFormat {
        if case .timestamp(let format) = self {
            return format
        }
        return .rfc3339
    }

    /// The word for a Boolean value under this style.
    @_spi(Generated) public func word(for value: Bool) -> String {
        switch self {
        case .boolean(true: let yes, false: let no): value ? yes : no
        default: value ? "true" : "false"
        }
    }
}
