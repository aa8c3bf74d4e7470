// What each schema of a document says when its references are followed and its parts are taken together.
package import Diagnostics
package import OpenAPIDocument

/// A document's schemas as JSON Schema means them: all parts of an `allOf` hold for one value, in whatever order.
///
/// Where two parts describe the same member, the intersection of both is a synthetic schema, numbered after the
/// document's own. Where the intersection says no more than one of the two, it is that one.
package struct SchemaView: Sendable {
    /// Contradictions, parts that contain themselves, and what is too large.
    package let log: DiagnosticLog

    private let source: PartSource
    /// The document's schemas as written, then the synthetic ones. `SchemaID.index` points here.
    package let schemas: [Schema]
    private let references: ReferenceChains
    /// Targets of every schema, those included that say no more than one of their members.
    private let targets: [SchemaID]
    private let remarks: [ReferenceRemarks]
    /// The schemas with what is folded into them, and every other as it is.
    private let finished: [SharedSchema]
    private let patterns: [SchemaID: [String]]
    private let branchesBehind: [SchemaID: [SchemaID]]
    private let names: [SchemaID: String]
    private let families: [SchemaID: NarrowedFamily]
    let children: SchemaChildren

    package var document: OpenAPIDocument { source.document }

    /// Folds everything once.
    package init(document: OpenAPIDocument) {
        var names: [SchemaID: String] = [:]
        for named in document.namedSchemas where names[named.id] == nil { names[named.id] = named.name }
        let folding = SchemaFolding(document: document, names: names)
        let finishing = SchemaFinishing(folding)
        self.names = names
        source = PartSource(document: document, table: folding.table)
        schemas = finishing.schemas
        log = finishing.log
        references = folding.references
        targets = finishing.targets
        remarks = finishing.remarks
        finished = finishing.schemas.indices.map { index in
            SharedSchema(finishing.finished[SchemaID(index: index)] ?? finishing.schemas[index])
        }
        patterns = finishing.patterns
        branchesBehind = folding.branchesBehind
        families = folding.families
        children = folding.children
    }

    /// A schema as written, or a synthetic one; its reference is not followed.
    package subscript(id: SchemaID) -> Schema {
        // Lent, not copied: mostly one member is asked for.
        _read {
            if schemas.indices.contains(id.index) {
                yield schemas[id.index]
            } else {
                yield Schema(origin: .nowhere)
            }
        }
    }

    /// Where references end that have nothing beside them that shapes a value. An inline `allOf` that says no more than
    /// one of its parts counts as a reference to it.
    package func target(of id: SchemaID) -> SchemaID {
        targets.indices.contains(id.index) ? targets[id.index] : id
    }

    /// The reference followed, `allOf` intersected away, and the rest taken into the branches of unions.
    package func merged(_ id: SchemaID) -> MergedSchema {
        let target = target(of: id)
        let shared = finished.indices.contains(target.index) ? finished[target.index] : SharedSchema(self[target])
        return MergedSchema(
            shared: shared,
            id: target,
            patterns: patterns[target] ?? shared.schema.pattern.map { [$0] } ?? [],
            start: id,
            source: source
        )
    }

    /// Every schema that is folded into one, and was not visited yet. A part that was
    /// visited hides what it was folded from, so that whoever goes through all schemas goes through each part once.
    package func parts(of id: SchemaID, besides visited: inout Set<SchemaID>) -> [SchemaID] {
        source.parts(of: id, besides: &visited, atMost: .max)
    }

    /// Whether a reference on the way says `nullable` beside its `$ref`, as documents of OpenAPI 3.0 do, or an `allOf`
    /// that counts as one.
    package func allowsNullBesideReference(_ id: SchemaID) -> Bool {
        remarks(of: id).contains(.null)
    }

    /// The name of the component, or of what a reference to another file names; nil for inline and synthetic schemas.
    package func named(_ id: SchemaID) -> String? { names[id] }

    /// The written schemas that a synthetic one intersects, those first that it stands for as a branch of a union; empty
    /// for written schemas.
    package func derivedFrom(_ id: SchemaID) -> [SchemaID] {
        guard let members = source.table.members(of: id) else { return [] }
        let branches = branchesBehind(id).map { references.targets[$0.index] }
        return branches + members.map { references.targets[$0.id.index] }.filter { !branches.contains($0) }
    }

    /// The branches, as written, that a synthetic branch of a union stands for: one, or one of each union where two were
    /// multiplied; empty for other schemas.
    package func branchesBehind(_ id: SchemaID) -> [SchemaID] { branchesBehind[id] ?? [] }

    /// The words nearest to a place: its own, those beside a reference on the way, or those of what it refers to.
    package func description(of id: SchemaID) -> String? {
        if let own = self[id].description { return own }
        let beside = references.descriptions.indices.contains(id.index) ? references.descriptions[id.index] : nil
        return beside ?? merged(id).schema.description
    }

    func remarks(of id: SchemaID) -> ReferenceRemarks {
        remarks.indices.contains(id.index) ? remarks[id.index] : []
    }

    /// The named schemas that extend, directly or through others, a base whose discriminator tells them apart, in the
    /// document's order; empty for a schema without a discriminator, and for one that lists its branches itself.
    package func children(of id: SchemaID) -> [SchemaID] {
        if let family = family(of: id) { return family.children.map(\.made) }
        return children.children(of: target(of: id), in: source.document)
    }

    /// The base that a synthetic branch of a union stands for, with those that extend it; nil for any other schema.
    func family(of id: SchemaID) -> NarrowedFamily? { families[target(of: id)] }
}
