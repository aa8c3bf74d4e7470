// Which schemas are files: those of bytes that are parts of a multipart body.
import ClientPlan
import OpenAPIDocument
import SchemaView

/// Found before any type is planned, since a schema has one type wherever it stands.
struct FileSchemas {
    private(set) var schemas: Set<SchemaID> = []
    private let view: SchemaView

    private static let depthLimit = 8

    /// A list of files is several parts; a list of lists is JSON.
    private enum Level { case value, element }

    init(of document: OpenAPIDocument, in view: SchemaView) {
        self.view = view
        let operations =
            document.operations + document.webhooks.flatMap(\.operations)
            + document.callbacks.flatMap(\.items).flatMap(\.operations)
        for operation in operations {
            for content in (operation.requestBody?.content ?? []) + operation.responses.flatMap(\.content)
            where MediaTypeCodec.codec(of: content.name) == .multipart {
                add(content)
            }
        }
    }

    private mutating func add(_ content: MediaType) {
        addOrdered(content)
        guard let schema = content.schema else { return }
        let properties = BodyProperties(of: schema, in: view)
        let encodings = content.encodingsByName
        for property in properties.schemas {
            add(property.schema, encodings[property.name]?.contentType, content, .value, depth: 0)
        }
        if let others = properties.others { add(others, nil, content, .value, depth: 0) }
    }

    /// Parts that are told by their positions.
    private mutating func addOrdered(_ content: MediaType) {
        let list = content.schema.map { view.merged($0).schema }
        let ofItems = content.itemEncoding?.contentType
        for item in [content.itemSchema, list?.items].compactMap({ $0 }) {
            add(item, ofItems, content, .element, depth: 0)
        }
        for (index, item) in (list?.prefixItems ?? []).enumerated() {
            let own = index < content.prefixEncodings.count ? content.prefixEncodings[index].contentType : ofItems
            add(item, own, content, .element, depth: 0)
        }
    }

    private mutating func add(_ id: SchemaID, _ contentType: String?, _ content: MediaType, _ level: Level, depth: Int)
    {
        guard depth < Self.depthLimit else { return }
        let schema = view.merged(id).schema
        if isFile(schema, contentType, content) { schemas.insert(view.target(of: id)) }
        if let items = schema.items, level == .value { add(items, contentType, content, .element, depth: depth + 1) }
        for branch in schema.oneOf + schema.anyOf { add(branch, contentType, content, level, depth: depth + 1) }
    }

    private func isFile(_ schema: Schema, _ contentType: String?, _ content: MediaType) -> Bool {
        let types = schema.types.subtracting(.null)
        guard schema.enumeration == nil, schema.oneOf.isEmpty, schema.anyOf.isEmpty else { return false }
        guard schema.facts.contentEncoding == nil, schema.format == nil || schema.format == "binary" else {
            return false
        }
        if types == .string {
            if schema.format == "binary" { return true }
            return (schema.facts.contentMediaType ?? contentType).map(Self.areBytes) ?? false
        }
        guard types.isEmpty, schema.properties.isEmpty, schema.items == nil else { return false }
        if case .unstated = schema.additionalProperties {} else { return false }
        if let stated = schema.facts.contentMediaType ?? contentType { return Self.areBytes(stated) }
        return content.takesUnstatedAsBytes || schema.format == "binary"
    }

    /// Whether none of the media types is text or JSON.
    private static func areBytes(_ mediaTypes: String) -> Bool {
        mediaTypes.split(separator: ",").allSatisfy { name in
            switch MediaTypeCodec.codec(of: String(name)) {
            case .bytes, .multipart, nil: true
            case .json, .text, .xml, .form, .jsonLines, .events: false
            }
        }
    }
}

extension MediaType {
    /// The first for each property.
    var encodingsByName: [String: Encoding] {
        Dictionary(encodings.map { ($0.propertyName, $0) }) { first, _ in first }
    }
}
