// A structure's layout as the text that the runtime reads, and the types that the text names.
import ClientPlan
import Diagnostics

/// `id: string`, a line for each property; see `LayoutText` of the runtime for the words.
struct LayoutText {
    private let text: PlanText
    private(set) var lines: [String] = []
    /// The types that the lines name, in the order in which they name them first.
    private(set) var types: [String] = []
    /// By the types.
    private var words: [String: String] = [:]

    init(_ structure: Structure, _ text: PlanText) {
        self.text = text
        for property in structure.properties { lines.append(line(property)) }
        switch structure.unknownMembers {
        case .ignored:
            break
        case .kept(let value):
            let patterns = structure.memberPatterns.map(JSONText.quoted).joined(separator: ", ")
            lines.append((patterns.isEmpty ? "...: " : "... matching [\(patterns)]: ") + inner(value))
            if !patterns.isEmpty, structure.isClosed { lines.append("... refused") }
        case .refused:
            lines.append("... refused")
        }
    }

    /// The lines as they stand between the quotation marks of a literal of several lines.
    var literal: [String] {
        lines.map { line in
            guard !SwiftText.isPlain(line) || line.utf8.contains(UInt8(ascii: "\\")) else { return line }
            var result = ""
            for scalar in line.unicodeScalars {
                if scalar == "\\" {
                    result += "\\\\"
                } else if SwiftText.isHarmless(scalar) {
                    result.unicodeScalars.append(scalar)
                } else {
                    result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
                }
            }
            return result
        }
    }

    private mutating func line(_ property: Structure.Property) -> String {
        let value = value(property.type)
        let listed = property.listed.map(\.json)
        let suffix =
            switch listed.count {
            case 0: ""
            case 1: " = " + listed[0]
            default: " in [" + listed.joined(separator: ", ") + "]"
            }
        let checked = property.rules.isEmpty ? "" : ", checked"
        return Self.name(property.key) + Self.occurrence(property.occurrence, value) + suffix + checked
    }

    private static func occurrence(_ occurrence: Occurrence, _ value: String) -> String {
        switch occurrence {
        case .required: ": " + value
        case .requiredNullable: ": " + value + "?"
        case .optional: "?: " + value
        case .optionalNullableReceived: "?: " + value + "?"
        case .optionalNullable: "?: " + value + " | null"
        }
    }

    private static func name(_ key: String) -> String {
        let isWord = key.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
            default: false
            }
        }
        return isWord && !key.isEmpty ? key : JSONText.quoted(key)
    }

    /// A value that a question mark may follow which is not the value's own.
    private mutating func value(_ use: TypeUse) -> String {
        if case .nullable = resolved(use) { return "(" + inner(use) + ")" }
        return inner(use)
    }

    private mutating func inner(_ use: TypeUse) -> String {
        switch resolved(use) {
        case .string, .bytes: "string"
        case .boolean: "boolean"
        case .int32: "int32"
        case .integer: "integer"
        case .unsigned: "uint64"
        case .unsigned32: "uint32"
        case .number: "number"
        case .decimalNumber: "decimal"
        case .any: "any"
        case .timestamp(nil): "text(date-time)"
        case .timestamp(let format?): "text(date-time, \(JSONText.quoted(format)))"
        case .booleanText(let yes, let no): "text(boolean, \(JSONText.quoted(yes)), \(JSONText.quoted(no)))"
        case .decimalText: "text(decimal)"
        case .formatted(.own(let own)): word(own.text, "Parsed<" + own.text + ">")
        case .formatted(let format): "text(" + format.name + ")"
        case .dataSize(let unit): "size(" + unit.rawValue + ")"
        case .file: word("MultipartFile", "MultipartFile")
        case .array(let element): "[" + inner(element) + "]"
        case .map(let element): "[string: " + inner(element) + "]"
        case .nullable(let wrapped): value(wrapped) + "?"
        case .boxed(let boxed): "indirect " + value(boxed)
        case .named(let id): word(text.plan.names[text.plan[id].symbol], text.plan.swiftType(.named(id)))
        }
    }

    /// The type behind aliases but those of the maintainer's own types.
    private func resolved(_ use: TypeUse) -> TypeUse {
        guard case .named(let id) = use, case .alias(let alias) = text.plan[id], alias.replacement == nil else {
            return use
        }
        return resolved(alias.target)
    }

    /// The word for a type of the list: its name, unless that does not look like one or is another's.
    private mutating func word(_ name: String, _ type: String) -> String {
        if let known = words[type] { return known }
        let isName =
            ("A"..."Z").contains(name.unicodeScalars.first ?? " ")
            && name.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."): true
                default: false
                }
            }
        var word = isName ? name : "Type\(types.count + 1)"
        // A name with a dash is nobody's.
        if words.values.contains(word) { word += "-\(types.count + 1)" }
        words[type] = word
        types.append(type)
        return word
    }
}
