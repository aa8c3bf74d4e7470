// Which type a scalar has by its format, and which formats say no more than the type does.
import ClientPlan
import OpenAPIDocument
import SchemaView

/// The formats of JSON Schema 2020-12 (validation, section 7.3) and of OpenAPI's format registry.
enum ScalarTypes {
    /// The type of a schema without values of its own.
    static func type(of schema: Schema, _ types: SchemaTypes) -> TypeUse {
        switch types {
        case .string: string(schema)
        case .integer: integer(schema)
        case .number: schema.format == "decimal" ? .decimalNumber : .number
        case .boolean: .boolean
        default: .any
        }
    }

    private static func string(_ schema: Schema) -> TypeUse {
        if schema.timeFormat != nil || schema.format == "date-time" { return .timestamp(format: schema.timeFormat) }
        switch schema.facts.contentEncoding?.lowercased() {
        case nil: break
        case "base64", "base64url": return .formatted(.base64)
        // Text in another encoding has whatever format its content has.
        default: return .string
        }
        guard let format = schema.format else { return .string }
        if format == "decimal" || format == "decimal128" { return .decimalText }
        return textFormats[format].map(TypeUse.formatted) ?? .string
    }

    private static func integer(_ schema: Schema) -> TypeUse {
        if let unit = schema.unit { return .dataSize(unit == .bytes ? .bytes : .kilobytes) }
        switch schema.format {
        case "int32": return .int32
        case "uint32": return .unsigned32
        case "uint64", "uint": return .unsigned
        case "int64", "int16", "uint16", "int8", "uint8": return .integer
        default: return IntegerRange.type(of: schema)
        }
    }

    /// `time-local` is a time without an offset, which a time may be; letters of any script are in every address.
    private static let textFormats: [String: TextFormat] = [
        "date": .date, "time": .time, "time-local": .time, "duration": .duration, "uuid": .uuid, "uri": .uri,
        "iri": .uri,
        "uri-reference": .uriReference, "iri-reference": .uriReference, "byte": .base64, "base64url": .base64,
        "int32": .int32, "int64": .int64, "uint64": .uint64,
    ]

    /// Formats of which the Swift type says all that there is to say.
    static func isTold(_ format: String, by type: TypeUse) -> Bool {
        switch type {
        case .int32, .unsigned, .unsigned32: true
        case .integer, .dataSize: format == "int32" || format == "int64"
        case .number: format == "double"
        default: false
        }
    }

    /// Formats that are known, and leave the type as it is.
    private static let plain: [SchemaTypes.RawValue: Set<String>] = [
        SchemaTypes.string.rawValue: [
            "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri-template", "json-pointer",
            "relative-json-pointer", "regex", "password", "binary", "char", "commonmark", "html", "http-date",
            "date-time-local", "media-range", "sf-binary", "sf-boolean", "sf-decimal", "sf-integer", "sf-string",
            "sf-token",
        ],
        SchemaTypes.integer.rawValue: ["int8", "int16", "int64", "uint8", "uint16", "unixtime", "double-int"],
        SchemaTypes.number.rawValue: ["float", "double", "double-int", "unixtime", "int32", "int64"],
    ]

    /// Whether nobody knows what the format means.
    static func isUnknown(_ format: String, _ types: SchemaTypes, _ type: TypeUse) -> Bool {
        switch type {
        case .string, .integer, .number, .boolean: !(plain[types.rawValue]?.contains(format) ?? false)
        default: false
        }
    }

    /// What an integer of the format can be; nil where the type says it.
    static func range(ofFormat format: String?) -> ClosedRange<Int>? {
        switch format {
        case "int8": -128...127
        case "int16": -32_768...32_767
        case "int32": Int(Int32.min)...Int(Int32.max)
        case "uint8": 0...255
        case "uint16": 0...65_535
        default: nil
        }
    }
}
