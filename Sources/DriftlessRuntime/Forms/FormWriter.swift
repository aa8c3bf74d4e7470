// Writes the fields of a form (`application/x-www-form-urlencoded`, WHATWG URL §5.2).
import DriftlessJSON

/// The members of an object as pairs of names and values with `&` between them.
struct FormWriter {
    private(set) var bytes: [UInt8] = []

    /// - Parameters:
    ///   - object: Nulls, empty lists and empty objects in it are left out: a form has no text for them (RFC 6570 §2.3).
    ///   - fields: The fields that are not written by what they are. Of two entries for a name, the first counts.
    init(_ object: JSONObject, _ fields: [FormFields]) {
        var rows: [String: FormFields] = [:]
        for row in fields {
            for name in row.names where rows[name] == nil { rows[name] = row }
        }
        for member in object.members {
            let row = rows[member.name]
            field(member.name, member.value, row?.style ?? .content, row?.escaping ?? .all)
        }
    }

    private mutating func field(
        _ name: String,
        _ value: JSONValue,
        _ style: FormFieldStyle,
        _ escaping: ParameterEscaping
    ) {
        switch (ParameterValue(value), style) {
        case (.undefined, _):
            break
        case (.single(let text), .json):
            pair(name, text.value.jsonBytes(), escaping)
        case (.single(let text), _):
            pair(name, text.formBytes, escaping)
        case (_, .deepObject(let lists)):
            deep(value, at: Self.escaped(name), lists, escaping)
        case (.list(let elements), .joined(let separator)):
            begin(name)
            join(elements.map(\.formBytes), separator, escaping)
        case (.list(let elements), .json):
            for element in elements { pair(name, element.value.jsonBytes(), escaping) }
        case (.list(let elements), _):
            for element in elements { pair(name, element.formBytes, escaping) }
        case (.object(let members), .exploded):
            for member in members { ownField(member.name, member.value, escaping) }
        case (.object(let members), .joined(let separator)):
            begin(name)
            join(members.flatMap { [Array($0.name.utf8), $0.value.formBytes] }, separator, escaping)
        case (.object, _):
            pair(name, value.jsonBytes(), escaping)
        }
    }

    /// A member of an exploded object is a field of its own, and a list in it repeats the member's name.
    private mutating func ownField(_ name: String, _ value: ParameterText, _ escaping: ParameterEscaping) {
        guard case .list(let elements) = ParameterValue(value.value) else {
            pair(name, value.formBytes, escaping)
            return
        }
        for element in elements { pair(name, element.formBytes, escaping) }
    }

    /// Each single value is a pair whose name is the way to it. The depth is bounded by that of JSON.
    ///
    /// - Parameter key: Escaped already.
    private mutating func deep(
        _ value: JSONValue,
        at key: [UInt8],
        _ lists: DeepListStyle,
        _ escaping: ParameterEscaping
    ) {
        switch value {
        case .null:
            break
        case .boolean, .number, .string:
            separate()
            bytes += key
            bytes.append(UInt8(ascii: "="))
            append(ParameterText(value).formBytes, escaping)
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                deep(element, at: Self.key(key, index, element, lists), lists, escaping)
            }
        case .object(let object):
            for member in object.members {
                deep(member.value, at: Self.key(key, member.name), lists, escaping)
            }
        }
    }

    private static func key(_ key: [UInt8], _ member: String) -> [UInt8] {
        key + Array("%5B".utf8) + escaped(member) + Array("%5D".utf8)
    }

    /// Elements that are lists or objects carry their index in each of the spellings.
    private static func key(_ key: [UInt8], _ index: Int, _ element: JSONValue, _ lists: DeepListStyle) -> [UInt8] {
        switch (element, lists) {
        case (.array, _), (.object, _), (_, .indices): self.key(key, String(index))
        case (_, .brackets): self.key(key, "")
        case (_, .repeated): key
        }
    }

    private mutating func separate() {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
    }

    private mutating func begin(_ name: String) {
        separate()
        bytes += Self.escaped(name)
        bytes.append(UInt8(ascii: "="))
    }

    private mutating func pair(_ name: String, _ text: [UInt8], _ escaping: ParameterEscaping) {
        begin(name)
        append(text, escaping)
    }

    private mutating func join(_ parts: [[UInt8]], _ separator: String, _ escaping: ParameterEscaping) {
        for (index, part) in parts.enumerated() {
            if index > 0 { bytes += separator.utf8 }
            append(part, escaping)
        }
    }

    private mutating func append(_ text: [UInt8], _ escaping: ParameterEscaping) {
        guard escaping == .keepingReserved else {
            Self.escape(text, into: &bytes)
            return
        }
        var kept = TextBuffer()
        kept.bytes = text
        kept.percentEncodeKeepingTriples(from: 0, keeping: .queryValueWithReserved)
        bytes += kept.bytes
    }

    static func escaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        escape(text.utf8, into: &bytes)
        return bytes
    }

    /// The application/x-www-form-urlencoded percent-encode set of WHATWG URL §1.3, and `+` for a space.
    private static func escape(_ text: some Sequence<UInt8>, into bytes: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"):
                bytes.append(byte)
            case 0x20:
                bytes.append(UInt8(ascii: "+"))
            default:
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
    }
}

extension ParameterText {
    /// The text of a single value, and JSON of a list or an object.
    fileprivate var formBytes: [UInt8] {
        var text = TextBuffer()
        appendText(to: &text, style: .standard)
        return text.bytes
    }
}
