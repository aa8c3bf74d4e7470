// What the document asks of a value that is sent, beyond its type.

/// A constraint of a value, or of what it holds. It says nothing of values of a type that it does not concern.
package indirect enum ValueRule: Hashable, Sendable {
    /// None for the value: what breaks another is not told.
    case hidden
    /// Numbers as the document writes them.
    case minimum(String)
    case maximum(String)
    case exclusiveMinimum(String)
    case exclusiveMaximum(String)
    case multipleOf(String)
    /// Lengths in code points.
    case minLength(Int)
    case maxLength(Int)
    /// A regular expression that the runtime can match.
    case pattern(String)
    case listed([String])
    case minItems(Int)
    case maxItems(Int)
    case uniqueItems
    /// Of each element of an array.
    case items([ValueRule])
    /// Of one element of an array.
    case item(Int, [ValueRule])
    /// Of each element of an array from an index on.
    case rest(Int, [ValueRule])
    case minProperties(Int)
    case maxProperties(Int)
    /// Of the value of one member.
    case member(String, [ValueRule])
    /// Of the name of each member.
    case names([ValueRule])
    /// Of the value of each member but those of some names, and with a pattern only of those whose names match it.
    case values([ValueRule], pattern: String?, besides: [String])
}
