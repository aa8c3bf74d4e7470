// Types, as deep as the page describes them: the page's shape of a value against the spec's schema.
import Diagnostics
import DocumentFacts
import OpenAPIDocument
import SchemaView
import YAMLTree

extension Comparison {
    /// Compares a shape with a schema. It comes to an end whatever the schemas refer to, since facts have no cycles.
    mutating func compare(_ shape: ShapeFacts, _ schema: SchemaID, at path: FactPath, _ place: FieldPlace) {
        let view = DescribedSchema(schema, in: schemas)
        switch shape {
        case .unsaid: break
        case .string, .integer, .long, .number, .boolean:
            if !shape.fits(view) { reportType(shape, view, at: path, place) }
        case .map:
            let isOpen: Bool =
                switch view.additionalProperties {
                case .allowed, .schema: true
                case .unstated, .forbidden: view.properties.isEmpty
                }
            if view.types != .object || !isOpen { reportType(shape, view, at: path, place) }
        case .enclosing:
            if !isEnclosing(view, place) { reportType(shape, view, at: path, place) }
        case .array(let item):
            guard view.types == .array else { return reportType(shape, view, at: path, place) }
            if let items = view.items {
                compare(item, items, at: path.items, place.at(place.owner))
            } else if item != .unsaid {
                reportType(shape, view, at: path, place)
            }
        case .object(let fields):
            guard view.types == .object else { return reportType(shape, view, at: path, place) }
            compareFields(fields, view, at: path, place.within(schema))
        case .alternatives(let shapes):
            compareAlternatives(shapes, view, at: path, place)
        }
    }

    /// Whether the schema is one that the value stands within, or has the properties of one.
    private func isEnclosing(_ view: DescribedSchema, _ place: FieldPlace) -> Bool {
        let names = Set(view.properties.map(\.name))
        return place.enclosing.contains { id in
            let other = DescribedSchema(id, in: schemas)
            if view.end == other.end { return true }
            return !names.isEmpty && Set(other.properties.map(\.name)) == names
        }
    }

    mutating func reportType(_ shape: ShapeFacts, _ view: DescribedSchema, at path: FactPath, _ place: FieldPlace) {
        let own = schemas[view.id].origin
        let span = log.places.key("type", of: own)?.value.span
        log.report(
            .pageType,
            at: path,
            "'\(path)' is \(shape.phrase) on the page, and \(view.phrase) in the spec",
            span: span ?? place.owner.span,
            pointer: own.pointer,
            page: shape.phrase,
            spec: view.phrase
        )
    }
}

extension ShapeFacts {
    /// Whether a schema's type is that of a scalar.
    fileprivate func fits(_ view: DescribedSchema) -> Bool {
        switch self {
        case .string: view.types == .string
        case .integer: view.types == .integer
        case .long: view.types == .integer && (view.first(\.format)?.value ?? "int64") != "int32"
        case .number: view.types == .number
        case .boolean: view.types == .boolean
        default: false
        }
    }

    /// How a message names the shape: `an array of strings` would say more than the page's cell does.
    var phrase: String {
        switch self {
        case .unsaid: "of no stated type"
        case .string: "a string"
        case .integer: "an integer"
        case .long: "an integer of 64 bits"
        case .number: "a number"
        case .boolean: "a Boolean"
        case .object: "an object"
        case .map: "an object with any keys"
        case .array: "an array"
        case .alternatives: "one of several objects"
        case .enclosing(let name): "the enclosing structure '\(name)' again"
        }
    }
}

extension DescribedSchema {
    var phrase: String {
        let types = types
        if types.isEmpty { return "anything" }
        let names: [(SchemaTypes, String)] = [
            (.string, "a string"), (.integer, "an integer"), (.number, "a number"), (.boolean, "a Boolean"),
            (.array, "an array"), (.object, "an object"),
        ]
        let format = types == .integer ? first(\.format).map { " of format \($0.value)" } ?? "" : ""
        let unnamed = types == .array && items == nil ? " of anything" : ""
        return names.filter { types.contains($0.0) }.map(\.1).joined(separator: " or ") + format + unnamed
    }
}
