// The responses of errors that operations share: one component for each body, whatever page it stands on.

struct ErrorResponses {
    /// By name, in the order found.
    private(set) var components = DraftMapping()
    private var known: [DraftMapping: String] = [:]
    private var names = ComponentNames()

    /// The name of the component, which is the same for equal ones.
    mutating func name(of component: DraftMapping, status: Int) -> String {
        name(of: component, among: (known.isEmpty ? ["Error"] : []) + ["Error\(status)"])
    }

    /// The name of a component for the errors of all operations, or of those of one version of the interface.
    mutating func name(of component: DraftMapping, version: String) -> String {
        name(of: component, among: [(NameWords("Error") + NameWords(version)).typeName, "CommonError"])
    }

    private mutating func name(of component: DraftMapping, among candidates: [String]) -> String {
        if let name = known[component] { return name }
        let name = names.unique(candidates)
        known[component] = name
        components.add(name, .mapping(component))
        return name
    }
}
