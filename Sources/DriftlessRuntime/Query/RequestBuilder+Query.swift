// How parameters are written into the query.

@_spi(Generated) extension RequestBuilder {
    /// Appends `name=value`; nothing where the value is nil, and `name=` where its text is empty.
    public func query(_ name: String, _ value: String?) {
        if let value { appendPair(name, value, style: .standard) }
    }

    public func query(_ name: String, _ value: Int?) {
        guard let value else { return }
        beginPair(name)
        text.append(integer: value)
    }

    public func query(_ name: String, _ value: Bool?) {
        if let value { appendPair(name, value, style: .standard) }
    }

    @inlinable
    public func query<Value: ParameterEncodable>(_ name: String, _ value: Value?) {
        if let value { appendPair(name, value, style: .standard) }
    }

    @inlinable
    public func query<Value: ParameterEncodable>(_ name: String, _ value: Value?, style: TextStyle) {
        if let value { appendPair(name, value, style: style) }
    }

    /// The same, keeping percent-encoded triples and those reserved characters that a query may hold unescaped
    /// (`allowReserved`, RFC 6570 §3.2.3): `/`, `:`, `?`, `@`, `,` and so on, but neither `&`, `+`, `#` nor brackets, which
    /// would be read as something else.
    public func queryKeepingReserved<Value: ParameterEncodable>(
        _ name: String,
        _ value: Value?,
        style: TextStyle = .standard
    ) {
        if let value {
            let start = beginPair(name)
            value.appendText(to: &text, style: style)
            endValueKeepingReserved(of: name, from: start)
        }
    }

    /// Appends a list; nothing where it is nil or empty, since an empty list counts as undefined (RFC 6570 §2.3).
    @inlinable
    public func queryList<Value: ParameterEncodable>(_ name: String, _ values: [Value]?, _ list: ListStyle) {
        if let values { appendList(name, values, list, style: .standard) }
    }

    @inlinable
    public func queryList<Value: ParameterEncodable>(
        _ name: String,
        _ values: [Value]?,
        _ list: ListStyle,
        style: TextStyle
    ) {
        if let values { appendList(name, values, list, style: style) }
    }

    /// Appends an object; nothing where it is nil or has no member with a value.
    public func queryObject(_ name: String, _ members: ParameterMembers?, _ object: ObjectStyle) {
        var isFirst = true
        for (member, value) in members ?? [] {
            guard let value else {
                continue
            }
            switch object {
            case .exploded:
                beginPair(member)
            case .deepObject:
                beginPair(name, member: member)
            case .joined(let separator):
                if isFirst {
                    beginPair(name)
                } else {
                    text.append(separator)
                }
                appendEscaped(member)
                text.append(separator)
            }
            isFirst = false
            let start = text.bytes.count
            value.appendText(to: &text, style: .standard)
            endValue(of: member, from: start)
        }
    }

    /// Appends a map as an object, in ascending order of its keys, so that the same map gives the same query.
    public func queryObject<Value: ParameterEncodable>(
        _ name: String,
        _ members: [String: Value]?,
        _ object: ObjectStyle
    ) {
        queryObject(name, members?.sortedMembers, object)
    }
}

extension RequestBuilder {
    @usableFromInline
    func appendPair<Value: ParameterEncodable>(_ name: String, _ value: Value, style: TextStyle) {
        let start = beginPair(name)
        value.appendText(to: &text, style: style)
        endValue(of: name, from: start)
    }

    @usableFromInline
    func appendList<Value: ParameterEncodable>(
        _ name: String,
        _ values: [Value],
        _ list: ListStyle,
        style: TextStyle
    ) {
        var isFirst = true
        for value in values {
            let start = beginElement(of: name, list, isFirst: isFirst)
            isFirst = false
            value.appendText(to: &text, style: style)
            endValue(of: name, from: start)
        }
    }

    /// Writes what stands before a value. Returns where the value begins.
    @discardableResult
    func beginPair(_ name: String) -> Int {
        text.append(byte: UInt8(ascii: hasQuery ? "&" : "?"))
        hasQuery = true
        appendEscaped(name)
        text.append(byte: UInt8(ascii: "="))
        return text.bytes.count
    }

    private func beginPair(_ name: String, member: String) {
        text.append(byte: UInt8(ascii: hasQuery ? "&" : "?"))
        hasQuery = true
        appendEscaped(name)
        text.append("%5B")
        appendEscaped(member)
        text.append("%5D")
        text.append(byte: UInt8(ascii: "="))
    }

    func beginElement(of name: String, _ list: ListStyle, isFirst: Bool) -> Int {
        if case .joined(let separator) = list, !isFirst {
            text.append(separator)
            return text.bytes.count
        }
        return beginPair(name)
    }

    func endValue(of parameter: String, from start: Int) {
        text.percentEncode(from: start)
        checkText(of: parameter)
    }

    func endValueKeepingReserved(of parameter: String, from start: Int) {
        text.percentEncodeKeepingTriples(from: start, keeping: .queryValueWithReserved)
        checkText(of: parameter)
    }

    func appendEscaped(_ raw: String) {
        let start = text.bytes.count
        text.append(raw)
        text.percentEncode(from: start)
    }
}

extension Dictionary where Key == String, Value: ParameterEncodable {
    /// In ascending order of the keys, so that the same map gives the same text.
    var sortedMembers: ParameterMembers {
        sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { (name: $0.key, value: $0.value) }
    }
}
