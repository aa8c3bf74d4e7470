// How values whose shape shows only when they are sent are written into the path and the query.

/// How a value of any shape becomes query text.
@_spi(Generated) public enum QueryValueStyle: Hashable, Sendable {
    /// `k=v`, `k=a&k=b`, `a=1&b=2`: `form` with `explode`.
    case exploded
    /// `k=v`, `k=a,b`, `k=a,1,b,2`, with the separator as it goes over the wire.
    case joined(String)
    /// `k=v`, `k[a]=1&k[b][c]=2`, and lists in the given spelling.
    case deepObject(DeepListStyle)
}

/// How the lists of a `deepObject` are spelled, which OpenAPI leaves open.
///
/// Elements that are lists or objects themselves carry their index in each of the spellings: without it, nobody could tell
/// where one ends and the next one begins.
@_spi(Generated) public enum DeepListStyle: Hashable, Sendable {
    /// `k[]=a&k[]=b`
    case brackets
    /// `k[0]=a&k[1]=b`
    case indices
    /// `k=a&k=b`
    case repeated
}

@_spi(Generated) extension RequestBuilder {
    /// Appends a value by the shape that it has; nothing where it is nil, null, or has no elements.
    public func queryValue<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value?,
        _ query: QueryValueStyle,
        escaping: ParameterEscaping = .all,
        style: TextStyle = .standard
    ) {
        guard let value else {
            return
        }
        let tree = parameterTree(of: name, value, style: style)
        switch (ParameterValue(tree), query) {
        case (.undefined, _):
            break
        case (.single(let text), _):
            pair(name, text, escaping)
        case (_, .deepObject(let lists)):
            deep(tree, at: DeepKey(name), lists, escaping)
        case (.list(let elements), .exploded):
            for element in elements { pair(name, element, escaping) }
        case (.list(let elements), .joined(let separator)):
            joined(name, elements.map { .init(text: $0) }, separator, escaping)
        case (.object(let members), .exploded):
            for member in members { ownParameter(member.name, member.value, escaping) }
        case (.object(let members), .joined(let separator)):
            joined(name, members.map { .init(name: $0.name, text: $0.value) }, separator, escaping)
        }
    }

    /// Appends `name=`, which says that a list is empty (`allowEmptyValue`); nothing where there is no list or it has elements.
    public func queryEmpty<Value>(_ name: String, _ values: [Value]?) {
        if let values, values.isEmpty {
            beginPair(name)
        }
    }

    /// Appends a value as a path parameter by the shape that it has. One without a text is a violation.
    public func pathValue<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value,
        _ path: PathStyle = .simple,
        style: TextStyle = .standard
    ) {
        switch ParameterValue(parameterTree(of: name, value, style: style)) {
        case .undefined: pathList(name, [String](), path)
        case .single(let text): pathSegment(name, text, path)
        case .list(let elements): pathList(name, elements, path)
        case .object(let members): pathObject(name, members.map { (name: $0.name, value: $0.value) }, path)
        }
    }
}

/// A part of a joined value: an element, or a member with its name.
private struct JoinedPart {
    var name: String?
    var text: ParameterText
}

/// The name of a parameter with the brackets behind it, escaped already.
private struct DeepKey {
    var text: TextBuffer

    init(_ name: String) {
        text = TextBuffer()
        text.append(name)
        text.percentEncode(from: 0)
    }

    func member(_ name: String) -> DeepKey {
        var key = self
        key.text.append("%5B")
        let start = key.text.bytes.count
        key.text.append(name)
        key.text.percentEncode(from: start)
        key.text.append("%5D")
        return key
    }
}

extension RequestBuilder {
    private func pair(_ name: String, _ value: ParameterText, _ escaping: ParameterEscaping) {
        beginPair(name)
        appendValue(value, of: name, escaping)
    }

    /// A member of an exploded object is a parameter of its own, and a list in it repeats the member's name.
    private func ownParameter(_ name: String, _ value: ParameterText, _ escaping: ParameterEscaping) {
        guard case .list(let elements) = ParameterValue(value.value) else {
            pair(name, value, escaping)
            return
        }
        for element in elements { pair(name, element, escaping) }
    }

    private func joined(
        _ name: String,
        _ parts: [JoinedPart],
        _ separator: String,
        _ escaping: ParameterEscaping
    ) {
        beginPair(name)
        var isFirst = true
        for part in parts {
            if !isFirst { text.append(separator) }
            isFirst = false
            if let member = part.name {
                appendEscaped(member)
                text.append(separator)
            }
            appendValue(part.text, of: name, escaping)
        }
    }

    /// Each single value is a pair whose name is the way to it. The depth is bounded by that of JSON.
    private func deep(
        _ value: JSONValue,
        at key: DeepKey,
        _ lists: DeepListStyle,
        _ escaping: ParameterEscaping
    ) {
        switch value {
        case .null:
            break
        case .boolean, .number, .string:
            text.append(byte: UInt8(ascii: hasQuery ? "&" : "?"))
            hasQuery = true
            text.bytes += key.text.bytes
            text.append(byte: UInt8(ascii: "="))
            appendValue(ParameterText(value), of: key.text.string, escaping)
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                deep(element, at: key.element(index, element, lists), lists, escaping)
            }
        case .object(let object):
            for member in object.members {
                deep(member.value, at: key.member(member.name), lists, escaping)
            }
        }
    }

    private func appendValue(_ value: ParameterText, of name: String, _ escaping: ParameterEscaping) {
        let start = text.bytes.count
        value.appendText(to: &text, style: .standard)
        switch escaping {
        case .all: endValue(of: name, from: start)
        case .keepingReserved: endValueKeepingReserved(of: name, from: start)
        case .none: checkText(of: name)
        }
    }
}

extension DeepKey {
    fileprivate func element(_ index: Int, _ element: JSONValue, _ lists: DeepListStyle) -> DeepKey {
        switch (element, lists) {
        case (.array, _), (.object, _), (_, .indices): member(String(index))
        case (_, .brackets): member("")
        case (_, .repeated): self
        }
    }
}
