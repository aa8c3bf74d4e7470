// Values whose shape shows only when they are sent: unions, free-form values, lists and objects inside others.

/// A value of a parameter once its shape is known: a single text, a list, an object.
enum ParameterValue {
    /// No text: null, and lists and objects without elements, which count as undefined (RFC 6570 §2.3).
    case undefined
    case single(ParameterText)
    case list([ParameterText])
    case object([(name: String, value: ParameterText)])

    /// Nulls in lists and objects are left out, as undefined members are (RFC 6570 §2.3).
    init(_ value: JSONValue) {
        switch value {
        case .null:
            self = .undefined
        case .boolean, .number, .string:
            self = .single(ParameterText(value))
        case .array(let elements):
            let texts = elements.compactMap(ParameterText.init(unlessNull:))
            self = texts.isEmpty ? .undefined : .list(texts)
        case .object(let object):
            let members = object.members.compactMap { member in
                ParameterText(unlessNull: member.value).map { (name: member.name, value: $0) }
            }
            self = members.isEmpty ? .undefined : .object(members)
        }
    }
}

/// What a value's type says of its shape is not enough: the value itself tells it.
extension MessageBuilder {
    /// The value as any JSON value. What has no text in it is noted.
    func parameterTree<Value: JSONEncodable>(of name: String, _ value: Value, style: TextStyle) -> JSONValue {
        if let value = value as? JSONValue { return value }
        // A value nested more deeply than JSON is read has no shape that any style could carry.
        let bytes = parameterJSON(of: name, value, style: style)
        return (try? JSONValue(json: bytes)) ?? .string(String(decoding: bytes, as: UTF8.self))
    }

    /// The value as JSON. What has no text in it, such as a number that is infinite, is noted as it is in a body.
    func parameterJSON<Value: JSONEncodable>(of name: String, _ value: Value, style: TextStyle) -> [UInt8] {
        let (bytes, broken) = value.checkedJSONBytes(style: style)
        noteBroken(broken, in: name)
        return bytes
    }
}

/// The text of a value: of a single value its own, and JSON of a list or an object, which no style has a text for inside
/// another value.
struct ParameterText: ParameterEncodable {
    let value: JSONValue

    init(_ value: JSONValue) {
        self.value = value
    }

    init?(unlessNull value: JSONValue) {
        if case .null = value { return nil }
        self.value = value
    }

    func appendText(to text: inout TextBuffer, style: TextStyle) {
        switch value {
        case .null: break
        case .boolean(let boolean): text.append(boolean ? "true" : "false")
        case .number(let number): text.append(number.text)
        case .string(let string): text.append(string)
        case .array, .object: text.bytes += value.jsonBytes()
        }
    }
}

/// Which characters of a parameter's value are percent-encoded.
@_spi(Generated) public enum ParameterEscaping: Hashable, Sendable {
    /// All but the unreserved ones (RFC 3986 §2.3); in a cookie, what a cookie cannot hold.
    case all
    /// Reserved characters and percent-encoded triples stay: `allowReserved`.
    case keepingReserved
    /// None: the caller's text goes out as it is, and one that a cookie cannot hold is refused (style `cookie`).
    case none
}
