// Where credentials stand in a request: which it has already, and how one is put in.
import HTTPTypes

extension TransportRequest {
    /// Whether the request already has what a scheme asks for: a middleware or an argument of the call has put it there.
    func carries(_ scheme: SecurityScheme) -> Bool {
        switch scheme.place {
        case .authorization: has(.authorization)
        case .header(let name): HTTPField.Name(name).map(has) ?? false
        case .query(let name): Self.names(in: path).contains(Self.escaped(name)[...])
        case .cookie(let name): headers[.cookie].map { Self.cookies(in: $0).contains(name[...]) } ?? false
        case .connection: false
        }
    }

    /// Field by field: an index of all names, which HTTPFields would make, costs more than a few comparisons.
    private func has(_ name: HTTPField.Name) -> Bool {
        headers.contains { $0.name == name }
    }

    /// Puts a credential into its place.
    mutating func put(_ text: String, for scheme: SecurityScheme) throws(CredentialError) {
        guard !text.isEmpty else {
            throw CredentialError(scheme: scheme.name, message: "is empty or cannot be sent")
        }
        switch scheme.place {
        case .authorization: try putHeader(.authorization, text, scheme)
        case .header(let name):
            guard let name = HTTPField.Name(name) else {
                throw CredentialError(scheme: scheme.name, message: "has no place: '\(name)' cannot be a header's name")
            }
            try putHeader(name, text, scheme)
        case .query(let name):
            path += (path.utf8.contains(UInt8(ascii: "?")) ? "&" : "?") + Self.escaped(name) + "=" + Self.escaped(text)
        case .cookie(let name): try putCookie(name, text, scheme)
        case .connection: break
        }
    }

    private mutating func putHeader(
        _ name: HTTPField.Name,
        _ text: String,
        _ scheme: SecurityScheme
    ) throws(CredentialError) {
        guard HTTPField.isValidValue(text) else {
            let message = "is not text of one line without blanks at its ends, as headers are"
            throw CredentialError(scheme: scheme.name, message: message)
        }
        var field = HTTPField(name: name, value: text)
        // Tables of headers that HTTP/2 keeps must not have it (RFC 7541, section 7.1.3).
        field.indexingStrategy = .disallow
        headers.append(field)
    }

    private mutating func putCookie(
        _ name: String,
        _ text: String,
        _ scheme: SecurityScheme
    ) throws(CredentialError) {
        guard HTTPField.Name(name) != nil, text.utf8.allSatisfy(ByteSet.cookieText.contains) else {
            throw CredentialError(scheme: scheme.name, message: "has characters that a cookie cannot hold unescaped")
        }
        let pair = "\(name)=\(text)"
        var field = HTTPField(name: .cookie, value: headers[.cookie].map { "\($0); \(pair)" } ?? pair)
        field.indexingStrategy = .disallow
        headers[fields: .cookie] = [field]
    }

    private static func names(in path: String) -> [Substring] {
        path.drop { $0 != "?" }.dropFirst().split(separator: "&").map { pair in pair.prefix { $0 != "=" } }
    }

    private static func cookies(in header: String) -> [Substring] {
        header.split(separator: ";").map { pair in pair.drop { $0 == " " }.prefix { $0 != "=" } }
    }

    private static func escaped(_ text: String) -> String {
        var buffer = TextBuffer()
        text.appendText(to: &buffer, style: .standard)
        buffer.percentEncode(from: 0)
        return buffer.string
    }
}
