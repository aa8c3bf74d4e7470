// The parameters that a client holds: those of all operations, each once.
import ClientPlan
import OpenAPIDocument

struct ClientParameters {
    private struct Key: Hashable {
        var name: String
        var type: TypeUse
    }

    private(set) var parameters: [ClientParameter] = []
    private var known: [Key: SymbolID] = [:]

    /// The client's parameter for a parameter of an operation. Two of one name and type are one value, wherever they stand.
    mutating func symbol(
        of parameter: Parameter,
        _ type: TypeUse,
        _ documentation: Documentation,
        symbols: inout SymbolTable
    ) -> SymbolID {
        let key = Key(name: parameter.name, type: type)
        if let symbol = known[key] { return symbol }
        let placed = IdentifierSpelling(parameter.name + " in " + parameter.location.rawValue, casing: .member)
        var candidates = IdentifierSpelling(parameter.name, casing: .member).candidates
        candidates.insert(placed.candidates[0], at: 1)
        let symbol = symbols.declare(
            .clientParameter,
            parameter.name,
            at: parameter.origin,
            // The client's initialiser has parameters of its own.
            candidates: candidates.map { $0 == "limits" || $0 == "credentials" ? $0 + "Value" : $0 },
            in: symbols.clientMembers
        )
        known[key] = symbol
        parameters.append(ClientParameter(symbol: symbol, type: type, documentation: documentation))
        return symbol
    }
}
