// Who may use generated code: the word before its declarations.

/// The access level of generated declarations.
package enum AccessLevel: String, Hashable, Sendable, CaseIterable {
    case `public`, package, `internal`

    /// What emitters write before declarations that users of a client see.
    private static let written = "public "

    /// A line of generated code as this level has it.
    func line(_ line: String) -> String {
        guard self != .public, line.hasPrefix(Self.written) else { return line }
        let rest = line.dropFirst(Self.written.count)
        return self == .internal ? String(rest) : rawValue + " " + rest
    }
}
