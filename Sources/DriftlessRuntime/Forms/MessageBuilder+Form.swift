// A body that is a form.
@_spi(Generated) public import DriftlessJSON

@_spi(Generated) extension MessageBuilder {
    /// Sets the body to a form whose fields are the members of the value; nothing where the value is nil.
    ///
    /// - Parameters:
    ///   - fields: The fields that are not written by what they are.
    ///   - contentType: As the document spells it.
    ///   - style: For times and Boolean texts in the value.
    ///   - rules: What the document asks of the value itself.
    public func form<Value: JSONEncodable>(
        _ value: Value?,
        fields: [FormFields] = [],
        contentType: String = "application/x-www-form-urlencoded",
        style: TextStyle = .standard,
        rules: [JSONRule] = []
    ) {
        guard let value else {
            return
        }
        let (bytes, broken) = value.checkedJSONBytes(style: style, rules: rules)
        noteBroken(broken)
        // A value that is nested more deeply than JSON is read has no fields either.
        guard case .object(let object) = try? JSONValue(json: bytes) else {
            refuse("body", rule: "an object, whose members are the fields of a form", value: nil)
            return
        }
        self.bytes(FormWriter(object, fields).bytes, contentType: contentType)
    }
}
