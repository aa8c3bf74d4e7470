// How a type is used at a place: the Swift type, its JSON kind and its text form all follow from this.

package indirect enum TypeUse: Hashable, Sendable {
    case string
    case boolean
    case int32
    case integer
    /// From 0 to 2^64-1.
    case unsigned
    /// From 0 to 2^32-1.
    case unsigned32
    case number
    /// A JSON number with all of its digits.
    case decimalNumber
    /// Any JSON value.
    case any
    /// A string that holds a point in time; nil is RFC 3339.
    case timestamp(format: String?)
    /// A string that holds a Boolean in these spellings.
    case booleanText(true: String, false: String)
    /// A string that holds a decimal number.
    case decimalText
    /// A string of a format with a type of its own.
    case formatted(TextFormat)
    case dataSize(DataUnit)
    /// A body as it is, in whatever format.
    case bytes
    /// Bytes that are a part of a multipart body, with a name and a type.
    case file
    case array(TypeUse)
    case map(TypeUse)
    /// The value or null, inside an array, a map or a union.
    case nullable(TypeUse)
    case named(TypeID)
    /// A value on the heap: it would hold itself, or it is large.
    case boxed(TypeUse)

    package enum DataUnit: String, Hashable, Sendable {
        case bytes
        case kilobytes
    }
}

extension TypeUse {
    /// The type inside arrays, maps, nulls and boxes.
    package var leaf: TypeUse {
        switch self {
        case .array(let inner), .map(let inner), .nullable(let inner), .boxed(let inner): inner.leaf
        default: self
        }
    }

    /// The type where it is not null.
    package var withoutNull: TypeUse {
        if case .nullable(let inner) = self { return inner }
        return self
    }

    /// The same around another leaf.
    package func replacingLeaf(_ transform: (TypeUse) -> TypeUse) -> TypeUse {
        switch self {
        case .array(let inner): .array(inner.replacingLeaf(transform))
        case .map(let inner): .map(inner.replacingLeaf(transform))
        case .nullable(let inner): .nullable(inner.replacingLeaf(transform))
        case .boxed(let inner): .boxed(inner.replacingLeaf(transform))
        default: transform(self)
        }
    }

    /// The type behind aliases.
    package func resolved(in types: [TypeDeclaration]) -> TypeUse {
        var use = self
        while case .named(let id) = use, case .alias(let alias) = types[id.index] { use = alias.target }
        return use
    }

    /// The leaf behind aliases.
    package func resolvedLeaf(in types: [TypeDeclaration]) -> TypeUse {
        var use = leaf
        while case .named(let id) = use, case .alias(let alias) = types[id.index] { use = alias.target.leaf }
        return use
    }
}
