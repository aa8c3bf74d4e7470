// The spellings that a symbol may have: the best one at hand, the others made only where somebody else wants it.

/// Practically every symbol gets its best spelling, and the others take several times as long to make.
struct Spellings: ExpressibleByArrayLiteral {
    private enum Source {
        case list([String])
        /// Of a member: after its own name, with other spellings behind the best.
        case member(name: String, others: [String])
    }

    let best: String
    private let source: Source

    /// - Parameter list: The best first.
    init(_ list: [String]) {
        best = list.first ?? "_"
        source = .list(list)
    }

    init(arrayLiteral elements: String...) {
        self.init(elements)
    }

    /// Of a member that is spelled after its own name.
    ///
    /// - Parameter others: What it may be called where its best spelling is taken.
    init(member name: String, then others: [String]) {
        best = IdentifierSpelling.best(name, casing: .member)
        source = .member(name: name, others: others)
    }

    /// All of them, the best first.
    var all: [String] {
        switch source {
        case .list(let list): return list
        case .member(let name, let others):
            let plain = IdentifierSpelling(name, casing: .member).candidates
            return [best] + others + plain.dropFirst()
        }
    }
}
