// What the media type of a field or a part makes of a value: its text, JSON, or a form of its own.
import ClientPlan
import OpenAPIDocument
import SchemaView

/// By OpenAPI 3.1.1 §4.8.15 and 3.2 §4.15: a property that is a list has the media type for each of its elements.
struct FieldContent: Equatable {
    /// Nil where the value is written by what it is: a text as it is, an object as JSON.
    let form: FieldEncoding.Form?
    /// What the part says of itself.
    let mediaType: String

    /// Whether what is written is a text of that type.
    var isText: Bool {
        MediaTypeCodec.codec(of: mediaType) == .text || MediaTypeText.essence(of: mediaType).hasSuffix("yaml")
    }

    /// What the elements of a property, or the property itself, can be.
    private enum Shape { case file, single, object, list }

    /// - Parameter contentType: As the document spells it: a media type, a range, or several with commas.
    /// - Returns: Nil where nothing that is written is of the type: XML of an object.
    init?(_ contentType: String, of id: SchemaID, in types: TypePlanner) {
        let names = Self.names(contentType)
        switch Self.shape(of: id, in: types) {
        case .file: (form, mediaType) = (nil, contentType)
        case .single:
            guard let first = names.first else { return nil }
            (form, mediaType) = MediaTypeCodec.codec(of: first) == .json ? (.json, first) : (nil, contentType)
        case .object:
            let forms = names.enumerated().compactMap { index, name in Self.object(name).map { ($0, index) } }
            guard let best = forms.min(by: { ($0.0.rank, $0.1) < ($1.0.rank, $1.1) })?.0 else { return nil }
            (form, mediaType) = (best.form, best.mediaType)
        case .list:
            guard let json = names.lazy.compactMap(Self.object).first(where: { $0.form != .form }) else { return nil }
            (form, mediaType) = (json.form, json.mediaType)
        }
    }

    /// JSON first, then a form, then JSON by another name: what JSON is is YAML, too, and a text.
    private static func object(_ name: String) -> (form: FieldEncoding.Form?, mediaType: String, rank: Int)? {
        switch MediaTypeCodec.codec(of: name) {
        case .json: return (.json, name, 0)
        case nil: return (.json, "application/json", 1)
        case .form: return (.form, name, 2)
        case .text: return name.contains("*") ? (nil, "text/plain", 3) : (nil, name, 3)
        case .bytes, .xml, .multipart, .jsonLines, .events:
            return MediaTypeText.essence(of: name).hasSuffix("yaml") ? (nil, name, 4) : nil
        }
    }

    private static func shape(of id: SchemaID, in types: TypePlanner) -> Shape {
        if types.isFile(id) { return .file }
        var schema = types.view.merged(id).schema
        if let items = schema.items, schema.types.subtracting(.null).isSubset(of: .array) {
            schema = types.view.merged(items).schema
            if schema.types.subtracting(.null) == .array { return .list }
        }
        let own = schema.types.subtracting(.null)
        let singles: SchemaTypes = [.string, .integer, .number, .boolean]
        return !own.isEmpty && own.isSubset(of: singles) ? .single : .object
    }

    /// Parts of a list are told by commas outside of quotation marks.
    private static func names(_ list: String) -> [String] {
        var names = [""]
        var isQuoted = false
        for scalar in list.unicodeScalars {
            if scalar == "\"" { isQuoted.toggle() }
            if scalar == ",", !isQuoted {
                names.append("")
            } else {
                names[names.count - 1].unicodeScalars.append(scalar)
            }
        }
        return names.map(\.trimmedText).filter { !$0.isEmpty }
    }
}
