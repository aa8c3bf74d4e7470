// How a property that may be absent, may be null, or both, is represented: required × nullable × direction.

/// Whether an object must have a property.
package enum PropertyNeed: Hashable, Sendable { case required, optional }

/// Whether null may stand for a value.
package enum Nullability: Hashable, Sendable { case never, nullable }

/// Which way a property goes (OpenAPI's `readOnly` and `writeOnly`).
package enum MemberAccess: String, Hashable, Sendable {
    case both
    /// In responses only.
    case readOnly
    /// In requests only.
    case writeOnly
}

/// Which way the values of a type go.
package struct Direction: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let sent = Direction(rawValue: 1)
    package static let received = Direction(rawValue: 2)
}

/// What a property's states come to in Swift.
package enum Occurrence: String, Hashable, Sendable {
    /// `Value`
    case required
    /// `Value?`, where nil is null.
    case requiredNullable
    /// `Value?`, where nil is absent.
    case optional
    /// `Presence<Value>`: absent and null are two things, and whoever sends has to choose.
    case optionalNullable
    /// `Value?`: the type is only received, where absent and null come to the same.
    case optionalNullableReceived

    package init(_ need: PropertyNeed, _ nullability: Nullability, in direction: Direction) {
        switch (need, nullability) {
        case (.required, .never): self = .required
        case (.required, .nullable): self = .requiredNullable
        case (.optional, .never): self = .optional
        case (.optional, .nullable): self = direction.contains(.sent) ? .optionalNullable : .optionalNullableReceived
        }
    }

    package var need: PropertyNeed {
        switch self {
        case .required, .requiredNullable: .required
        case .optional, .optionalNullable, .optionalNullableReceived: .optional
        }
    }

    package var nullability: Nullability {
        switch self {
        case .required, .optional: .never
        case .requiredNullable, .optionalNullable, .optionalNullableReceived: .nullable
        }
    }
}
