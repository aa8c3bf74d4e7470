// How open enums stand in parameters: by their raw values.

extension ParameterEncodable where Self: JSONStringCases {
    /// Appends the text that the value has in a URL or a header.
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(rawValue)
    }
}

extension ParameterEncodable where Self: JSONIntegerCases {
    /// Appends the text that the value has in a URL or a header.
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(integer: rawValue)
    }
}

extension ParameterEncodable where Self: JSONValueEnum {
    /// A string as it is, anything else as JSON writes it.
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        let value = rawValue
        text.append(value.string ?? value.description)
    }
}
