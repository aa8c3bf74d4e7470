// How parameters become cookies.
import HTTPTypes

@_spi(Generated) extension RequestBuilder {
    /// Adds a cookie; nothing where the value is nil. What a cookie cannot hold (RFC 6265 §4.1.1) is percent-encoded.
    public func cookie<Value: ParameterEncodable>(
        _ name: String,
        _ value: Value?,
        style: TextStyle = .standard
    ) {
        if let value {
            var text = TextBuffer()
            value.appendText(to: &text, style: style)
            addCookie(name, text)
        }
    }

    /// Adds a cookie that holds a list, `a,b`, with its commas percent-encoded, which a cookie cannot hold. Nothing where
    /// the list is nil or empty.
    public func cookieList<Value: ParameterEncodable>(
        _ name: String,
        _ values: [Value]?,
        style: TextStyle = .standard
    ) {
        if let text = TextBuffer(joining: values, style: style) {
            addCookie(name, text)
        }
    }

    /// Adds a cookie that holds an object, `x,1,y,2`, with its commas percent-encoded. Nothing where no member has a value.
    public func cookieObject(_ name: String, _ members: ParameterMembers?) {
        if let text = TextBuffer(joining: members, assignment: ",") {
            addCookie(name, text)
        }
    }

    /// Adds a cookie that holds a map as an object, in ascending order of its keys.
    public func cookieObject<Value: ParameterEncodable>(_ name: String, _ members: [String: Value]?) {
        cookieObject(name, members?.sortedMembers)
    }

    /// HTTPFields splits the header into one field a cookie; reading it gives all of them as one text.
    func addCookie(_ name: String, _ value: TextBuffer, _ escaping: ParameterEscaping = .all) {
        noteRefusal(of: name, value)
        guard HTTPField.Name(name) != nil else {
            refuse(name, rule: "the name of a cookie", value: nil)
            return
        }
        var value = value
        if escaping == .none {
            guard value.bytes.allSatisfy(ByteSet.cookieText.contains) else {
                refuse(name, rule: "text that a cookie can hold, which is to be escaped already", value: value.string)
                return
            }
        } else {
            value.percentEncode(from: 0, keeping: .cookieOctets)
        }
        let pair = "\(name)=\(value.string)"
        headers[.cookie] = headers[.cookie].map { "\($0); \(pair)" } ?? pair
    }
}
