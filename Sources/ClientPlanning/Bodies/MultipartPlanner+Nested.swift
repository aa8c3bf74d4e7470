// Parts that are multipart themselves: an Encoding Object whose media type is multipart, with encodings inside (OpenAPI 3.2 §4.15).
import ClientPlan
import OpenAPIDocument
import SchemaView

extension MultipartPlanner {
    /// What the parts of a part are; nil where it is not multipart, or its value has no parts.
    ///
    /// - Parameter schema: Of the value of the part.
    func nested(_ encoding: Encoding, _ schema: SchemaID, _ types: inout TypePlanner) -> NestedParts? {
        guard let name = encoding.contentType, NestedSchemas.isMultipart(name),
            !types.files.contains(types.view.target(of: schema))
        else { return nil }
        let said = types.view.merged(schema).schema
        switch NestedSchemas.shape(of: said, name) {
        case .named:
            types.accounting.use(["contentType", "encoding"], of: encoding.origin, as: .code)
            return .named(
                parts(of: schema, encoding.encodings, essence: MediaTypeText.essence(of: name), arguments: nil, &types)
            )
        case .ordered:
            types.accounting.use(["contentType", "prefixEncoding", "itemEncoding"], of: encoding.origin, as: .code)
            return .ordered(
                order(said.prefixItems, said.items, encoding.prefixEncodings, encoding.itemEncodings.first, &types)
            )
        case nil: return nil
        }
    }
}

/// Which schemas have parts of their own where they are a part.
enum NestedSchemas {
    enum Shape { case named, ordered }

    static func isMultipart(_ contentType: String) -> Bool {
        !contentType.contains(",") && !contentType.contains("*")
            && MediaTypeCodec.codec(of: contentType) == .multipart
    }

    static func shape(of schema: Schema, _ contentType: String) -> Shape? {
        let types = schema.types.subtracting(.null)
        if types == .object || types.isEmpty && !schema.properties.isEmpty { return .named }
        let isList = types == .array || types.isEmpty && !schema.prefixItems.isEmpty
        // The parts of a form have names always.
        return isList && MediaTypeText.essence(of: contentType) != "multipart/form-data" ? .ordered : nil
    }
}
