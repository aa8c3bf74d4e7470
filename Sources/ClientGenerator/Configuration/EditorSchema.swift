// The JSON Schema of driftless.yaml, for editors: made from the table that the checks are made from.

/// A schema (JSON Schema, draft 7, which editors know best) of driftless.yaml.
package enum EditorSchema {
    /// The schema as JSON, with a line break at its end.
    package static var text: String {
        var writer = Writer()
        writer.open()
        writer.member("$schema", "http://json-schema.org/draft-07/schema#")
        writer.member("title", "driftless.yaml")
        writer.member("description", "What Driftless makes of an OpenAPI document: names, filters and the like.")
        object(ConfigurationKey.all, &writer)
        writer.close()
        return writer.text + "\n"
    }

    private static func object(_ keys: [ConfigurationKey], _ writer: inout Writer) {
        writer.member("type", "object")
        writer.raw("additionalProperties", "false")
        let required = keys.filter { $0.need == .required }.map { Writer.quoted($0.name) }
        if !required.isEmpty { writer.raw("required", "[" + required.joined(separator: ", ") + "]") }
        writer.member("properties") { writer in
            for key in keys {
                writer.member(key.name) { writer in
                    writer.member("description", key.meaning.replacing("`", with: "'"))
                    if let standard = key.standard { writer.member("default", standard) }
                    form(key.form, &writer)
                }
            }
        }
    }

    private static func form(_ form: ConfigurationKey.Form, _ writer: inout Writer) {
        switch form {
        case .text:
            writer.member("type", "string")
            writer.raw("minLength", "1")
        case .identifier:
            writer.member("type", "string")
            writer.member("pattern", "^[A-Za-z][A-Za-z0-9_]*$")
        case .choice(let words):
            writer.member("type", "string")
            writer.raw("enum", "[" + words.map { Writer.quoted($0.text) }.joined(separator: ", ") + "]")
            writer.raw(
                "enumDescriptions",
                "[" + words.map { Writer.quoted($0.meaning) }.joined(separator: ", ") + "]"
            )
        case .list(let element):
            writer.member("type", "array")
            writer.raw("minItems", "1")
            writer.member("items") { Self.form(element, &$0) }
        case .map(let value):
            writer.member("type", "object")
            writer.member("additionalProperties") { Self.form(value, &$0) }
        case .object(let keys):
            object(keys, &writer)
        case .oneOrMap(let value):
            writer.alternatives([value, .map(of: value)]) { Self.form($0, &$1) }
        case .textOrList:
            writer.alternatives([.text, .list(of: .text)]) { Self.form($0, &$1) }
        }
    }

    /// JSON with indentation.
    private struct Writer {
        private(set) var text = ""
        private var depth = 0
        private var isFirst = true

        static func quoted(_ text: String) -> String {
            var result = "\""
            for scalar in text.unicodeScalars {
                switch scalar {
                case "\"": result += "\\\""
                case "\\": result += "\\\\"
                default: result.unicodeScalars.append(scalar)
                }
            }
            return result + "\""
        }

        mutating func open(_ bracket: String = "{") {
            text += bracket
            depth += 1
            isFirst = true
        }

        mutating func close(_ bracket: String = "}") {
            depth -= 1
            text += "\n" + String(repeating: "  ", count: depth) + bracket
            isFirst = false
        }

        mutating func raw(_ name: String, _ value: String) {
            line()
            text += Self.quoted(name) + ": " + value
        }

        mutating func member(_ name: String, _ value: String) {
            raw(name, Self.quoted(value))
        }

        mutating func member(_ name: String, _ body: (inout Writer) -> Void) {
            raw(name, "")
            open()
            body(&self)
            close()
        }

        mutating func alternatives(
            _ forms: [ConfigurationKey.Form],
            _ body: (ConfigurationKey.Form, inout Writer) -> Void
        ) {
            raw("anyOf", "")
            open("[")
            for form in forms {
                line()
                open()
                body(form, &self)
                close()
            }
            close("]")
        }

        private mutating func line() {
            text += (isFirst ? "" : ",") + "\n" + String(repeating: "  ", count: depth)
            isFirst = false
        }
    }
}
