// The responses of errors that operations share: one component for each body, whatever page it stands on.

struct ErrorResponses {
    /// By name, in the order found.
    private(set) var components = DraftMapping()
    private var known: [DraftMapping: String] = [:]
    private var names = ComponentNames()

    /// The name of the component, which is the same for equal ones.
    mutating func name(of component: DraftMapping, status: Int) -> String {
        if let name = known[component] { return name }
        let name = names.unique((known.isEmpty ? ["Error"] : []) + ["Error\(status)"])
        known[component] = name
        components.add(name, .mapping(component))
        return name
    }
}
