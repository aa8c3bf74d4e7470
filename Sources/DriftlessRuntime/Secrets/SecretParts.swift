// Which parts of a request and of a response are secret by the names that they have.
import HTTPTypes

/// The parts of a request in which secrets are looked for, once a text is made. Fewer than a whole request has: each call
/// keeps them.
struct SecretBearers: Sendable {
    let authority: String
    let path: String
    let headers: HTTPFields
    let body: HTTPBody

    init(_ request: TransportRequest) {
        authority = request.authority
        path = request.path
        headers = request.headers
        body = request.body
    }
}

enum SecretParts {
    /// A larger body is not searched: those that sign in are short.
    private static let searchedBytes = 65_536

    static func of(_ request: SecretBearers) -> [String] {
        of(request.headers) + inForm(request.path.drop { $0 != "?" }.dropFirst().utf8)
            + user(in: request.authority) + of(request.body.bytes ?? [], sentAs: request.headers[.contentType])
    }

    /// The values of headers that are named like secrets or that must not be indexed, and what stands inside of those.
    static func of(_ headers: HTTPFields) -> [String] {
        headers.flatMap { field -> [String] in
            guard SecretNames.covers(field.name.rawName) || field.indexingStrategy == .disallow else {
                return []
            }
            switch field.name.canonicalName {
            case "cookie": return cookies(field.value.split(separator: ";"))
            case "set-cookie": return cookies(field.value.split(separator: ";").prefix(1))
            case "authorization", "proxy-authorization": return [field.value] + inAuthorization(field.value)
            default: return [field.value]
            }
        }
    }

    /// A credential, and what stands inside of it where it is the value of `Authorization`.
    static func of(credential: String) -> [String] {
        [credential] + inAuthorization(credential)
    }

    private static func cookies(_ pairs: some Sequence<Substring>) -> [String] {
        pairs.compactMap { pair in
            guard let mark = pair.firstIndex(of: "=") else { return nil }
            return trimmed(pair[pair.index(after: mark)...])
        }
    }

    /// `Bearer …`, `Basic …` and what its base64 says, `SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…`.
    private static func inAuthorization(_ value: String) -> [String] {
        guard let blank = value.firstIndex(of: " ") else { return [] }
        let rest = trimmed(value[blank...])
        if value[..<blank].lowercased() == "basic" {
            let pair = Base64.decoded(rest.utf8)
            let password = pair.drop { $0 != UInt8(ascii: ":") }.dropFirst()
            return [rest, String(decoding: password, as: UTF8.self)]
        }
        guard rest.contains("=") && rest.contains(",") else { return [rest] }
        return rest.split(separator: ",").compactMap { part in
            let part = trimmed(part)
            guard let mark = part.firstIndex(of: "="),
                ["access", "credential", "response", "signature", "token"].contains(part[..<mark].lowercased())
            else {
                return nil
            }
            return part[part.index(after: mark)...].filter { $0 != "\"" }
        }
    }

    /// The password of `user:password@host`.
    private static func user(in authority: String) -> [String] {
        guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") else { return [] }
        return [String(authority[authority.index(after: colon)..<at])]
    }

    private static func of(_ body: [UInt8], sentAs contentType: String?) -> [String] {
        guard !body.isEmpty, body.count <= searchedBytes else { return [] }
        if contentType?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true {
            return inForm(body)
        }
        return (try? JSONValue(json: body)).map(inJSON) ?? []
    }

    /// The values of `name=value&name=value` that are named like secrets, decoded.
    private static func inForm(_ text: some Collection<UInt8>) -> [String] {
        text.split(separator: UInt8(ascii: "&")).compactMap { pair in
            guard let mark = pair.firstIndex(of: UInt8(ascii: "=")),
                SecretNames.covers(decoded(pair[..<mark]))
            else {
                return nil
            }
            return decoded(pair[pair.index(after: mark)...])
        }
    }

    private static func decoded(_ text: some Collection<UInt8>) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = Hexadecimal.value(rest.prefix(2), digits: 2) {
                bytes.append(UInt8(truncatingIfNeeded: value))
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The strings of members that are named like secrets, however deep.
    private static func inJSON(_ root: JSONValue) -> [String] {
        var found: [String] = []
        var open = [root]
        while let value = open.popLast() {
            switch value {
            case .array(let elements):
                open += elements
            case .object(let members):
                for member in members.members {
                    if case .string(let text) = member.value {
                        if SecretNames.covers(member.name) { found.append(text) }
                    } else {
                        open.append(member.value)
                    }
                }
            case .null, .boolean, .number, .string:
                break
            }
        }
        return found
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var rest = text[...]
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
