// How much of a text is read that does not fit its type.

/// What becomes of values that do not fit.
public enum JSONLeniency: Hashable, Sendable {
    /// A value that does not fit is an error, wherever it is.
    case none
    /// The value of an optional member that does not fit counts as left out. Where a union chooses, it still decides.
    case optionalMembers
}
