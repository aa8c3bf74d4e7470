// How parameters become headers, and which values a header cannot carry.
import HTTPTypes

@_spi(Generated) extension MessageBuilder {
    /// Sets a header; nothing where the value is nil. Lists and objects are joined as `simple` style joins them.
    public func header(_ name: String, _ value: String?) {
        if let value { appendHeader(name, value, style: .standard) }
    }

    @inlinable
    public func header<Value: ParameterEncodable>(_ name: String, _ value: Value?) {
        if let value { appendHeader(name, value, style: .standard) }
    }

    @inlinable
    public func header<Value: ParameterEncodable>(_ name: String, _ value: Value?, style: TextStyle) {
        if let value { appendHeader(name, value, style: style) }
    }

    /// Sets a header to a list: `a,b`. Nothing where the list is nil or empty.
    public func headerList<Value: ParameterEncodable>(
        _ name: String,
        _ values: [Value]?,
        style: TextStyle = .standard
    ) {
        checkElements((values ?? []).map { $0.text(style) }, of: name)
        if let text = TextBuffer(joining: values, style: style) {
            setHeader(name, text)
        }
    }

    /// Sets a header to an object: `x,1,y,2`, or `x=1,y=2` for `.exploded`. Nothing where no member has a value.
    public func headerObject(_ name: String, _ members: ParameterMembers?, _ object: HeaderObjectStyle) {
        let values = (members ?? []).compactMap { member in member.value.map { $0.text(.standard) } }
        checkElements((members ?? []).map(\.name) + values, of: name)
        if let text = TextBuffer(joining: members, assignment: object == .exploded ? "=" : ",") {
            setHeader(name, text)
        }
    }

    /// Sets a header to a map as an object, in ascending order of its keys.
    public func headerObject<Value: ParameterEncodable>(
        _ name: String,
        _ members: [String: Value]?,
        _ object: HeaderObjectStyle
    ) {
        headerObject(name, members?.sortedMembers, object)
    }
}

/// How the members of an object become the text of a header.
@_spi(Generated) public enum HeaderObjectStyle: Hashable, Sendable {
    /// `x=1,y=2`.
    case exploded
    /// `x,1,y,2`.
    case joined
}

extension ParameterEncodable {
    fileprivate func text(_ style: TextStyle) -> String {
        var text = TextBuffer()
        appendText(to: &text, style: style)
        return text.string
    }
}

extension MessageBuilder {
    @usableFromInline
    func appendHeader<Value: ParameterEncodable>(_ name: String, _ value: Value, style: TextStyle) {
        var text = TextBuffer()
        value.appendText(to: &text, style: style)
        setHeader(name, text)
    }

    func setHeader(_ name: String, _ text: TextBuffer) {
        noteRefusal(of: name, text)
        let value = text.string
        guard let fieldName = HTTPField.Name(name) else {
            refuse(name, rule: "the name of a header field", value: nil)
            return
        }
        // HTTPFields would put blanks in the place of such bytes, and the value would no longer be the caller's.
        guard HTTPField.isValidValue(value) else {
            let rule = "text of one line, without control characters and without blanks at its ends, as headers are"
            refuse(name, rule: rule, value: value)
            return
        }
        headers.append(HTTPField(name: fieldName, value: value))
    }

    /// A comma inside an element would end it: percent-encoding is not undone in headers (OpenAPI 3.2, appendix D), and only
    /// quotation marks and `<…>` hold commas together (RFC 9110 §5.6.1), where the caller has them.
    private func checkElements(_ elements: [String], of name: String) {
        for element in elements where element.utf8.contains(UInt8(ascii: ",")) && HeaderText.parts(element).count != 1 {
            let rule = "without a comma outside of quotation marks in an element, which it would end in a header"
            return refuse(name, rule: rule, value: element)
        }
    }
}
