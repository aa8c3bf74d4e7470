// Multipart bodies whose parts have no names: the elements of a list, each by its position (OpenAPI 3.2 §4.14.5).
import ClientPlan
import OpenAPIDocument
import SchemaView

extension MultipartPlanner {
    /// Whether the parts are the elements of a list.
    func isOrdered(_ type: TypeUse, _ types: TypePlanner) -> Bool {
        switch type.resolved(in: types.declarations) {
        case .array: return true
        case .named(let id):
            if case .structure(let structure) = types.declarations[id.index] { return structure.form == .array }
            return false
        default: return false
        }
    }

    /// The list whose elements are the parts; nil where the parts have names, or there is no schema. Those of a form have
    /// names always (RFC 7578 §4.2).
    func orderedType(of mediaType: MediaType, _ words: TypeWords, _ types: inout TypePlanner) -> TypeUse? {
        guard mayBeOrdered(mediaType), let schema = mediaType.schema else { return nil }
        let said = types.view.merged(schema).schema
        guard said.types.subtracting(.null) == .array || said.types.isEmpty && !said.prefixItems.isEmpty else {
            return nil
        }
        let type = types.use(schema, words: words).type
        return isOrdered(type, types) ? type : nil
    }

    /// The parts one after the other, where the document says what each of them is, and nothing of the whole.
    func items(
        of mediaType: MediaType,
        _ codec: ContentPlan.Codec,
        _ words: TypeWords,
        _ types: inout TypePlanner
    ) -> StreamItemPlanner.Plan? {
        guard codec == .multipart, mayBeOrdered(mediaType), mediaType.schema == nil, let item = mediaType.itemSchema
        else {
            return nil
        }
        types.accounting.use("itemSchema", of: mediaType.origin, as: .code)
        return StreamItemPlanner.Plan(
            type: types.use(item, words: words.adding("part")).element,
            items: StreamItems(form: .part),
            schema: item
        )
    }

    private func mayBeOrdered(_ mediaType: MediaType) -> Bool {
        MediaTypeText.essence(of: mediaType.name) != "multipart/form-data"
    }

    /// How each part is written.
    func order(of mediaType: MediaType, _ types: inout TypePlanner) -> PartOrder {
        types.accounting.use(["prefixEncoding", "itemEncoding"], of: mediaType.origin, as: .code)
        let list = mediaType.schema.map { types.view.merged($0).schema }
        return order(
            list?.prefixItems ?? [],
            mediaType.itemSchema ?? list?.items,
            mediaType.prefixEncodings,
            mediaType.itemEncoding,
            &types
        )
    }

    /// The headers of the parts of a list that has members of its own, as arguments: there is no value beside which they could
    /// stand.
    func addHeaders(
        of mediaType: MediaType,
        _ arguments: SymbolTable.ScopeID?,
        to content: inout ContentPlan,
        _ types: inout TypePlanner
    ) {
        let encodings = mediaType.prefixEncodings
        content.order?.firstOther = encodings.count
        for (index, encoding) in encodings.enumerated() {
            content.order?.prefix[index].headers = headers(of: encoding, "part \(index + 1)", arguments, &types)
        }
        if let encoding = mediaType.itemEncoding {
            content.order?.others.headers = headers(of: encoding, "other parts", arguments, &types)
        }
    }

    func order(
        _ schemas: [SchemaID],
        _ items: SchemaID?,
        _ prefixEncodings: [Encoding],
        _ itemEncoding: Encoding?,
        _ types: inout TypePlanner
    ) -> PartOrder {
        PartOrder(
            prefix: (0..<max(schemas.count, prefixEncodings.count)).map { index in
                part(
                    index < schemas.count ? schemas[index] : items,
                    index < prefixEncodings.count ? prefixEncodings[index] : itemEncoding,
                    &types
                )
            },
            others: part(items, itemEncoding, &types)
        )
    }

    private func part(_ schema: SchemaID?, _ encoding: Encoding?, _ types: inout TypePlanner) -> PartEncoding {
        var part = PartEncoding(name: "", form: nil, contentType: nil)
        if let schema { part.contentType = types.view.merged(schema).schema.facts.contentMediaType }
        guard let encoding else { return part }
        types.accounting.use("", of: encoding.origin, as: .code)
        guard let name = encoding.contentType else { return part }
        guard let schema else {
            types.accounting.use("contentType", of: encoding.origin, as: .code)
            part.contentType = name
            return part
        }
        if let nested = nested(encoding, schema, &types) {
            part.contentType = name
            part.nested = nested
            return part
        }
        // A form among parts without names is left: the object is JSON.
        guard let content = FieldContent(name, of: schema, in: types), content.form != .form else { return part }
        types.accounting.use("contentType", of: encoding.origin, as: .code)
        part.contentType = content.mediaType
        part.form = content.form
        return part
    }
}
