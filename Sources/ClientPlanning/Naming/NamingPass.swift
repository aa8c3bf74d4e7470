// Every symbol gets its name here, scope by scope, seeing all siblings at once.
import ClientPlan
import Diagnostics

struct NamingPass {
    private let table: SymbolTable
    /// Names that the maintainer chose.
    private let overrides: [Place: String]
    /// The root document, whose places are written without a file.
    private let root: String
    /// What the names of the module's types begin with.
    private let prefix: String
    /// The named places that a member stands at, and those of a type.
    private let memberPlaces: Set<Place>
    private let typePlaces: Set<Place>

    /// The modules that types of the maintainer's own come from.
    private let modules: Set<String>

    init(
        table: SymbolTable,
        overrides: [Place: String],
        root: String,
        prefix: String = "",
        modules: Set<String> = []
    ) {
        self.prefix = prefix
        self.modules = modules
        self.table = table
        self.overrides = overrides
        self.root = root
        let members: Set<Symbol.Role> = [.property, .branch, .argument, .clientParameter, .header]
        let chosen = overrides.isEmpty ? [] : table.symbols.filter { overrides[$0.place] != nil }
        memberPlaces = Set(chosen.filter { members.contains($0.role) }.map(\.place))
        typePlaces = Set(chosen.filter { $0.role == .type }.map(\.place))
    }

    func names(into log: inout DiagnosticLog) -> SymbolNames {
        var spellings = [String](repeating: "", count: table.symbols.count)
        for (symbol, name) in table.fixed { spellings[symbol.index] = name }
        // Inside a declaration, a member hides a type of the same name. Callbacks name operations' types alone.
        var moduleNames = Set(table.fixed.values)
        var operationTypes: Set<String> = []
        for (index, scope) in table.scopes.enumerated() {
            let namer = Namer(
                scope: scope.kind.words(owner: scope.owner.map { spellings[$0.index] } ?? ""),
                reserved: reserved(in: scope.kind),
                hidden: scope.kind == .callbacks ? operationTypes : moduleNames,
                prefix: scope.kind == .module ? prefix : "",
                suffix: scope.kind.suffix,
                warns: scope.kind.warns,
                root: root
            )
            let names = namer.names(of: scope.entries.map(entry), into: &log)
            for (entry, name) in zip(scope.entries, names) { spellings[entry.symbol.index] = name }
            guard index == table.module.index else { continue }
            moduleNames.formUnion(names)
            let types = scope.entries.filter { table.symbols[$0.symbol.index].role == .operationType }
            operationTypes = Set(types.map { spellings[$0.symbol.index] })
        }
        return SymbolNames(symbols: table.symbols, spellings: spellings)
    }

    /// Where names begin with the maintainer's words, they may meet the client's.
    private func reserved(in scope: NameScope) -> Set<String> {
        guard scope == .module, !prefix.isEmpty || !modules.isEmpty else { return scope.reserved }
        return scope.reserved.union(table.fixed.values).union(modules)
    }

    private func entry(_ entry: SymbolTable.Entry) -> Namer.Entry {
        let symbol = table.symbols[entry.symbol.index]
        return Namer.Entry(
            source: symbol.source,
            candidates: entry.candidates,
            place: symbol.place,
            span: entry.span,
            rank: entry.rank,
            chosen: chosenName(of: symbol)
        )
    }

    /// Where one place stands for a type and for a member that holds it, a name that begins with a capital is the type's, and
    /// any other the member's. An operation's name is for both.
    private func chosenName(of symbol: Symbol) -> String? {
        guard let name = overrides[symbol.place] else { return nil }
        switch symbol.role {
        case .operation: return name.prefix(1).lowercased() + name.dropFirst()
        case .operationType: return name.prefix(1).uppercased() + name.dropFirst()
        case .type:
            guard memberPlaces.contains(symbol.place) else { return name.prefix(1).uppercased() + name.dropFirst() }
            return name.first?.isUppercase == true ? name : nil
        case .property, .branch, .argument, .clientParameter, .header, .credential:
            guard typePlaces.contains(symbol.place) else { return name }
            return name.first?.isUppercase == true ? nil : name
        case .enumCase, .serverVariable, .server: return name
        case .client, .content, .response, .callback, .credentials, .group, .clientProtocol, .requirement:
            return nil
        }
    }
}
