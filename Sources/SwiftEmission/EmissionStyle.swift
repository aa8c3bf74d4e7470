// What a maintainer decides about the text of generated code.

/// How generated code is written, whatever the API is.
package struct EmissionStyle: Hashable, Sendable {
    package var access: AccessLevel
    /// What generated types conform to beside what all of them do.
    package var conformances: Conformances
    /// The module that the code is a part of, which it does not import; empty where it is not known.
    package var module = ""

    package init(access: AccessLevel = .public, conformances: Conformances = .none) {
        self.access = access
        self.conformances = conformances
    }
}

/// Protocols that the runtime or the types have the members of, for all types or for some.
package struct Conformances: Hashable, Sendable {
    /// As code names them: `Identifiable`, `Shop.Entity`.
    package var all: [String]
    /// By the Swift names of types.
    package var byType: [String: [String]]

    package init(all: [String] = [], byType: [String: [String]] = [:]) {
        self.all = all
        self.byType = byType
    }

    package static let none = Conformances()

    /// What a type conforms to, each once.
    func protocols(of type: String) -> [String] {
        guard !all.isEmpty || !byType.isEmpty else { return [] }
        var seen: Set<String> = []
        return (all + (byType[type] ?? [])).filter { seen.insert($0).inserted }
    }
}
