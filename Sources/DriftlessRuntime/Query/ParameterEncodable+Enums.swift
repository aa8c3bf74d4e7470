// How open enums stand in parameters: by their raw values.

extension ParameterEncodable where Self: JSONStringEnum {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(rawValue)
    }
}

extension ParameterEncodable where Self: JSONIntegerEnum {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(integer: rawValue)
    }
}
