// How the runtime's own value types stand in parameters.

extension Parsed: ParameterEncodable {
    public func appendText(to text: inout TextBuffer, style: TextStyle) {
        text.append(self.text(style: style))
    }
}
