// What of a type can be the fields of a form or the parts of a multipart body.
import ClientPlan
import OpenAPIDocument
import SchemaView

enum BodyShape {
    /// An object, or what may be one.
    case fields
    /// Anything else, which has no names.
    case other

    init(_ type: TypeUse, _ declarations: [TypeDeclaration]) {
        switch type.resolved(in: declarations) {
        case .map, .any: self = .fields
        case .nullable(let inner), .boxed(let inner): self = BodyShape(inner, declarations)
        case .named(let id):
            switch declarations[id.index] {
            case .structure(let structure): self = structure.form == .array ? .other : .fields
            case .union: self = .fields
            case .alias, .stringEnum, .integerEnum, .valueEnum: self = .other
            }
        default: self = .other
        }
    }
}

extension TypeUse {
    /// The type where any value is an object.
    func fields(in declarations: [TypeDeclaration]) -> TypeUse {
        resolved(in: declarations) == .any ? .map(.any) : self
    }
}

/// The properties of a body, those of the branches of a union among them.
struct BodyProperties {
    private(set) var schemas: [(name: String, schema: SchemaID)] = []
    /// What members of any other name are; nil where nothing is said of them.
    private(set) var others: SchemaID?

    private static let depthLimit = 8

    init(of schema: SchemaID, in view: SchemaView) {
        add(schema, view, depth: 0)
    }

    private mutating func add(_ id: SchemaID, _ view: SchemaView, depth: Int) {
        guard depth < Self.depthLimit else { return }
        let merged = view.merged(id).schema
        schemas += merged.properties.map { ($0.name, $0.schema) }
        if case .schema(let other) = merged.additionalProperties { others = others ?? other }
        for branch in merged.oneOf + merged.anyOf + view.children(of: id) { add(branch, view, depth: depth + 1) }
    }

    func first(_ name: String) -> SchemaID? {
        schemas.first { $0.name == name }?.schema ?? others
    }
}
