// How timestamps stand in JSON strings.

extension Timestamp: TextParsable {
    /// The time as the style asks for it; RFC 3339 where the style does not concern times.
    public func text(style: TextStyle) -> String {
        formatted(style.timeFormat)
    }
}
