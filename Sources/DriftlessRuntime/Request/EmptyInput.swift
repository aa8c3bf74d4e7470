// The input of operations that take no arguments.

/// The arguments of a call that has none. One type serves all such operations.
public struct EmptyInput: Hashable, Sendable {
    public init() {}
}
