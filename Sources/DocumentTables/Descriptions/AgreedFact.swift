// Several places of a description may say the same fact; where they differ, the description says none.

struct AgreedFact<Value: Hashable> {
    /// How sure a place is of what it says.
    enum Strength: Int, Comparable {
        /// Follows from other words: what cannot be negative is at least 0.
        case implied
        case said
        /// Stands alone in its line, behind its label: `最大长度：64`.
        case labelled

        static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
    }

    private var strongest = Strength.implied
    private var values: Set<Value> = []

    mutating func say(_ value: Value, _ strength: Strength) {
        if strength > strongest {
            strongest = strength
            values = []
        }
        if strength == strongest { values.insert(value) }
    }

    /// Whether two places say it differently.
    var isContested: Bool { values.count > 1 }

    /// Nil where nothing was said, and where the surest places contradict each other.
    var value: Value? {
        values.count == 1 ? values.first : nil
    }
}

extension DescriptionText.Sentence {
    var strength: (AgreedFact<String>.Strength) { isWholeLine && clauses.count == 1 ? .labelled : .said }
}
