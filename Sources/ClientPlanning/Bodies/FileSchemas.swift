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
        addNamed(schema, content.encodings, content)
    }

    private mutating func addNamed(_ schema: SchemaID, _ encodings: [Encoding], _ content: MediaType) {
        let properties = BodyProperties(of: schema, in: view)
        let named = Dictionary(encodings.map { ($0.propertyName, $0) }) { first, _ in first }
        for property in properties.schemas {
            let encoding = named[property.name]
            add(property.schema, encoding?.contentType, content, .value, depth: 0)
            if let encoding { addNested(property.schema, encoding, content, .value) }
        }
        if let others = properties.others { add(others, nil, content, .value, depth: 0) }
    }

    /// Parts that are told by their positions.
    private mutating func addOrdered(_ content: MediaType) {
        let list = content.schema.map { view.merged($0).schema }
        addOrdered(
            [content.itemSchema, list?.items].compactMap { $0 },
            list?.prefixItems ?? [],
            content.prefixEncodings,
            content.itemEncoding,
            content
        )
    }

    private mutating func addOrdered(
        _ items: [SchemaID],
        _ prefix: [SchemaID],
        _ prefixEncodings: [Encoding],
        _ itemEncoding: Encoding?,
        _ content: MediaType
    ) {
        for item in items {
            for encoding in (itemEncoding.map { [$0] } ?? []) + prefixEncodings.dropFirst(prefix.count) {
                addNested(item, encoding, content, .element)
            }
            add(item, itemEncoding?.contentType, content, .element, depth: 0)
        }
        for (index, item) in prefix.enumerated() {
            let encoding = index < prefixEncodings.count ? prefixEncodings[index] : itemEncoding
            if let encoding { addNested(item, encoding, content, .element) }
            add(item, encoding?.contentType, content, .element, depth: 0)
        }
    }

    /// The parts of a part.
    private mutating func addNested(_ id: SchemaID, _ encoding: Encoding, _ content: MediaType, _ level: Level) {
        guard let name = encoding.contentType, NestedSchemas.isMultipart(name) else { return }
        var value = id
        let said = view.merged(id).schema
        if level == .value, said.types.subtracting(.null) == .array, let items = said.items { value = items }
        let schema = view.merged(value).schema
        switch NestedSchemas.shape(of: schema, name) {
        case .named: addNamed(value, encoding.encodings, content)
        case .ordered:
            addOrdered(
                schema.items.map { [$0] } ?? [],
                schema.prefixItems,
                encoding.prefixEncodings,
                encoding.itemEncodings.first,
                content
            )
        case nil: break
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
