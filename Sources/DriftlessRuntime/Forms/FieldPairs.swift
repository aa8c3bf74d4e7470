// What the properties of an object are as names with texts, before anything is escaped.
import DriftlessJSON

/// A field of a form, or a part of a multipart body.
struct FieldPair {
    /// With the brackets of a `deepObject`: `address[lines][0]`.
    var name: String
    /// One, or those of a joined list or object.
    var pieces: [[UInt8]]
    /// What stands between them, as it goes over the wire.
    var separator = ""
    /// Whether the text is JSON of a list or an object.
    var isJSON = false
}

struct FieldPairs {
    private(set) var pairs: [FieldPair] = []

    /// - Parameter value: Nulls, empty lists and empty objects in it are left out: they have no text (RFC 6570 §2.3).
    init(_ name: String, _ value: JSONValue, _ style: FormFieldStyle) {
        switch (ParameterValue(value), style) {
        case (.undefined, _):
            break
        case (.single(let text), .json):
            pairs = [FieldPair(name: name, pieces: [text.value.jsonBytes()], isJSON: true)]
        case (.single(let text), _):
            pair(name, text)
        case (.list(let elements), .form):
            for element in elements { form(name, element.value) }
        case (.object, .form):
            form(name, value)
        case (_, .deepObject(let lists)):
            deep(value, at: name, lists)
        case (.list(let elements), .joined(let separator)):
            pairs = [FieldPair(name: name, pieces: elements.map(\.fieldBytes), separator: separator)]
        case (.list(let elements), .json):
            pairs = elements.map { FieldPair(name: name, pieces: [$0.value.jsonBytes()], isJSON: true) }
        case (.list(let elements), _):
            for element in elements { pair(name, element) }
        case (.object(let members), .exploded):
            for member in members { ownPairs(member.name, member.value) }
        case (.object(let members), .joined(let separator)):
            let pieces = members.flatMap { [Array($0.name.utf8), $0.value.fieldBytes] }
            pairs = [FieldPair(name: name, pieces: pieces, separator: separator)]
        case (.object, _):
            pairs = [FieldPair(name: name, pieces: [value.jsonBytes()], isJSON: true)]
        }
    }

    private mutating func pair(_ name: String, _ text: ParameterText) {
        pairs.append(FieldPair(name: name, pieces: [text.fieldBytes], isJSON: text.isCollection))
    }

    /// An object inside the form is JSON, as it is in any form.
    private mutating func form(_ name: String, _ value: JSONValue) {
        guard case .object(let object) = value else { return pair(name, ParameterText(value)) }
        pairs.append(FieldPair(name: name, pieces: [FormWriter(object, []).bytes]))
    }

    /// A member of an exploded object is a field of its own, and a list in it repeats the member's name.
    private mutating func ownPairs(_ name: String, _ value: ParameterText) {
        guard case .list(let elements) = ParameterValue(value.value) else {
            pair(name, value)
            return
        }
        for element in elements { pair(name, element) }
    }

    /// Each single value is a pair whose name is the way to it. The depth is bounded by that of JSON.
    private mutating func deep(_ value: JSONValue, at name: String, _ lists: DeepListStyle) {
        switch value {
        case .null:
            break
        case .boolean, .number, .string:
            pair(name, ParameterText(value))
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                deep(element, at: Self.name(name, index, element, lists), lists)
            }
        case .object(let object):
            for member in object.members { deep(member.value, at: "\(name)[\(member.name)]", lists) }
        }
    }

    /// Elements that are lists or objects carry their index in each of the spellings.
    private static func name(_ name: String, _ index: Int, _ element: JSONValue, _ lists: DeepListStyle) -> String {
        switch (element, lists) {
        case (.array, _), (.object, _), (_, .indices): "\(name)[\(index)]"
        case (_, .brackets): name + "[]"
        case (_, .repeated): name
        }
    }
}

extension ParameterText {
    /// The text of a single value, and JSON of a list or an object.
    fileprivate var fieldBytes: [UInt8] {
        var text = TextBuffer()
        appendText(to: &text, style: .standard)
        return text.bytes
    }

    fileprivate var isCollection: Bool {
        switch value {
        case .array, .object: true
        case .null, .boolean, .number, .string: false
        }
    }
}
