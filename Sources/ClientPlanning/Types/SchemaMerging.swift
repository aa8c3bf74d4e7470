// `allOf` is merged, not wrapped: a schema and all that it includes become one.
import Diagnostics
import OpenAPIDocument

/// A schema with references followed and `allOf` folded in.
struct MergedSchema {
    /// The schema itself, with the keywords of everything in `allOf` where it states none of its own.
    var schema: Schema
    /// The schema that a chain of pure references ends at.
    var id: SchemaID
}

struct SchemaMerger {
    let document: OpenAPIDocument

    /// Follows `$ref` until a schema that is more than a reference.
    func target(of id: SchemaID) -> SchemaID {
        var current = id
        var seen: Set<SchemaID> = []
        while let next = document[current].reference, seen.insert(current).inserted {
            current = next
        }
        return current
    }

    func merged(_ id: SchemaID, into log: inout DiagnosticLog) -> MergedSchema {
        let target = target(of: id)
        var path: Set<SchemaID> = [target]
        return MergedSchema(schema: folded(target, path: &path, into: &log), id: target)
    }

    private func folded(_ id: SchemaID, path: inout Set<SchemaID>, into log: inout DiagnosticLog) -> Schema {
        var result = document[id]
        let parts = result.allOf
        result.allOf = []
        for part in parts {
            let target = target(of: part)
            guard path.insert(target).inserted else {
                log.report(
                    Diagnostic(
                        .error, .recursiveAllOf, "this 'allOf' contains itself", at: document[part].origin.span,
                        pointer: document[part].origin.pointer))
                continue
            }
            let folded = folded(target, path: &path, into: &log)
            path.remove(target)
            result.include(folded)
        }
        return result
    }
}

extension Schema {
    /// Takes over what `part` states and this schema does not.
    fileprivate mutating func include(_ part: Schema) {
        // Null is allowed only where every part allows it.
        if types.isEmpty {
            types = part.types
        } else if !part.types.isEmpty, !part.types.contains(.null) {
            types.remove(.null)
        }
        include(properties: part)
        format = format ?? part.format
        description = description ?? part.description
        defaultValue = defaultValue ?? part.defaultValue
        enumeration = enumeration ?? part.enumeration
        items = items ?? part.items
        discriminator = discriminator ?? part.discriminator
        timeFormat = timeFormat ?? part.timeFormat
        unit = unit ?? part.unit
        minimum = minimum ?? part.minimum
        maximum = maximum ?? part.maximum
        exclusiveMinimum = exclusiveMinimum ?? part.exclusiveMinimum
        exclusiveMaximum = exclusiveMaximum ?? part.exclusiveMaximum
        multipleOf = multipleOf ?? part.multipleOf
        minLength = minLength ?? part.minLength
        maxLength = maxLength ?? part.maxLength
        minItems = minItems ?? part.minItems
        maxItems = maxItems ?? part.maxItems
        hasUniqueItems = hasUniqueItems || part.hasUniqueItems
        isDeprecated = isDeprecated || part.isDeprecated
        if oneOf.isEmpty { oneOf = part.oneOf }
        if anyOf.isEmpty { anyOf = part.anyOf }
        if case .unstated = additionalProperties { additionalProperties = part.additionalProperties }
    }

    /// The parts' properties come first, as a base class's would; this schema's own statement of a property wins.
    private mutating func include(properties part: Schema) {
        required.formUnion(part.required)
        let own = Set(properties.map(\.name))
        let firstOwn = properties.firstIndex { $0.origin.pointer.hasPrefix(origin.pointer) } ?? properties.count
        properties.insert(contentsOf: part.properties.filter { !own.contains($0.name) }, at: firstOwn)
    }
}
