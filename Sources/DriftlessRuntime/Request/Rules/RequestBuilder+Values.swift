// The rules for what arguments hold: the elements of lists, the members of objects, and texts that match an expression.
@_spi(Generated) public import DriftlessJSON

@_spi(Generated) extension RequestBuilder {
    /// What the document asks of the value, and of everything in it.
    public func rules(_ parameter: String, _ value: (some JSONEncodable)?, _ rules: [JSONRule]) {
        guard let value else {
            return
        }
        noteBroken(value.checkedJSONBytes(rules: rules).broken, in: parameter)
    }
}
