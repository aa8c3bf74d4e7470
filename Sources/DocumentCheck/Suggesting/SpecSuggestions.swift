// The edit of a spec that a difference from its page asks for, where it is one that needs no thought.
import Diagnostics
package import DocumentDrift
import DocumentFacts

/// Values, names, scalar types, units, what is required, and new fields of one type; what changes a structure is a maintainer's.
package struct SpecSuggestions {
    private let fields: [FactPath: FieldFacts]
    /// By file, its lines.
    private let lines: [String: [Substring]]

    package init(_ check: DocumentCheck) {
        fields = (check.facts?.locatedFields ?? []).reduce(into: [:]) { fields, located in
            if fields[located.path] == nil { fields[located.path] = located.field }
        }
        lines = check.sources.reduce(into: [:]) { lines, source in
            let text = String(decoding: source.bytes, as: UTF8.self)
            lines[source.path] = text.split(separator: "\n", omittingEmptySubsequences: false)
        }
    }

    /// Nil where there is none.
    package func edit(for drift: Drift) -> SpecEdit? {
        guard let span = drift.diagnostic.span, let lines = lines[span.file],
            lines.indices.contains(span.start.line - 1)
        else { return nil }
        let place = LinePlace(file: span.file, number: span.start.line, lines: lines, reason: drift.diagnostic.message)
        switch drift.diagnostic.code {
        case .pageDefault: return place.value("default", from: drift.spec, to: drift.page)
        case .pageLimit:
            let keyword = place.line.contains("minimum") ? "minimum" : "maximum"
            return place.value(keyword, from: drift.spec.map(Self.number), to: drift.page.map(Self.number))
        case .pageLength:
            let keyword = place.line.contains("minLength") ? "minLength" : "maxLength"
            return place.value(keyword, from: drift.spec.map(Self.number), to: drift.page.map(Self.number))
        case .pageUnit: return unit(drift, place)
        case .pageType: return type(drift, place)
        case .pageEnum: return enumeration(drift, place)
        case .pageRequired: return need(drift, place)
        case .pageName:
            guard let page = drift.page, let spec = drift.spec else { return nil }
            return place.word(spec, by: page)
        case .pageFieldMissing: return newField(drift, place)
        default: return nil
        }
    }

    /// `10` of `minimum 10`.
    private static func number(_ text: String) -> String {
        text.split(separator: " ").last.map(String.init) ?? text
    }

    private func enumeration(_ drift: Drift, _ place: LinePlace) -> SpecEdit? {
        switch (drift.page, drift.spec) {
        case (let page?, let spec?): place.word(spec, by: page)
        case (let page?, nil): place.listed(adding: page)
        case (nil, let spec?): place.listed(removing: spec)
        case (nil, nil): nil
        }
    }

    private func newField(_ drift: Drift, _ place: LinePlace) -> SpecEdit? {
        guard let field = fields[drift.path], let type = field.shape.simpleType else { return nil }
        let isParameter = place.line.trimmed == "parameters:"
        guard isParameter || place.line.trimmed == "properties:" else { return nil }
        let head = YAMLText.inBlock(field.name)
        var schema = [type.hasPrefix("array") ? "type: array" : "type: \(type)"]
        if field.shape == .long { schema.append("format: int64") }
        if type.hasPrefix("array"), case .array(let item) = field.shape, let of = item.simpleType {
            schema += ["items:", "  type: \(of)"]
        }
        if !field.values.isEmpty, field.shape == .string {
            schema.append("enum: [" + field.values.map(YAMLText.inFlow).joined(separator: ", ") + "]")
        }
        if isParameter {
            let location = drift.path.text.prefix { $0 != "." }
            let required = field.isRequired == true ? ["  required: true"] : []
            let lines =
                ["- name: \(head)", "  in: \(location)"] + required + ["  schema:"] + schema.map { "    " + $0 }
            return place.inserted(lines, indentedBy: place.indentOfNext ?? 2)
        }
        return place.inserted(["\(head):"] + schema.map { "  " + $0 }, indentedBy: place.indentOfNext ?? 2)
    }
}

extension ShapeFacts {
    /// The word of a type that has no fields; nil for one that needs thought.
    fileprivate var simpleType: String? {
        switch self {
        case .string: "string"
        case .integer, .long: "integer"
        case .number: "number"
        case .boolean: "boolean"
        case .array(let item):
            if case .array = item { nil } else { item.simpleType.map { "array of \($0)" } }
        case .unsaid, .object, .map, .alternatives, .enclosing: nil
        }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = self.drop { $0 == " " }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text.hasPrefix("- ") ? text.dropFirst(2) : text
    }
}
