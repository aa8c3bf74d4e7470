// `allOf` is merged, not wrapped: a schema and all that it includes become one.
package import Diagnostics
package import OpenAPIDocument

/// A schema with references followed and `allOf` folded in.
package struct MergedSchema: Sendable {
    /// The schema itself, with the keywords of everything in `allOf` where it states none of its own.
    package var schema: Schema
    /// The schema that a chain of pure references ends at.
    package var id: SchemaID
    package var parts: [SchemaID] = []
}

package struct SchemaView: Sendable {
    package let document: OpenAPIDocument
    private let names: [SchemaID: String]
    /// The schemas that have an `allOf`, each folded once: two of them may include the same third one, and so on down.
    private let folded: [SchemaID: Schema]
    /// What folding found.
    package let log: DiagnosticLog

    package init(document: OpenAPIDocument) {
        self.document = document
        var folding = SchemaFolding(document: document)
        for index in document.schemas.indices { folding.fold(SchemaID(index: index)) }
        folded = folding.folded
        log = folding.log
        var names: [SchemaID: String] = [:]
        for named in document.namedSchemas where names[named.id] == nil { names[named.id] = named.name }
        self.names = names
    }

    package subscript(id: SchemaID) -> Schema { document[id] }
    package func named(_ id: SchemaID) -> String? { names[id] }
    package func children(of id: SchemaID) -> [SchemaID] { [] }
    package func derivedFrom(_ id: SchemaID) -> [SchemaID] { [] }

    /// Follows `$ref` until a schema that is more than a reference.
    package func target(of id: SchemaID) -> SchemaID { document.target(of: id) }

    /// Whether a reference on the way says `nullable` beside its `$ref`, as documents of OpenAPI 3.0 do.
    package func allowsNullBesideReference(_ id: SchemaID) -> Bool {
        var current = id
        var seen: Set<SchemaID> = []
        while let next = document[current].reference, seen.insert(current).inserted {
            if document[current].types.contains(.null) { return true }
            current = next
        }
        return false
    }

    package func merged(_ id: SchemaID) -> MergedSchema {
        let target = target(of: id)
        return MergedSchema(schema: folded[target] ?? document[target], id: target)
    }
}

extension OpenAPIDocument {
    fileprivate func target(of id: SchemaID) -> SchemaID {
        var current = id
        var seen: Set<SchemaID> = []
        while let next = self[current].reference, seen.insert(current).inserted {
            current = next
        }
        return current
    }
}

/// Folds parts before what includes them, with a list of its own: a chain of `allOf` may be as long as the document.
private struct SchemaFolding {
    let document: OpenAPIDocument
    var folded: [SchemaID: Schema] = [:]
    var log = DiagnosticLog()
    private var open: Set<SchemaID> = []

    init(document: OpenAPIDocument) {
        self.document = document
    }

    mutating func fold(_ root: SchemaID) {
        var stack = [root]
        while let id = stack.last {
            guard !document[id].allOf.isEmpty, folded[id] == nil else {
                stack.removeLast()
                continue
            }
            let waiting = open.insert(id).inserted ? missingParts(of: id) : []
            if waiting.isEmpty {
                folded[id] = schema(id)
                open.remove(id)
                stack.removeLast()
            } else {
                stack += waiting
            }
        }
    }

    private mutating func missingParts(of id: SchemaID) -> [SchemaID] {
        document[id].allOf.compactMap { part in
            let target = document.target(of: part)
            guard !document[target].allOf.isEmpty, folded[target] == nil else { return nil }
            guard !open.contains(target) else {
                log.report(
                    Diagnostic(
                        .error,
                        DiagnosticCode(rawValue: "recursive-all-of"),
                        "this 'allOf' contains itself",
                        at: document[part].origin.span,
                        pointer: document[part].origin.pointer
                    )
                )
                return nil
            }
            return target
        }
    }

    private func schema(_ id: SchemaID) -> Schema {
        var result = document[id]
        // `nullable: true` beside an `allOf` means what the parts make, or null.
        let isOrNull = result.types == .null
        if isOrNull { result.types = [] }
        for part in result.allOf {
            let target = document.target(of: part)
            if let part = folded[target] {
                result.include(part)
            } else if document[target].allOf.isEmpty {
                result.include(document[target])
            }
        }
        result.allOf = []
        if isOrNull { result.types.insert(.null) }
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
        let firstOwn =
            properties.firstIndex { $0.origin.pointer.hasPrefix(origin.pointer + "/properties/") }
            ?? properties.count
        properties.insert(contentsOf: part.properties.filter { !own.contains($0.name) }, at: firstOwn)
    }
}
