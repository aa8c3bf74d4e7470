// The parameters of the query, in the order of the calls; see `RequestTarget` for what each does.
@_spi(Generated) public import DriftlessJSON

@_spi(Generated) extension RequestBuilder {
    /// Begins the query with what the document's path has behind its `?`, as it goes over the wire.
    public func literalQuery(_ query: String) { target.literalQuery(query) }

    public func query(_ name: String, _ value: String?) { target.query(name, value) }

    public func query(_ name: String, _ value: Int?) { target.query(name, value) }

    public func query(_ name: String, _ value: Bool?) { target.query(name, value) }

    public func query<Value: ParameterEncodable>(_ name: String, _ value: Value?) { target.query(name, value) }

    public func query<Value: ParameterEncodable>(_ name: String, _ value: Value?, style: TextStyle) {
        target.query(name, value, style: style)
    }

    public func queryKeepingReserved<Value: ParameterEncodable>(
        _ name: String,
        _ value: Value?,
        style: TextStyle = .standard
    ) {
        target.queryKeepingReserved(name, value, style: style)
    }

    public func queryList<Value: ParameterEncodable>(_ name: String, _ values: [Value]?, _ list: ListStyle) {
        target.queryList(name, values, list)
    }

    public func queryList<Value: ParameterEncodable>(
        _ name: String,
        _ values: [Value]?,
        _ list: ListStyle,
        style: TextStyle
    ) {
        target.queryList(name, values, list, style: style)
    }

    public func queryObject(_ name: String, _ members: ParameterMembers?, _ object: ObjectStyle) {
        target.queryObject(name, members, object)
    }

    public func queryObject<Value: ParameterEncodable>(
        _ name: String,
        _ members: [String: Value]?,
        _ object: ObjectStyle
    ) {
        target.queryObject(name, members, object)
    }

    public func queryValue<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value?,
        _ query: QueryValueStyle,
        escaping: ParameterEscaping = .all,
        style: TextStyle = .standard
    ) {
        target.queryValue(name, value, query, escaping: escaping, style: style)
    }

    public func queryEmpty<Value>(_ name: String, _ values: [Value]?) { target.queryEmpty(name, values) }

    public func queryJSON<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value?,
        style: TextStyle = .standard
    ) {
        target.queryJSON(name, value, style: style)
    }

    public func wholeQuery<Value: ParameterEncodable>(
        _ name: String,
        _ value: Value?,
        style: TextStyle = .standard
    ) {
        target.wholeQuery(name, value, style: style)
    }

    public func wholeQueryJSON<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value?,
        style: TextStyle = .standard
    ) {
        target.wholeQueryJSON(name, value, style: style)
    }
}
