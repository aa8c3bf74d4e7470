// The documented constraints that are checked before anything is sent.

/// A constraint of an operation's arguments.
package enum ArgumentRule: Equatable, Sendable {
    case minimum(SymbolID, NumberLiteral)
    case maximum(SymbolID, NumberLiteral)
    case exclusiveMinimum(SymbolID, NumberLiteral)
    case exclusiveMaximum(SymbolID, NumberLiteral)
    case multipleOf(SymbolID, NumberLiteral)
    case minLength(SymbolID, Int)
    case maxLength(SymbolID, Int)
    case minItems(SymbolID, Int)
    case maxItems(SymbolID, Int)
    case uniqueItems(SymbolID)
    /// The value, or each element, is one that the document lists.
    case knownValue(SymbolID)
    /// What is asked of what the argument holds, and what no rule of its own says.
    case value(SymbolID, [ValueRule])
    case together([SymbolID])
    case ascending([SymbolID])
}

/// A number as a Swift literal of the argument's own type.
package enum NumberLiteral: Hashable, Sendable {
    case integer(Int)
    case number(Double)
}
