// How generated code describes one property of an object.

/// A member of an object that a model knows.
public struct JSONField: Sendable {
    let name: String
    let kind: JSONKind
    let isRequired: Bool
}

@_spi(Generated) extension JSONField {
    /// A member without which the object is refused. `null` is refused too unless the kind is nullable.
    public static func required(_ name: String, _ kind: JSONKind) -> JSONField {
        JSONField(name: name, kind: kind, isRequired: true)
    }

    /// A member that may be left out. `null` counts as left out unless the kind is nullable.
    public static func optional(_ name: String, _ kind: JSONKind) -> JSONField {
        JSONField(name: name, kind: kind, isRequired: false)
    }
}
