// How much may come of compositions: they multiply, and a document of a few kilobytes could fill the memory.

enum FoldingLimits {
    /// Properties that schemas have through their parts beyond the ones that they state, all schemas together.
    static let inheritedProperties = 200_000
    /// Properties and members that are looked at on the way.
    static let steps = 4_000_000
    static let syntheticSchemas = 100_000
    /// Branches that two unions of one schema make together.
    static let branches = 64
    /// Schemas that are looked at to find out whether one is a part of another.
    static let relatives = 1_000
}

struct FoldingBudget {
    private var inheritedProperties = 0
    private var steps = 0
    /// Whether a limit is reached: from there on, schemas are taken without their parts.
    private(set) var isSpent = false

    mutating func take(steps count: Int) {
        steps += count
        if steps > FoldingLimits.steps { isSpent = true }
    }

    mutating func take(inheritedProperties count: Int) {
        inheritedProperties += count
        if inheritedProperties > FoldingLimits.inheritedProperties { isSpent = true }
    }

    mutating func take(syntheticSchemas total: Int) {
        if total > FoldingLimits.syntheticSchemas { isSpent = true }
    }
}
