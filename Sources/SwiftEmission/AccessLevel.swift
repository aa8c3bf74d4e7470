// Who may use generated code: the word before its declarations.

/// The access level of generated declarations.
package enum AccessLevel: String, Hashable, Sendable, CaseIterable {
    case `public`, package, `internal`

    /// What emitters write before declarations that users of a client see.
    private static let written = "public "

    /// What makes a function part of the modules that call it instead of its own, where those can see it: a client of a large
    /// document has thousands of functions that an app calls a few of, and the app's build pays for those alone.
    var emittedByCallers: String? { self == .public ? "@_alwaysEmitIntoClient" : nil }

    /// A line of generated code as this level has it.
    func line(_ line: String) -> String {
        guard self != .public, line.hasPrefix(Self.written) else { return line }
        let rest = line.dropFirst(Self.written.count)
        return self == .internal ? String(rest) : rawValue + " " + rest
    }
}
