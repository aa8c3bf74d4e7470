// A new version of a page differs from the spec and from the facts checked in: one change, told once.
import Diagnostics

package enum ChangeMerging {
    /// The differences from the spec, each with what the facts checked in said as a note, then those from the facts alone.
    package static func merged(spec: [Drift], facts: [Drift]) -> [Drift] {
        var merged = spec
        var isTaken = spec.map { _ in false }
        var rest: [Drift] = []
        let positions = Dictionary(grouping: spec.indices, by: { spec[$0].path })
        for fact in facts {
            let fitting = (positions[fact.path] ?? []).first { !isTaken[$0] && areOne(spec[$0], fact) }
            guard let index = fitting else {
                rest.append(fact)
                continue
            }
            isTaken[index] = true
            merged[index].former = fact.former
            merged[index].isOfFactsToo = true
            let said =
                fact.former.map { "the facts checked in have '\($0)' here" } ?? "the facts checked in do not have it"
            merged[index].diagnostic.notes.append(Diagnostic.Note(said, at: fact.diagnostic.span))
        }
        return merged + rest
    }

    /// Whether a difference from the spec and one from the facts are about the same thing.
    private static func areOne(_ spec: Drift, _ fact: Drift) -> Bool {
        switch (spec.diagnostic.code, fact.diagnostic.code) {
        case (.pageFieldMissing, .factsAdded), (.pageFieldInvented, .factsRemoved), (.pageStatus, .factsAdded),
            (.pageStatus, .factsRemoved), (.pageErrorCode, .factsAdded), (.pageErrorCode, .factsRemoved):
            return true
        case (.pageFieldMissing, _), (.pageFieldInvented, _): return false
        default: break
        }
        if spec.page != nil || fact.page != nil { return spec.page == fact.page }
        return (fact.former ?? spec.spec) == spec.spec
    }
}
