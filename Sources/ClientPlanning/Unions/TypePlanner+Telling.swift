// Branches of one shape that differ in limits: which of their rules choose among them, and where a value may fit two.
import ClientPlan
import Diagnostics
import OpenAPIDocument
import SchemaView

extension TypePlanner {
    /// Gives the branches of unions the rules that tell those of one shape apart, once all types have theirs.
    mutating func tellBranchesApart(_ parts: [RuledPart]) {
        var limits = BranchRules(declarations: declarations)
        for part in parts {
            guard case .union(var union) = declarations[part.type.index] else { continue }
            let overlap = limits.tell(&union)
            replace(part.type, with: .union(union))
            if let overlap, part.schemas.indices.contains(overlap.second) {
                report(overlap, union, at: view[part.schemas[overlap.second]].origin)
            }
        }
    }

    private mutating func report(_ overlap: (first: Int, second: Int), _ union: Union, at origin: Origin) {
        let names = [overlap.first, overlap.second].map { index in
            let name = symbols.symbols[union.branches[index].symbol.index].source
            return name.count > 40 ? name.prefix(40) + "…" : name
        }
        log.report(
            Diagnostic(
                .note,
                .overlappingBranches,
                "'\(names[0])' and '\(names[1])' differ in limits alone: a value that is within both is taken for '\(names[0])'",
                at: origin.span,
                hint: "give each a property with a value of its own",
                pointer: origin.pointer
            )
        )
    }
}
