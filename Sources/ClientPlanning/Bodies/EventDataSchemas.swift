// Which texts are the data of events that hold JSON: in a union of whole events, what `contentSchema` says of one is its type.
import ClientPlan
import OpenAPIDocument
import SchemaView

/// Found before any type is planned, since a schema has one type wherever it stands.
struct EventDataSchemas {
    /// What the JSON in a text is.
    private(set) var contents: [SchemaID: SchemaID] = [:]
    private let view: SchemaView

    init(of document: OpenAPIDocument, in view: SchemaView) {
        self.view = view
        let operations =
            document.operations + document.webhooks.flatMap(\.operations)
            + document.callbacks.flatMap(\.items).flatMap(\.operations)
        for operation in operations {
            for content in (operation.requestBody?.content ?? []) + operation.responses.flatMap(\.content)
            where MediaTypeCodec.codec(of: content.name) == .events {
                if let item = content.itemSchema { add(item) }
            }
        }
        // A text in a text, which might be the same one, stays a text.
        let found = contents
        contents = found.filter { found[view.target(of: $0.value)] == nil }
    }

    private mutating func add(_ id: SchemaID) {
        let schema = view.merged(id).schema
        let branches = (schema.oneOf + schema.anyOf).map { view.merged($0).schema }
        guard !branches.isEmpty else { return }
        for part in branches + [schema] {
            guard let data = part.properties.first(where: { $0.name == "data" })?.schema else { continue }
            let said = view.merged(data).schema
            guard said.types.subtracting(.null) == .string, said.enumeration == nil, said.holdsJSON,
                let content = said.facts.contentSchema
            else { continue }
            contents[view.target(of: data)] = content
        }
    }
}

extension Schema {
    /// Whether what stands in the text is JSON, as the data of most events is where nothing is said.
    var holdsJSON: Bool { facts.contentMediaType.map { MediaTypeCodec.codec(of: $0) == .json } ?? true }
}
