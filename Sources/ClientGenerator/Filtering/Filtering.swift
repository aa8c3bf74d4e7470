// Applies the filters of driftless.yaml: to the plan, to what is told of the document, and to the count of what stays out.
import ClientPlan
import Diagnostics
import OpenAPIDocument
import YAMLTree

/// How much of a document its filters keep out.
package struct Filtered: Hashable, Sendable {
    package var operations = 0
    package var types = 0

    /// `766 operations and 900 types filtered`; nil where nothing is.
    package var summary: String? {
        let parts = [(operations, "operation"), (types, "type")].filter { $0.0 > 0 }
            .map { $0.0 == 1 ? "1 \($0.1)" : "\($0.0) \($0.1)s" }
        return parts.isEmpty ? nil : parts.joined(separator: " and ") + " filtered"
    }
}

struct Filtering {
    private let selection: FilterSelection
    private let document: OpenAPIDocument
    private let needed: NeededParts
    private let chosen: Set<Place>
    /// The chosen parts with all that they need, before faults take anything away.
    private(set) var log: DiagnosticLog

    init(_ selection: FilterSelection, _ document: OpenAPIDocument, _ plan: ClientPlan) {
        self.document = document
        self.selection = selection
        log = selection.log
        chosen = selection.chosen
        var reasons: [TypeID: KeptBecause] = [:]
        let kept = plan.keeping(where: Self.isChosen(chosen), reasons: &reasons)
        let places = kept.api.declarations.map { plan.names.symbols[$0.symbol.index].place }
        needed = NeededParts(operations: selection.operations, places: places + selection.schemas, in: document)
        reportNeeded(plan, reasons)
    }

    /// Whether all that is wanted of a plan was planned whole.
    static func isWhole(_ plan: ClientPlan, for selection: FilterSelection) -> Bool {
        var reasons: [TypeID: KeptBecause] = [:]
        let kept = plan.keeping(where: isChosen(selection.chosen), reasons: &reasons).api
        return kept.declarations.allSatisfy { !$0.documentation.isOutline }
            && (kept.operations + kept.received.map(\.operation)).allSatisfy { !$0.documentation.isOutline }
    }

    private static func isChosen(_ chosen: Set<Place>) -> (Symbol) -> Bool {
        { symbol in
            switch symbol.role {
            case .operation, .type: chosen.contains(symbol.place)
            default: false
            }
        }
    }

    /// The problems of what is wanted: the rest of the document may be as it likes.
    func applied(to log: DiagnosticLog) -> DiagnosticLog {
        var result = DiagnosticLog()
        for diagnostic in log.diagnostics where covers(diagnostic) { result.report(diagnostic) }
        return result
    }

    /// Whether an object of the document is wanted, or has something in it that is.
    func covers(_ node: YAMLNode) -> Bool { needed.contains(node) }

    /// Whether a problem is one of what is wanted.
    func covers(_ diagnostic: Diagnostic) -> Bool {
        guard let place = diagnostic.place else { return true }
        return needed.contains(place)
    }

    /// What is wanted of a plan.
    func applied(to plan: ClientPlan, _ filtered: inout Filtered) -> ClientPlan {
        var reasons: [TypeID: KeptBecause] = [:]
        let kept = plan.keeping(where: Self.isChosen(chosen), reasons: &reasons)
        filtered.operations = selection.filteredOperations
        filtered.types = kept.api.leftOut.count - plan.api.leftOut.count
        return kept
    }

    /// What stays out cannot be needed by what does not.
    private mutating func reportNeeded(_ plan: ClientPlan, _ reasons: [TypeID: KeptBecause]) {
        guard !selection.unwanted.isEmpty else { return }
        for id in reasons.keys.sorted(by: { $0.index < $1.index }) {
            let place = plan.names.symbols[plan[id].symbol.index].place
            guard let entry = selection.unwanted[place], let reason = reasons[id] else { continue }
            let who: String
            switch reason {
            case .chosen: who = "'only' or the client"
            case .operation(let symbol): who = "the operation '\(plan.names.source(of: symbol))'"
            case .type(let other): who = "the type '\(plan.names[plan[other].symbol])'"
            }
            log.error(
                .neededByFilter,
                "the schema '\(entry.text)' cannot stay out: \(who) needs it",
                at: entry.span,
                hint: "take it out of 'without', or keep out what needs it, too"
            )
        }
    }
}
