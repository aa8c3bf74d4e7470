// How parameters are written into the query.

@_spi(Generated) extension RequestTarget {
    /// Appends `name=value`; nothing where the value is nil, and `name=` where its text is empty.
    public mutating func query<Value: ParameterEncodable>(
        _ name: String,
        _ value: Value?,
        style: TextStyle = .standard
    ) {
        guard let value else {
            return
        }
        beginPair(name)
        appendQueryValue(value, style: style, of: name)
    }

    /// The same, keeping those reserved characters that a query may hold unescaped (`allowReserved`): `/`, `:`, `?`, `@`,
    /// `,` and so on, but neither `&`, `+`, `#` nor brackets, which would be read as something else.
    public mutating func queryKeepingReserved<Value: ParameterEncodable>(
        _ name: String,
        _ value: Value?,
        style: TextStyle = .standard
    ) {
        guard let value else {
            return
        }
        beginPair(name)
        appendQueryValue(value, style: style, of: name, keeping: .queryValueWithReserved)
    }

    /// Appends a list; nothing where it is nil or empty, since an empty list counts as undefined (RFC 6570 §2.3).
    public mutating func queryList<Value: ParameterEncodable>(
        _ name: String,
        _ values: [Value]?,
        _ list: ListStyle,
        style: TextStyle = .standard
    ) {
        guard let values, !values.isEmpty else {
            return
        }
        switch list {
        case .exploded:
            for value in values {
                beginPair(name)
                appendQueryValue(value, style: style, of: name)
            }
        case .joined(let separator):
            beginPair(name)
            var isFirst = true
            for value in values {
                if !isFirst {
                    text.append(separator)
                }
                isFirst = false
                appendQueryValue(value, style: style, of: name)
            }
        }
    }

    /// Appends an object; nothing where it is nil or has no member with a value.
    public mutating func queryObject(_ name: String, _ members: ParameterMembers?, _ object: ObjectStyle) {
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
            appendQueryValue(value, style: .standard, of: member)
        }
    }

    /// Appends a map as an object, in ascending order of its keys, so that the same map gives the same query.
    public mutating func queryObject<Value: ParameterEncodable>(
        _ name: String,
        _ members: [String: Value]?,
        _ object: ObjectStyle
    ) {
        queryObject(name, members.map(RequestTarget.sorted), object)
    }
}

extension RequestTarget {
    static func sorted<Value: ParameterEncodable>(_ members: [String: Value]) -> ParameterMembers {
        members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { (name: $0.key, value: $0.value) }
    }

    @usableFromInline mutating func beginPair(_ name: String) {
        text.append(byte: UInt8(ascii: hasQuery ? "&" : "?"))
        hasQuery = true
        appendEscaped(name)
        text.append(byte: UInt8(ascii: "="))
    }

    private mutating func beginPair(_ name: String, member: String) {
        text.append(byte: UInt8(ascii: hasQuery ? "&" : "?"))
        hasQuery = true
        appendEscaped(name)
        text.append("%5B")
        appendEscaped(member)
        text.append("%5D")
        text.append(byte: UInt8(ascii: "="))
    }

    mutating func appendEscaped(_ raw: String) {
        let start = text.bytes.count
        text.append(raw)
        text.percentEncode(from: start)
    }

    private mutating func appendQueryValue(
        _ value: some ParameterEncodable,
        style: TextStyle,
        of parameter: String,
        keeping set: ByteSet = .unreserved
    ) {
        let start = text.bytes.count
        value.appendText(to: &text, style: style)
        text.percentEncode(from: start, keeping: set)
        checkText(of: parameter)
    }
}
