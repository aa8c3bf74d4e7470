// The parts of the path, from left to right; see `RequestTarget` for what each does.
@_spi(Generated) public import DriftlessJSON

@_spi(Generated) extension RequestBuilder {
    /// Appends a part of the path's template as it goes over the wire.
    public func literal(_ path: String) { target.literal(path) }

    public func pathSegment(_ name: String, _ value: String) { target.pathSegment(name, value) }

    public func pathSegment<Value: ParameterEncodable>(_ name: String, _ value: Value) {
        target.pathSegment(name, value)
    }

    public func pathSegment<Value: ParameterEncodable>(_ name: String, _ value: Value, style: TextStyle) {
        target.pathSegment(name, value, style: style)
    }

    public func pathSegment<Value: ParameterEncodable>(
        _ name: String,
        _ value: Value,
        _ path: PathStyle,
        style: TextStyle = .standard
    ) {
        target.pathSegment(name, value, path, style: style)
    }

    public func pathList<Value: ParameterEncodable>(
        _ name: String,
        _ values: [Value],
        _ path: PathStyle = .simple,
        style: TextStyle = .standard
    ) {
        target.pathList(name, values, path, style: style)
    }

    public func pathObject(_ name: String, _ members: ParameterMembers, _ path: PathStyle = .simple) {
        target.pathObject(name, members, path)
    }

    public func pathObject<Value: ParameterEncodable>(
        _ name: String,
        _ members: [String: Value],
        _ path: PathStyle = .simple
    ) {
        target.pathObject(name, members, path)
    }

    public func pathValue<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value,
        _ path: PathStyle = .simple,
        style: TextStyle = .standard
    ) {
        target.pathValue(name, value, path, style: style)
    }

    public func pathJSON<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value,
        style: TextStyle = .standard
    ) {
        target.pathJSON(name, value, style: style)
    }
}
