// One line of a layout's text, as it was understood.

/// A member of an object and the property that holds it.
struct LayoutMember: Sendable {
    /// When the member is written.
    enum Need: Sendable {
        /// Always.
        case required
        /// Always; nil is `null`.
        case requiredNullable
        /// Where there is a value.
        case optional
    }

    var name: String
    var need: Need
    /// What the member has to be.
    var kind: JSONKind
    /// The property's type.
    var type: LayoutType
    /// How the texts in it are written; nil for the standard way.
    var style: TextStyle?
    /// The row of the rules for its value.
    var rules: Int?

    var field: JSONField { JSONField(name: name, kind: kind, isRequired: need != .optional) }
}

/// A property's type as far as the walk over memory tells types apart.
indirect enum LayoutType: Sendable {
    case leaf(any JSONValueDecodable.Type)
    case optional(LayoutType)
    case presence(LayoutType)
    case array(LayoutType)
    case map(LayoutType)
    case indirect(LayoutType)

    /// The Swift type.
    var type: any JSONValueDecodable.Type {
        switch self {
        case .leaf(let type): type
        case .optional(let inner): Self.optional(inner.type)
        case .presence(let inner): Self.presence(inner.type)
        case .array(let inner): Self.array(inner.type)
        case .map(let inner): Self.map(inner.type)
        case .indirect(let inner): Self.indirect(inner.type)
        }
    }

    private static func optional<T: JSONValueDecodable>(_: T.Type) -> any JSONValueDecodable.Type { T?.self }
    private static func presence<T: JSONValueDecodable>(_: T.Type) -> any JSONValueDecodable.Type { Presence<T>.self }
    private static func array<T: JSONValueDecodable>(_: T.Type) -> any JSONValueDecodable.Type { [T].self }
    private static func map<T: JSONValueDecodable>(_: T.Type) -> any JSONValueDecodable.Type { [String: T].self }
    private static func indirect<T: JSONValueDecodable>(_: T.Type) -> any JSONValueDecodable.Type { Indirect<T>.self }
}
