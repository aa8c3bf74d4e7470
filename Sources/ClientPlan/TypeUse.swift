// How a type is used at a place: the Swift type, its JSON kind and its text form all follow from this.

package indirect enum TypeUse: Hashable, Sendable {
    case string
    case boolean
    case int32
    case integer
    case number
    /// Any JSON value.
    case any
    /// A string that holds a point in time; nil is RFC 3339.
    case timestamp(format: String?)
    /// A string that holds a Boolean in these spellings.
    case booleanText(true: String, false: String)
    /// A string that holds a decimal number.
    case decimalText
    case dataSize(DataUnit)
    /// A body as it is, in whatever format.
    case bytes
    case array(TypeUse)
    case map(TypeUse)
    /// The value or null, inside an array, a map or a union.
    case nullable(TypeUse)
    case named(TypeID)
    /// A value on the heap, which breaks a cycle of values that hold each other.
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

    /// The type behind aliases.
    package func resolved(in types: [TypeDeclaration]) -> TypeUse {
        guard case .named(let id) = self, case .alias(let alias) = types[id.index] else { return self }
        return alias.target.resolved(in: types)
    }
}
