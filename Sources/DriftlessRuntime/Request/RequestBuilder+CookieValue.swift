// How values whose shape shows only when they are sent become cookies.
@_spi(Generated) public import DriftlessJSON

@_spi(Generated) extension RequestBuilder {
    /// Adds a cookie by the shape that the value has; nothing where it is nil, null, or has no elements.
    ///
    /// - Parameters:
    ///   - layout: Whether lists and objects are one cookie or several.
    ///   - escaping: `.none` for a text that goes out as it is.
    public func cookieValue<Value: JSONEncodable & Sendable>(
        _ name: String,
        _ value: Value?,
        _ layout: CookieStyle,
        escaping: ParameterEscaping = .all,
        style: TextStyle = .standard
    ) {
        guard let value else {
            return
        }
        switch (ParameterValue(parameterTree(of: name, value, style: style)), layout) {
        case (.undefined, _):
            break
        case (.single(let text), _):
            addCookie(name, text.buffer, escaping)
        case (.list(let elements), .repeated):
            for element in elements { addCookie(name, element.buffer, escaping) }
        case (.list(let elements), _):
            if let text = TextBuffer(joining: elements, style: .standard) { addCookie(name, text, escaping) }
        case (.object(let members), .joined):
            let pairs = members.map { (name: $0.name, value: $0.value) } as ParameterMembers
            if let text = TextBuffer(joining: pairs, assignment: ",") { addCookie(name, text, escaping) }
        case (.object(let members), _):
            for member in members { addCookie(member.name, member.value.buffer, escaping) }
        }
    }
}

/// How lists and objects become cookies.
@_spi(Generated) public enum CookieStyle: Hashable, Sendable {
    /// `k=a,b` and `k=x,1,y,2`.
    case joined
    /// `k=a,b`, since no cookie stands twice under one name (RFC 6265 §5.4), and `x=1; y=2`.
    case exploded
    /// `k=a; k=b` and `x=1; y=2`: style `cookie` with `explode`, where the document says so.
    case repeated
}

extension ParameterText {
    fileprivate var buffer: TextBuffer {
        var text = TextBuffer()
        appendText(to: &text, style: .standard)
        return text
    }
}
