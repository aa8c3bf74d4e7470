// What the items of a stream are: lines of JSON, or events, whose data or whose whole the document describes.
import ClientPlan
import OpenAPIDocument
import SchemaView

struct StreamItemPlanner {
    /// What says that no more will come.
    let end: String?

    /// What the values of a stream are.
    struct Plan {
        var type: TypeUse
        var items: StreamItems
        /// What is asked of each where it is sent: of what is written of it as JSON.
        var schema: SchemaID?
    }

    /// - Parameter words: What an inline type is called.
    /// - Returns: Nil for a media type that is no sequence of values.
    func plan(
        _ mediaType: MediaType,
        _ codec: ContentPlan.Codec,
        _ words: TypeWords,
        types: inout TypePlanner
    ) -> Plan? {
        guard codec == .events || codec == .jsonLines else { return nil }
        types.accounting.use("itemSchema", of: mediaType.origin, as: .code)
        guard let schema = itemSchema(of: mediaType, &types) else {
            return codec == .events
                ? Plan(type: .string, items: items(.text)) : Plan(type: .any, items: items(.json))
        }
        guard codec == .events else { return value(schema, .json, words, types: &types) }
        return event(schema, isEvent: mediaType.itemSchema != nil, words, types: &types)
    }

    private func value(
        _ schema: SchemaID,
        _ form: StreamItems.Form,
        _ words: TypeWords,
        types: inout TypePlanner
    ) -> Plan {
        Plan(type: types.use(schema, words: words).element, items: items(form), schema: schema)
    }

    private func items(_ form: StreamItems.Form) -> StreamItems { StreamItems(form: form, end: end) }

    /// `itemSchema`, or what `schema` says of each item: the whole of a sequence is an array (OpenAPI 3.2, §4.14.3).
    func itemSchema(of mediaType: MediaType, _ types: inout TypePlanner) -> SchemaID? {
        if let item = mediaType.itemSchema { return item }
        guard let schema = mediaType.schema else { return nil }
        let said = types.view.merged(schema).schema
        guard said.types.subtracting(.null) == .array, let items = said.items else { return schema }
        types.account(schema, ["type", "items"], as: .code)
        return items
    }

    /// - Parameter isEvent: Whether the schema describes an event by 3.2's rules, and not what its data holds.
    private func event(
        _ id: SchemaID,
        isEvent: Bool,
        _ words: TypeWords,
        types: inout TypePlanner
    ) -> Plan {
        let schema = types.view.merged(id).schema
        if Self.isText(schema) {
            return data(id, schema, words, types: &types)
        }
        let branches = schema.oneOf + schema.anyOf
        if branches.isEmpty, Self.describesEvent(schema, isEvent), let property = schema.property("data") {
            types.account(id, ["type", "properties", "required", "additionalProperties"], as: .code)
            for other in schema.properties {
                types.account(other.schema, ["type", "format", "minimum", "description"], as: .documentation)
            }
            return data(property, types.view.merged(property).schema, words, types: &types)
        }
        let parts = branches.map { types.view.merged($0).schema }
        if !parts.isEmpty,
            parts.allSatisfy({ Self.describesEvent($0, isEvent) || Self.describesEvent(schema, isEvent) })
        {
            let holdsJSON = (parts + [schema]).contains { part in
                guard let data = part.property("data") else { return false }
                let holdsValue = types.eventData[types.view.target(of: data)] != nil
                return holdsValue || !Self.isText(types.view.merged(data).schema)
            }
            return value(id, holdsJSON ? .jsonEvent : .event, words, types: &types)
        }
        return value(id, .json, words, types: &types)
    }

    /// A text, or JSON in a text.
    private func data(
        _ id: SchemaID,
        _ schema: Schema,
        _ words: TypeWords,
        types: inout TypePlanner
    ) -> Plan {
        guard Self.isText(schema) else { return value(id, .json, words, types: &types) }
        types.account(id, ["type", "format", "contentMediaType", "contentSchema"], as: .code)
        types.account(id, ["description"], as: .documentation)
        guard let content = schema.facts.contentSchema, schema.holdsJSON else {
            return Plan(type: .string, items: items(.text), schema: id)
        }
        return value(content, .json, words, types: &types)
    }

    /// Whether a text stands there as it is: an enum of texts is written as JSON.
    private static func isText(_ schema: Schema) -> Bool {
        schema.types.subtracting(.null) == .string && schema.enumeration == nil
    }

    /// Whether the members are an event's (WHATWG HTML §9.2.6), and not what its data holds.
    private static func describesEvent(_ schema: Schema, _ isEvent: Bool) -> Bool {
        let names = Set(schema.properties.map(\.name))
        return names.isSubset(of: ["data", "event", "id", "retry"])
            && (isEvent ? names.contains("data") || names.contains("event") : names.isSuperset(of: ["data", "event"]))
    }
}

extension Schema {
    fileprivate func property(_ name: String) -> SchemaID? {
        properties.first { $0.name == name }?.schema
    }
}
