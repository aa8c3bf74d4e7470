// How values whose shape shows only when they are sent become headers.
@_spi(Generated) public import DriftlessJSON

@_spi(Generated) extension MessageBuilder {
    /// Sets a header by the shape that the value has; nothing where it is nil, null, or has no elements.
    public func headerValue<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value?,
        _ object: HeaderObjectStyle = .joined,
        style: TextStyle = .standard
    ) {
        guard let value else {
            return
        }
        switch ParameterValue(parameterTree(of: name, value, style: style)) {
        case .undefined: break
        case .single(let text): header(name, text)
        case .list(let elements): headerList(name, elements)
        case .object(let members): headerObject(name, members.map { (name: $0.name, value: $0.value) }, object)
        }
    }
}
