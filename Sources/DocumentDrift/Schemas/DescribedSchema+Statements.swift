// What a schema's parts say together, and the part that says it: a diagnostic points at a line of the spec.
import OpenAPIDocument
import SchemaView

extension DescribedSchema {
    /// A keyword, with the part that states it so.
    func first<Value: Equatable>(_ keyword: (Schema) -> Value?) -> Stated<Value>? {
        first(keyword, isSame: ==)
    }

    /// A keyword, with the first part that states it so, or states it at all.
    func first<Value>(_ keyword: (Schema) -> Value?, isSame: (Value, Value) -> Bool) -> Stated<Value>? {
        for layer in layers {
            guard let value = keyword(layer.schema) else { continue }
            var origin: Origin?
            for part in parts(of: layer) {
                guard let other = keyword(part) else { continue }
                if isSame(other, value) { return Stated(value: value, origin: part.origin) }
                origin = origin ?? part.origin
            }
            return Stated(value: value, origin: origin ?? layer.schema.origin)
        }
        return nil
    }

    /// The written schemas that a layer is made of.
    private func parts(of layer: MergedSchema) -> [Schema] {
        layer.parts.filter { view.document.schemas.indices.contains($0.index) }.map { view.document[$0] }
    }

    /// The schema that names properties, where one does: further ones belong there.
    var originOfProperties: Origin {
        for layer in layers {
            if let part = parts(of: layer).first(where: { !$0.properties.isEmpty }) { return part.origin }
        }
        return view[id].origin
    }
}
