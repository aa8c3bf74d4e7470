// A body that is a form: what carries its fields, and how each property is written.
import ClientPlan
import OpenAPIDocument
import SchemaView

/// `application/x-www-form-urlencoded` by OpenAPI 3.2 §4.15 (Encoding Object), which says what 3.0 and 3.1 meant: a property
/// with a style is written as a parameter of the query would be, and any other by its media type.
struct FormPlanner {
    /// How lists in a `deepObject` are spelled.
    let deepObjectArrays: DeepObjectArrays

    /// The type of what becomes a form; bytes where that has no fields.
    func type(of use: SchemaUse, _ types: TypePlanner) -> TypeUse {
        BodyShape(use.type, types.declarations) == .fields ? use.type.fields(in: types.declarations) : .bytes
    }

    /// The properties that are not written by what they are.
    func fields(of mediaType: MediaType, _ types: inout TypePlanner) -> [FieldEncoding] {
        guard !mediaType.encodings.isEmpty, let schema = mediaType.schema else { return [] }
        types.accounting.use("encoding", of: mediaType.origin, as: .code)
        let properties = BodyProperties(of: schema, in: types.view)
        return mediaType.encodings.compactMap { encoding in
            // A name that no property has says nothing, and is told as such.
            guard let property = properties.first(encoding.propertyName) else { return nil }
            return field(encoding, property, &types)
        }
    }

    private func field(_ encoding: Encoding, _ property: SchemaID, _ types: inout TypePlanner) -> FieldEncoding? {
        types.accounting.use([""], of: encoding.origin, as: .code)
        let isStyled = encoding.style != nil || encoding.explodes != nil || encoding.allowsReserved
        guard isStyled else { return content(encoding, property, &types) }
        // Where there is a style, no media type counts (3.1.1 §4.8.15.1.2): it is left.
        let style = encoding.style ?? .form
        let explodes = encoding.explodes ?? (style == .form)
        let explode: ParameterStyleTable.Explode = explodes ? .exploded : .joined
        guard
            let row = ParameterStyleTable.row(.query, style, explode, .varying),
            case .value(let layout, _) = row.encoding.spelling(lists: deepObjectArrays)
        else { return nil }
        types.accounting.use(["style", "explode", "allowReserved"], of: encoding.origin, as: .code)
        return FieldEncoding(
            name: encoding.propertyName,
            form: .style(layout),
            escaping: encoding.allowsReserved ? .keepingReserved : .all
        )
    }

    /// A media type says what the text of a value is.
    private func content(_ encoding: Encoding, _ property: SchemaID, _ types: inout TypePlanner) -> FieldEncoding? {
        types.accounting.use("allowReserved", of: encoding.origin, as: .code)
        guard
            let name = encoding.contentType,
            let content = FieldContent(name, of: property, in: types),
            // A field has no place for its media type: one that is neither JSON, a form nor a text changes nothing, and is told.
            content.form != nil || content.isText
        else { return nil }
        types.accounting.use("contentType", of: encoding.origin, as: .code)
        return content.form.map { FieldEncoding(name: encoding.propertyName, form: $0, escaping: .all) }
    }
}
