// What page, facts and spec say of one thing, in one line: a new page often differs from spec and facts alike.

/// Differences about one thing, in the order of their numbers, and what each side says of it.
struct Statement {
    private(set) var differences: [NumberedDrift]
    private(set) var values: NumberedDrift.Values

    /// Whether what the page said before is known to differ, or what the spec says: of the other side nothing is said.
    var isFromFacts: Bool { differences.contains(where: \.isFromFacts) }
    /// Whether it is known what the page said before, be it nothing.
    var tellsFormer: Bool { isFromFacts || differences.contains(where: \.isOfFactsToo) }
    var isFromSpec: Bool { differences.contains { !$0.isFromFacts } }

    /// The differences in their order, those of one thing together at the place of the first.
    static func all(_ differences: [NumberedDrift]) -> [Statement] {
        var statements: [Statement] = []
        for difference in differences {
            let start = statements.lastIndex { $0.differences[0].fact != difference.fact }.map { $0 + 1 } ?? 0
            if let index = statements[start...].firstIndex(where: { $0.takes(difference) }) {
                statements[index].add(difference)
            } else {
                statements.append(Statement(differences: [difference], values: difference.values))
            }
        }
        return statements
    }

    /// Whether a difference from the facts and one from the spec are about the same thing: the page says the same in
    /// both, and where it says nothing, the facts said what the spec says.
    private func takes(_ other: NumberedDrift) -> Bool {
        guard differences.count == 1, differences[0].isFromFacts != other.isFromFacts else { return false }
        guard !values.isEmpty, !other.values.isEmpty, values.page == other.values.page else { return false }
        return values.page != nil || (values.former ?? values.spec) == (other.values.former ?? other.values.spec)
    }

    private mutating func add(_ other: NumberedDrift) {
        differences.append(other)
        values.former = values.former ?? other.values.former
        values.spec = values.spec ?? other.values.spec
        // What differs from the spec is what has to be mended, so it is named first.
        if differences[0].isFromFacts { differences.reverse() }
    }
}
