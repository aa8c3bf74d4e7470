// The spellings that a symbol may have: the best one at hand, the others made only where somebody else wants it.

/// Practically every symbol gets its best spelling, and the others take several times as long to make.
struct Spellings: ExpressibleByArrayLiteral {
    private enum Source {
        case list([String])
        /// Of a member: after its own name, with other spellings behind the best.
        case member(name: String, others: [String])
        /// Of a type: after where it stands, with other spellings behind the best.
        case type(TypeWords, suffix: String, others: [String])
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

    /// Of a type that is spelled after where it stands.
    ///
    /// - Parameter others: What is put behind the best spelling where that is taken.
    init(type words: TypeWords, suffix: String, then others: [String]) {
        best = TypeNaming.best(words, suffix: suffix)
        source = .type(words, suffix: suffix, others: others)
    }

    /// All of them, the best first.
    var all: [String] {
        switch source {
        case .list(let list): return list
        case .member(let name, let others):
            let plain = IdentifierSpelling(name, casing: .member).candidates
            return [best] + others + plain.dropFirst()
        case .type(let words, let suffix, let others):
            return [best] + others.map { best + $0 } + TypeNaming.candidates(words, suffix: suffix).dropFirst()
        }
    }
}
