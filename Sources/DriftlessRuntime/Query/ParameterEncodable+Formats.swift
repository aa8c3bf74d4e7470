// How values with a text of their own stand in parameters: dates, identifiers, addresses, bytes in base64.

extension ParameterEncodable where Self: TextParsable {
    /// Appends the text that the value has in a URL or a header.
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(self.text(style: style))
    }
}

extension DecimalNumber: ParameterEncodable {}
extension CalendarDate: ParameterEncodable {}
extension TimeOfDay: ParameterEncodable {}
extension CalendarDuration: ParameterEncodable {}
extension UniqueIdentifier: ParameterEncodable {}
extension URI: ParameterEncodable {}
extension URIReference: ParameterEncodable {}
extension Base64Data: ParameterEncodable {}

extension UInt32: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(integer: self)
    }
}
