// Facts as one line of text, with sets in order, so that the order of parts does not show.
import OpenAPIDocument
import SchemaView
import YAMLTree

extension ViewOf {
    /// `{a: string, b?: User}` for objects, the component's name below the first level, keywords in brackets.
    func facts(of id: SchemaID, depth: Int) -> String {
        let merged = view.merged(id)
        let suffix = view.allowsNullBesideReference(id) ? "|null" : ""
        if depth > 0, let name = view.named(merged.id) { return name + suffix }
        guard depth < 8 else { return "…" }
        return facts(of: merged, depth: depth) + suffix
    }

    private func facts(of merged: MergedSchema, depth: Int) -> String {
        let schema = merged.schema
        var words = [types(of: schema)].filter { !$0.isEmpty }
        if !schema.properties.isEmpty || !schema.required.isEmpty { words.append(object(schema, depth)) }
        switch schema.additionalProperties {
        case .unstated: break
        case .allowed: words.append("open")
        case .forbidden: words.append("closed")
        case .schema(let id): words.append("*: " + facts(of: id, depth: depth + 1))
        }
        if let items = schema.items { words.append("[" + facts(of: items, depth: depth + 1) + "]") }
        if !schema.prefixItems.isEmpty {
            let prefix = schema.prefixItems.map { facts(of: $0, depth: depth + 1) }
            words.append("<" + prefix.joined(separator: ", ") + ">")
        }
        if let values = schema.enumeration {
            words.append("(" + values.map(\.text).sorted().joined(separator: " ") + ")")
        }
        words += keywords(of: schema, merged.patterns)
        for (name, branches) in [("oneOf", schema.oneOf), ("anyOf", schema.anyOf)] where !branches.isEmpty {
            let texts = branches.map { facts(of: $0, depth: depth + 1) }
            words.append(name + "(" + texts.sorted().joined(separator: " / ") + ")")
        }
        if let discriminator = schema.discriminator {
            let mapping = discriminator.mapping.map { $0.value + "=" + facts(of: $0.schema, depth: depth + 1) }
            words.append("by " + ([discriminator.propertyName] + mapping).joined(separator: " "))
        }
        return words.isEmpty ? "any" : words.joined(separator: " ")
    }

    private func object(_ schema: Schema, _ depth: Int) -> String {
        var members = schema.properties.map { property in
            let mark = schema.required.contains(property.name) ? "" : "?"
            return property.name + mark + ": " + facts(of: property.schema, depth: depth + 1)
        }
        let names = Set(schema.properties.map(\.name))
        members += schema.required.map(\.text).filter { !names.contains($0) }.map { $0 + "!" }
        return "{" + members.sorted().joined(separator: ", ") + "}"
    }

    private func types(of schema: Schema) -> String {
        let words: [(SchemaTypes, String)] = [
            (.string, "string"), (.integer, "integer"), (.number, "number"), (.boolean, "boolean"), (.array, "array"),
            (.object, "object"), (.null, "null"),
        ]
        return words.filter { schema.types.contains($0.0) }.map(\.1).joined(separator: "|")
    }

    private func keywords(of schema: Schema, _ patterns: [String]) -> [String] {
        let numbers: [(String, Double?)] = [
            (">=", schema.minimum), (">", schema.exclusiveMinimum), ("<=", schema.maximum),
            ("<", schema.exclusiveMaximum), ("multipleOf ", schema.multipleOf),
        ]
        let counts: [(String, Int?)] = [
            ("minLength ", schema.minLength), ("maxLength ", schema.maxLength), ("minItems ", schema.minItems),
            ("maxItems ", schema.maxItems),
        ]
        var words = numbers.compactMap { word, value in value.map { word + "\($0)" } }
        words += counts.compactMap { word, value in value.map { word + "\($0)" } }
        words += patterns.map { "/\($0)/" }
        words += [schema.format.map { "format \($0)" }, schema.timeFormat.map { "time \($0)" }].compactMap { $0 }
        words += [schema.unit.map { "in \($0.rawValue)" }, schema.defaultValue?.text.map { "=\($0)" }].compactMap { $0 }
        words += [schema.facts.contentEncoding, schema.facts.contentMediaType].compactMap { $0.map { "holds \($0)" } }
        if let content = schema.facts.contentSchema { words.append("of (" + facts(of: content, depth: 1) + ")") }
        if schema.hasUniqueItems { words.append("unique") }
        if schema.isReadOnly { words.append("readOnly") }
        if schema.isWriteOnly { words.append("writeOnly") }
        if schema.isDeprecated { words.append("deprecated") }
        return words
    }
}
