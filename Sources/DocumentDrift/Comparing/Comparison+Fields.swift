// The fields of an object by name, and what is said of each.
import Diagnostics
import DocumentFacts
import OpenAPIDocument
import SchemaView
import YAMLTree

extension Comparison {
    mutating func compareFields(_ fields: [FieldFacts], _ view: DescribedSchema, at path: FactPath, _ place: FieldPlace)
    {
        let properties = view.properties
        let required = view.required
        var free = Dictionary(properties.map { ($0.name, $0) }) { first, _ in first }
        var missing: [FieldFacts] = []
        for field in fields {
            guard let property = free.removeValue(forKey: field.name) else {
                missing.append(field)
                continue
            }
            compare(field, property, isRequired: required.contains(property.name), at: path.field(field.name), place)
        }
        let invented = properties.filter { free[$0.name] != nil && !isOfOtherDirection($0, place) }
        let names = NameMatching.pairs(missing.map(\.name), invented.map(\.name))
        for field in missing {
            let own = path.field(field.name)
            guard let name = names[field.name], let property = free.removeValue(forKey: name) else {
                reportMissing(field, view, at: own)
                continue
            }
            log.report(
                .pageName,
                at: own,
                "the page names the field '\(field.name)', and the spec '\(property.name)'",
                span: property.origin.span,
                hint: "did you mean '\(field.name)'?",
                pointer: property.origin.pointer,
                page: field.name,
                spec: property.name
            )
            compare(field, property, isRequired: required.contains(property.name), at: own, place)
        }
        for property in invented where free[property.name] != nil {
            log.report(
                .pageFieldInvented,
                at: path.field(property.name),
                "the page has no field '\(path.field(property.name))', which the spec has",
                span: property.origin.span,
                hint: DriftLog.removal,
                pointer: property.origin.pointer,
                neighbour: fields.first.map { path.field($0.name) } ?? path
            )
        }
    }

    private mutating func reportMissing(_ field: FieldFacts, _ view: DescribedSchema, at path: FactPath) {
        let owner = view.originOfProperties
        log.report(
            .pageFieldMissing,
            at: path,
            "the spec lacks the field '\(path)', which the page has",
            span: log.places.key("properties", of: owner)?.key.span ?? owner.span,
            hint: field.summary,
            pointer: owner.pointer,
            page: field.brief
        )
    }

    /// A property that only responses have need not stand in a request's table, and the other way round.
    private func isOfOtherDirection(_ property: Schema.Property, _ place: FieldPlace) -> Bool {
        let access = schemas.access(of: property.schema)
        switch place.direction {
        case .request: return access.isReadOnly
        case .response: return access.isWriteOnly
        }
    }

    private mutating func compare(
        _ field: FieldFacts,
        _ property: Schema.Property,
        isRequired: Bool,
        at path: FactPath,
        _ place: FieldPlace
    ) {
        if place.direction == .request {
            compareRequired(field.isRequired, isRequired, at: path) { _ in property.origin.span }
        }
        compareContent(field, property.schema, at: path, place.at(property.origin))
    }

    mutating func compareRequired(
        _ described: Bool?,
        _ stated: Bool,
        at path: FactPath,
        span: (inout DriftLog) -> SourceSpan
    ) {
        guard let described, described != stated else { return }
        log.report(
            .pageRequired,
            at: path,
            "'\(path)' is \(described ? "required" : "optional") on the page, and "
                + "\(stated ? "required" : "optional") in the spec",
            span: span(&log),
            page: described ? "required" : "optional",
            spec: stated ? "required" : "optional"
        )
    }

    /// Type, values, default, limits, lengths, unit and time format of a field or parameter.
    mutating func compareContent(_ field: FieldFacts, _ schema: SchemaID, at path: FactPath, _ place: FieldPlace) {
        let before = log.drifts.count
        compare(field.shape, schema, at: path, place)
        // What is said of a value of another type is no drift of its own.
        let hasOtherType = log.drifts[before...].contains { $0.path == path && $0.diagnostic.code == .pageType }
        if !hasOtherType { compareValues(field, schema, at: path, place) }
    }
}

extension FieldFacts {
    /// What the page says of a field that has to be written into the spec: `the page says: a string, required`.
    var summary: String { "the page says: " + brief }

    /// The type, whether it is required, and what its values are.
    var brief: String {
        var parts = [shape == .unsaid ? "no type" : shape.phrase + shape.fieldList]
        if let isRequired { parts.append(isRequired ? "required" : "optional") }
        if !values.isEmpty { parts.append("one of " + values.prefix(5).joined(separator: ", ")) }
        let statements: [(String, String?)] = [
            ("default", defaultValue), ("minimum", minimum), ("maximum", maximum), ("time format", timeFormat),
            ("unit", unit),
        ]
        for (name, value) in statements { if let value { parts.append("\(name) \(value)") } }
        return parts.joined(separator: ", ")
    }
}

extension ShapeFacts {
    /// ` of 'id', 'name'`: the fields of an object, or of the objects of an array, where the page describes them.
    fileprivate var fieldList: String {
        let most = 8
        switch self {
        case .object(let fields) where !fields.isEmpty:
            let names = fields.prefix(most).map { "'\($0.name)'" }.joined(separator: ", ")
            return " of " + names + (fields.count > most ? " and \(fields.count - most) more" : "")
        case .array(.object(let fields)) where !fields.isEmpty:
            return " of objects" + ShapeFacts.object(fields).fieldList
        default: return ""
        }
    }
}
