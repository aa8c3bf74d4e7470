// How much may come of compositions: they multiply, and a document of a few kilobytes could fill the memory.

enum FoldingLimits {
    /// Properties that schemas have through their parts beyond the ones that they state, all schemas together.
    static let inheritedProperties = 200_000
    /// Work: properties and members that are looked at, and intersections that are named.
    static let steps = 500_000
    /// What naming an intersection costs beside its members.
    static let stepsOfIntersection = 20
    /// Branches that two unions of one schema make together.
    static let branches = 64
    /// Schemas that are looked at to find out whether one is a part of another.
    static let relatives = 1_000
}

struct FoldingBudget {
    private var inheritedProperties = 0
    private var steps = 0

    /// Whether a limit is reached: from there on, schemas are taken without their parts.
    var isSpent: Bool { excess != nil }

    /// What there is too much of.
    var excess: String? {
        if inheritedProperties > FoldingLimits.inheritedProperties {
            return "more than \(FoldingLimits.inheritedProperties) properties through the parts of their 'allOf'"
        }
        return steps > FoldingLimits.steps ? "more combinations with each other than can be generated" : nil
    }

    mutating func take(steps count: Int) { steps += count }

    mutating func take(inheritedProperties count: Int) { inheritedProperties += count }
}
