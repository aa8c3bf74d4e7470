// A multipart body: what carries its parts, and how each property is written.
import ClientPlan
import OpenAPIDocument
import SchemaView

/// `multipart/form-data`, `multipart/mixed` and the like by OpenAPI 3.2 §4.15 (Encoding Object).
struct MultipartPlanner {
    /// How lists in a `deepObject` are spelled.
    let deepObjectArrays: DeepObjectArrays

    /// The type of what becomes the parts; bytes, with a boundary of the caller's, where there are no names for them.
    func type(of use: SchemaUse, _ types: TypePlanner) -> TypeUse {
        BodyShape(use.type, types.declarations) == .fields ? use.type.fields(in: types.declarations) : .bytes
    }

    /// The properties that are not written by what they are.
    ///
    /// - Parameter arguments: Where the arguments for the headers of parts are named; nil where nobody gives any.
    func parts(
        of mediaType: MediaType,
        arguments: SymbolTable.ScopeID?,
        _ types: inout TypePlanner
    ) -> [PartEncoding] {
        guard let schema = mediaType.schema else { return [] }
        types.accounting.use("encoding", of: mediaType.origin, as: .code)
        return parts(
            of: schema,
            mediaType.encodings,
            essence: MediaTypeText.essence(of: mediaType.name),
            arguments: arguments,
            &types
        )
    }

    /// - Parameter essence: The media type of what the parts are in.
    func parts(
        of schema: SchemaID,
        _ encodings: [Encoding],
        essence: String,
        arguments: SymbolTable.ScopeID?,
        _ types: inout TypePlanner
    ) -> [PartEncoding] {
        let properties = BodyProperties(of: schema, in: types.view)
        let named = Dictionary(encodings.map { ($0.propertyName, $0) }) { first, _ in first }
        var parts: [PartEncoding] = []
        var known: Set<String> = []
        for property in properties.schemas where known.insert(property.name).inserted {
            parts.append(part(property, named[property.name], essence, arguments, &types))
        }
        // A name that no property has says nothing, and is told as such, but for members of any name.
        if let others = properties.others {
            for encoding in encodings where known.insert(encoding.propertyName).inserted {
                parts.append(part((encoding.propertyName, others), encoding, essence, arguments, &types))
            }
        }
        return parts.filter { $0.form != nil || $0.contentType != nil || $0.nested != nil || !$0.headers.isEmpty }
    }

    private func part(
        _ property: (name: String, schema: SchemaID),
        _ encoding: Encoding?,
        _ essence: String,
        _ arguments: SymbolTable.ScopeID?,
        _ types: inout TypePlanner
    ) -> PartEncoding {
        var part = PartEncoding(name: property.name, form: nil, contentType: contentType(of: property.schema, &types))
        guard let encoding else { return part }
        types.accounting.use("", of: encoding.origin, as: .code)
        part.headers = headers(of: encoding, property.name, arguments, &types)
        // Styles are for forms (3.1 §4.8.15.1); of other multipart bodies they say nothing.
        let isFormData = essence == "multipart/form-data"
        let isStyled = encoding.style != nil || encoding.explodes != nil || encoding.allowsReserved
        if isFormData, isStyled, !types.isFile(property.schema), let form = form(of: encoding) {
            types.accounting.use(["style", "explode", "allowReserved"], of: encoding.origin, as: .code)
            part.form = form
            return part
        }
        if let nested = nested(encoding, element(of: property.schema, types), &types) {
            part.contentType = encoding.contentType
            part.nested = nested
            return part
        }
        if let name = encoding.contentType, let content = FieldContent(name, of: property.schema, in: types) {
            types.accounting.use("contentType", of: encoding.origin, as: .code)
            part.contentType = content.mediaType
            part.form = content.form
        }
        return part
    }

    /// What one part of a property is: each element of a list is a part.
    private func element(of id: SchemaID, _ types: TypePlanner) -> SchemaID {
        let schema = types.view.merged(id).schema
        guard schema.types.subtracting(.null) == .array, let items = schema.items else { return id }
        return items
    }

    private func form(of encoding: Encoding) -> FieldEncoding.Form? {
        let style = encoding.style ?? .form
        let explode: ParameterStyleTable.Explode = encoding.explodes ?? (style == .form) ? .exploded : .joined
        guard
            let row = ParameterStyleTable.row(.query, style, explode, .varying),
            case .value(let layout, _) = row.encoding.spelling(lists: deepObjectArrays)
        else { return nil }
        return .style(layout)
    }

    /// What the schema says of its content: a media type, and bytes in text where it has an encoding (3.1 §4.8.15.1).
    private func contentType(of id: SchemaID, _ types: inout TypePlanner) -> String? {
        var schema = types.view.merged(id).schema
        if let items = schema.items { schema = types.view.merged(items).schema }
        guard let type = schema.facts.contentMediaType else {
            return schema.facts.contentEncoding == nil ? nil : "application/octet-stream"
        }
        return type
    }

    func headers(
        of encoding: Encoding,
        _ property: String,
        _ arguments: SymbolTable.ScopeID?,
        _ types: inout TypePlanner
    ) -> [PartHeader] {
        guard let arguments, !encoding.headers.isEmpty else { return [] }
        types.accounting.use("headers", of: encoding.origin, as: .code)
        // The runtime writes these itself.
        let own = ["content-type", "content-disposition"]
        let described = encoding.headers.filter { !own.contains($0.name.lowercased()) }
        let planned = HeaderPlanner().plan(described, TypeWords(property), types: &types)
        return zip(described, planned).map { header, plan in
            let symbol = types.symbols.declareMember(
                .argument,
                property + " " + header.name,
                at: header.origin,
                in: arguments,
                then: []
            )
            var plan = plan
            plan.symbol = symbol
            // The part may be left out, and a file may have the header of its own: whoever sends the part looks.
            if plan.need == .required {
                plan.documentation.paragraphs.append(
                    "Required of the part, unless a file has it among its own headers."
                )
            }
            return PartHeader(symbol: symbol, header: plan)
        }
    }
}

extension TypePlanner {
    /// Whether the schema, or each element of its list, is a file.
    func isFile(_ id: SchemaID) -> Bool {
        if files.contains(view.target(of: id)) { return true }
        return view.merged(id).schema.items.map { files.contains(view.target(of: $0)) } ?? false
    }
}
