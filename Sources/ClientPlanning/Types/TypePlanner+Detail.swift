// How much is planned of a part of the document: all, or what the names and types of others depend on.
import ClientPlan
import OpenAPIDocument

/// A structure that is declared and waits for its properties.
struct UnfilledStructure {
    var type: TypeID
    var schema: Schema
    var words: TypeWords
    var detail: PlanDetail
}

extension TypePlanner {
    func detail(of id: SchemaID) -> PlanDetail { needed?.contains(id) ?? true ? .whole : .outline }

    /// Plans an operation in as much detail as it needs.
    mutating func planning<Plan>(_ operation: Operation, _ plan: (inout TypePlanner) -> Plan) -> Plan {
        detail = needed?.contains(operation) ?? true ? .whole : .outline
        defer { detail = .whole }
        return plan(&self)
    }
}
