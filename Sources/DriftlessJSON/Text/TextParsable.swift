// What a type must offer to travel as the text of a JSON string or a parameter: read from UTF-8, written in a style.

/// A value that documents write as text: a time, a decimal number in quotes, a Boolean spelled `TRUE`.
///
/// `Parsed` pairs such a type with the text that could not be read, so that one odd value never loses a whole response.
public protocol TextParsable: Hashable, Sendable {
    /// Reads the whole text; `nil` where it is not one of the type's spellings.
    ///
    /// - Parameter utf8: Valid UTF-8 with every JSON escape already resolved, alive during the call only; may be empty.
    init?(utf8: UnsafeBufferPointer<UInt8>)

    /// The text to send, in the given style. A style that does not concern the type is ignored.
    func text(style: TextStyle) -> String
}
