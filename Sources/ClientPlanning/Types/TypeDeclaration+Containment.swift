// Which types are part of a value's own memory.
import ClientPlan

extension TypeDeclaration {
    /// The numbers of the types whose values are part of a value of this one.
    var heldByValue: [Int] {
        switch self {
        case .structure(let structure): structure.properties.flatMap(\.type.heldByValue)
        case .union(let union): union.storage == .indirect ? [] : union.branches.flatMap(\.type.heldByValue)
        case .alias(let alias): alias.target.heldByValue
        case .stringEnum, .integerEnum, .valueEnum: []
        }
    }
}

extension TypeUse {
    /// The types whose storage is part of the value; an array's or a map's elements are on the heap already.
    var heldByValue: [Int] {
        switch self {
        case .named(let id): [id.index]
        case .nullable(let inner): inner.heldByValue
        default: []
        }
    }
}
