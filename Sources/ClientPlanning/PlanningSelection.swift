// What of a document is generated: the rest is planned only as far as names and types depend on it.
package import Diagnostics
import OpenAPIDocument
import SchemaView

/// The parts of a document that a client is generated from, named by their places.
package struct PlanningSelection: Sendable {
    /// Operations, webhooks among them; their callbacks come along.
    package var operations: Set<Place>
    /// Named schemas beside those that the operations need.
    package var schemas: Set<Place>

    package init(operations: Set<Place>, schemas: Set<Place>) {
        self.operations = operations
        self.schemas = schemas
    }
}

/// How much is made of a part of a document.
enum PlanDetail {
    /// All that is generated of it.
    case whole
    /// Its type, since the names and directions of others depend on it: no documentation, no checks, no names of members.
    case outline
}

/// Which parts of a document are planned whole.
struct NeededSchemas {
    /// By the schema's number.
    private var isNeeded: [Bool]
    private var operations: Set<Place> = []

    init(_ selection: PlanningSelection, _ document: OpenAPIDocument, _ view: SchemaView) {
        isNeeded = [Bool](repeating: false, count: view.schemas.count)
        var roots: [SchemaID] = []
        var owners = (document.operations + document.webhooks.flatMap(\.operations)).filter {
            selection.operations.contains($0.origin.place)
        }
        while let operation = owners.popLast() {
            guard operations.insert(operation.origin.place).inserted else { continue }
            roots += operation.schemas
            owners += operation.callbacks.flatMap { document.callbacks[$0.id.index].items.flatMap(\.operations) }
        }
        // A client has those of all operations, each once.
        roots += document.allOperations.flatMap(\.parameters).filter(\.isClientParameter).map(\.schema)
        if !selection.schemas.isEmpty {
            roots += document.namedSchemas.map(\.id).filter { selection.schemas.contains(document[$0].origin.place) }
        }
        visit(roots, document, view)
    }

    func contains(_ id: SchemaID) -> Bool { isNeeded.indices.contains(id.index) && isNeeded[id.index] }

    func contains(_ operation: Operation) -> Bool { operations.contains(operation.origin.place) }

    private mutating func visit(_ roots: [SchemaID], _ document: OpenAPIDocument, _ view: SchemaView) {
        var open = roots
        while let id = open.popLast() {
            guard isNeeded.indices.contains(id.index), !isNeeded[id.index] else { continue }
            isNeeded[id.index] = true
            open.append(view.target(of: id))
            // As written, and as types are made of it.
            open += view[id].inner + view.merged(id).schema.inner + view.children(of: id)
        }
    }
}

extension Schema {
    /// Every schema that is named in this one.
    fileprivate var inner: [SchemaID] {
        var all = [reference, items, facts.propertyNames, facts.contentSchema].compactMap { $0 }
        all += allOf + oneOf + anyOf + prefixItems + properties.map(\.schema) + facts.patternProperties.map(\.schema)
        if case .schema(let schema) = additionalProperties { all.append(schema) }
        if let discriminator { all += discriminator.mapping.map(\.schema) + [discriminator.rest].compactMap { $0 } }
        return all
    }
}

extension Operation {
    fileprivate var schemas: [SchemaID] {
        parameters.map(\.schema) + (requestBody?.content ?? []).flatMap(\.schemas)
            + responses.flatMap { $0.headers.map(\.schema) + $0.content.flatMap(\.schemas) }
    }
}

extension MediaType {
    fileprivate var schemas: [SchemaID] {
        let all = encodings + prefixEncodings + [itemEncoding].compactMap { $0 }
        return [schema, itemSchema].compactMap { $0 } + all.flatMap(\.schemas)
    }
}

extension Encoding {
    fileprivate var schemas: [SchemaID] {
        headers.map(\.schema) + (encodings + prefixEncodings + itemEncodings).flatMap(\.schemas)
    }
}
