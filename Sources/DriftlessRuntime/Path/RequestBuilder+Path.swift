// How parameters are written into the path, and which of them would lead to another route.

@_spi(Generated) extension RequestBuilder {
    /// Appends the value of a path parameter, escaped.
    ///
    /// A value that is empty, `.` or `..` is noted as a violation: the request would reach another route, since an empty
    /// segment collapses and the other two are removed with the segment before them (RFC 3986 §5.2.4).
    public func pathSegment(_ name: String, _ value: String) {
        appendSegment(name, value, .simple, .standard)
    }

    public func pathSegment<Value: ParameterEncodable>(_ name: String, _ value: Value) {
        appendSegment(name, value, .simple, .standard)
    }

    public func pathSegment<Value: ParameterEncodable>(_ name: String, _ value: Value, style: TextStyle) {
        appendSegment(name, value, .simple, style)
    }

    public func pathSegment<Value: ParameterEncodable>(
        _ name: String,
        _ value: Value,
        _ path: PathStyle,
        style: TextStyle = .standard
    ) {
        appendSegment(name, value, path, style)
    }

    private func appendSegment<Value: ParameterEncodable>(
        _ name: String,
        _ value: Value,
        _ path: PathStyle,
        _ style: TextStyle
    ) {
        let segment = text.bytes.count
        let start = beginPathValue(name, path)
        value.appendText(to: &text, style: style)
        endValue(of: name, from: start)
        checkSegment(of: name, from: segment, valueFrom: start)
    }

    /// Appends a list as a path parameter. An empty list is noted as a violation, like an empty value.
    public func pathList<Value: ParameterEncodable>(
        _ name: String,
        _ values: [Value],
        _ path: PathStyle = .simple,
        style: TextStyle = .standard
    ) {
        var writer = PathParameterWriter(name: name, path: path, at: text.bytes.count)
        for value in values {
            writer.append(value, style: style, to: self)
        }
        writer.finish(self)
    }

    /// Appends an object as a path parameter; nil members are left out, and an object without members is a violation.
    public func pathObject(_ name: String, _ members: ParameterMembers, _ path: PathStyle = .simple) {
        var writer = PathParameterWriter(name: name, path: path, at: text.bytes.count)
        for (member, value) in members {
            if let value {
                writer.append(member: member, value, to: self)
            }
        }
        writer.finish(self)
    }

    /// Appends a map as an object, in ascending order of its keys.
    public func pathObject<Value: ParameterEncodable>(
        _ name: String,
        _ members: [String: Value],
        _ path: PathStyle = .simple
    ) {
        pathObject(name, members.sortedMembers, path)
    }
}

/// One path parameter on its way into the target.
private struct PathParameterWriter {
    let name: String
    let path: PathStyle
    let start: Int
    private var isFirst = true

    init(name: String, path: PathStyle, at start: Int) {
        self.name = name
        self.path = path
        self.start = start
    }

    mutating func append(_ value: some ParameterEncodable, style: TextStyle, to target: RequestBuilder) {
        separate(target)
        let repeatsName = path == .matrixExploded || (path == .matrix && isFirst)
        if repeatsName {
            target.appendEscaped(name)
            target.text.append("=")
        }
        isFirst = false
        append(value, style: style, in: target)
    }

    mutating func append(member: String, _ value: some ParameterEncodable, to target: RequestBuilder) {
        separate(target)
        if path == .matrix, isFirst {
            target.appendEscaped(name)
            target.text.append("=")
        }
        isFirst = false
        target.appendEscaped(member)
        switch path {
        case .simple, .label, .matrix: target.text.append(",")
        case .simpleExploded, .labelExploded, .matrixExploded: target.text.append("=")
        }
        append(value, style: .standard, in: target)
    }

    private func separate(_ target: RequestBuilder) {
        switch path {
        case .simple, .simpleExploded:
            if !isFirst { target.text.append(",") }
        case .label:
            target.text.append(isFirst ? "." : ",")
        case .labelExploded:
            target.text.append(".")
        case .matrix:
            target.text.append(isFirst ? ";" : ",")
        case .matrixExploded:
            target.text.append(";")
        }
    }

    private func append(_ value: some ParameterEncodable, style: TextStyle, in target: RequestBuilder) {
        let valueStart = target.text.bytes.count
        value.appendText(to: &target.text, style: style)
        target.endValue(of: name, from: valueStart)
        if path == .matrixExploded, target.text.bytes.count == valueStart { target.dropAssignment() }
    }

    func finish(_ target: RequestBuilder) {
        // An only element that is empty leaves the name alone.
        if path == .matrix { target.dropAssignment() }
        let isLabel = path == .label || path == .labelExploded
        target.checkSegment(of: name, from: start, valueFrom: isLabel && !isFirst ? start + 1 : start)
    }
}

extension RequestBuilder {
    /// Writes what stands before a single value. Returns where the value begins.
    func beginPathValue(_ name: String, _ path: PathStyle) -> Int {
        switch path {
        case .simple, .simpleExploded:
            break
        case .label, .labelExploded:
            text.append(byte: UInt8(ascii: "."))
        case .matrix, .matrixExploded:
            text.append(byte: UInt8(ascii: ";"))
            appendEscaped(name)
            text.append(byte: UInt8(ascii: "="))
        }
        return text.bytes.count
    }

    /// Takes the `=` away that no value follows: `;k` stands for an empty text (RFC 6570 §3.2.7).
    fileprivate func dropAssignment() {
        if text.bytes.last == UInt8(ascii: "=") { text.bytes.removeLast() }
    }

    /// Notes a value that is empty, and a segment that consists of one or two dots together with what stands before the value.
    func checkSegment(of parameter: String, from value: Int, valueFrom start: Int) {
        if start == text.bytes.count, start > value { dropAssignment() }
        let bytes = text.bytes
        // Two dots are all that can stand before the value in such a segment.
        let before = bytes[max(0, value - 3)..<value].reversed().prefix { $0 != UInt8(ascii: "/") }
        let segment = value == bytes.count ? value : value - before.count
        guard bytes.count - segment <= 2, bytes[segment...].allSatisfy({ $0 == UInt8(ascii: ".") }) else {
            return
        }
        let rule =
            start >= bytes.count
            ? "text that is not empty, since an empty part of the path leads to another route"
            : "neither '.' nor '..', which lead to another route"
        let value = String(decoding: bytes[min(start, bytes.count)...], as: UTF8.self)
        refuse(parameter, rule: rule, value: value)
    }
}
