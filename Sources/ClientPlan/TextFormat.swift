// The formats of strings that have a type of their own in the runtime.

/// A format of JSON Schema or of OpenAPI's registry, as a Swift type that reads and writes such texts.
package enum TextFormat: Hashable, Sendable {
    case date
    case time
    case duration
    case uuid
    case uri
    case uriReference
    /// Bytes in base64, in either alphabet.
    case base64
    case int32
    case int64
    case uint64
    /// The maintainer's own type.
    case own(OwnType)

    /// What the documents call the format; the type's name for the maintainer's own.
    package var name: String {
        switch self {
        case .date: "date"
        case .time: "time"
        case .duration: "duration"
        case .uuid: "uuid"
        case .uri: "uri"
        case .uriReference: "uri-reference"
        case .base64: "base64"
        case .int32: "int32"
        case .int64: "int64"
        case .uint64: "uint64"
        case .own(let type): type.text
        }
    }

    /// The type's name in the runtime, or in Swift.
    package var typeName: String {
        switch self {
        case .date: "CalendarDate"
        case .time: "TimeOfDay"
        case .duration: "CalendarDuration"
        case .uuid: "UniqueIdentifier"
        case .uri: "URI"
        case .uriReference: "URIReference"
        case .base64: "Base64Data"
        case .int32: "Int32"
        case .int64: "Int64"
        case .uint64: "UInt64"
        case .own(let type): type.text
        }
    }

    /// Whether one value of the type is before another.
    package var isOrdered: Bool {
        switch self {
        case .date, .int32, .int64, .uint64: true
        case .time, .duration, .uuid, .uri, .uriReference, .base64, .own: false
        }
    }
}

/// A type that the maintainer has written: `Money` of the module `Shop`, as `Shop.Money`.
package struct OwnType: Hashable, Sendable {
    package var module: String
    /// With the types that it is nested in: `Prices.Money`.
    package var name: String

    package init(module: String, name: String) {
        self.module = module
        self.name = name
    }

    /// As code names it.
    package var text: String { module + "." + name }
}
