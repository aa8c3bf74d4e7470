// What has to be named, scope by scope: planning declares each symbol here once, and gets an ID for it.
import ClientPlan
import Diagnostics
import OpenAPIDocument

/// The symbols of a plan before they have names.
struct SymbolTable {
    struct ScopeID: Hashable { var index: Int }

    struct Entry {
        var symbol: SymbolID
        var candidates: Spellings
        var span: SourceSpan?
        /// Who keeps the best spelling where two want it: the lower rank; nobody, where ranks are the same.
        var rank: Int
    }

    struct Scope {
        var kind: NameScope
        /// Whose members these are; nil for the module.
        var owner: SymbolID?
        var entries: [Entry] = []
    }

    private(set) var symbols: [Symbol] = []
    private(set) var scopes: [Scope] = []
    /// Of what is not planned whole, members have no names of their own.
    var detail = PlanDetail.whole
    /// Whether they have nevertheless, since the maintainer gives names to places.
    var namesEveryMember = false
    private var placeholder: SymbolID?
    /// Types, operations and the client.
    let module: ScopeID
    /// What stands behind the client's dot.
    let clientMembers: ScopeID

    init() {
        module = ScopeID(index: 0)
        clientMembers = ScopeID(index: 1)
        scopes = [Scope(kind: .module), Scope(kind: .clientMembers)]
    }

    mutating func open(_ kind: NameScope, of owner: SymbolID) -> ScopeID {
        scopes.append(Scope(kind: kind, owner: owner))
        return ScopeID(index: scopes.count - 1)
    }

    mutating func declare(
        _ role: Symbol.Role,
        _ source: String,
        at origin: Origin,
        candidates: @autoclosure () -> [String],
        in scope: ScopeID,
        rank: Int = 0
    ) -> SymbolID {
        if let placeholder = placeholder(for: role) { return placeholder }
        return declare(role, source, at: origin, spellings: Spellings(candidates()), in: scope, rank: rank)
    }

    mutating func declare(
        _ role: Symbol.Role,
        _ source: String,
        at origin: Origin,
        spellings: Spellings,
        in scope: ScopeID,
        rank: Int = 0
    ) -> SymbolID {
        let id = SymbolID(index: symbols.count)
        symbols.append(Symbol(role: role, source: source, place: origin.place))
        scopes[scope.index].entries.append(Entry(symbol: id, candidates: spellings, span: origin.span, rank: rank))
        return id
    }

    /// A member, a case or an argument: spelled after the source alone.
    mutating func declareMember(
        _ role: Symbol.Role,
        _ source: String,
        at origin: Origin,
        in scope: ScopeID,
        then others: [String] = []
    ) -> SymbolID {
        if let placeholder = placeholder(for: role) { return placeholder }
        return declare(role, source, at: origin, spellings: Spellings(member: source, then: others), in: scope)
    }

    /// The one symbol of all members that nobody names; nil for what is named.
    private mutating func placeholder(for role: Symbol.Role) -> SymbolID? {
        guard detail == .outline, !namesEveryMember, role.isMember else { return nil }
        if let placeholder { return placeholder }
        let symbol = SymbolID(index: symbols.count)
        symbols.append(Symbol(role: .property, source: "", place: Documentation.outline.place))
        placeholder = symbol
        return symbol
    }

    /// A symbol whose name is settled, and which nothing else may take.
    mutating func declareFixed(_ role: Symbol.Role, _ name: String, place: Place) -> SymbolID {
        let id = SymbolID(index: symbols.count)
        symbols.append(Symbol(role: role, source: name, place: place))
        fixed[id] = name
        return id
    }

    private(set) var fixed: [SymbolID: String] = [:]
}

extension Symbol.Role {
    /// Whether the name matters within one declaration only.
    fileprivate var isMember: Bool {
        switch self {
        case .property, .enumCase, .branch, .argument, .content, .response, .header: true
        case .client, .server, .serverVariable, .type, .operation, .operationType, .clientParameter, .callback,
            .credentials, .credential, .group, .clientProtocol, .requirement:
            false
        }
    }
}

/// The kinds of scope: what they hold in the words of a message, which names are taken in them, and how a taken one is
/// changed.
enum NameScope: Hashable {
    case module, clientMembers, requirements, servers, webhooks, callbacks, credentials, clientTypes
    case serverVariables, arguments, contents, responses, headers, sentHeaders
    case properties(hasExtras: Bool)
    case cases, branches

    /// What stands before "would both be named", with the owner's name in Swift.
    func words(owner: String) -> String {
        switch self {
        case .module: "types"
        case .clientMembers: "operations"
        case .requirements: "methods of \(owner)"
        case .servers: "servers"
        case .webhooks: "webhooks"
        case .callbacks: "callbacks of \(owner)"
        case .credentials: "credentials"
        case .clientTypes: "types of \(owner)"
        case .serverVariables: "variables of the server"
        case .arguments: "arguments of \(owner)"
        case .contents: "bodies of \(owner)"
        case .responses: "responses of \(owner)"
        case .headers, .sentHeaders: "headers of \(owner)"
        case .properties: "properties of \(owner)"
        case .cases, .branches: "cases of \(owner)"
        }
    }

    var reserved: Set<String> {
        switch self {
        case .module: ReservedNames.types
        case .clientMembers, .servers: ReservedNames.clientMembers
        case .requirements: ReservedNames.requirements
        case .serverVariables, .arguments: ReservedNames.arguments
        case .contents, .responses: ReservedNames.choices
        case .webhooks: ReservedNames.choices.union(["names"])
        case .callbacks, .clientTypes: ReservedNames.types
        case .credentials: ReservedNames.members
        case .headers: ReservedNames.members
        case .sentHeaders: ReservedNames.members.union(["status"])
        case .properties(let hasExtras):
            hasExtras ? ReservedNames.members.union(["additionalProperties"]) : ReservedNames.members
        case .cases: ReservedNames.cases
        case .branches: ReservedNames.branches
        }
    }

    /// Whether a collision is worth a word: not where the words are our own.
    var warns: Warns {
        switch self {
        case .contents, .responses, .clientTypes, .requirements: .never
        default: .always
        }
    }

    enum Warns { case always, never }

    /// What is put behind a name that is taken.
    var suffix: String {
        switch self {
        case .module: "Model"
        case .clientMembers, .requirements: "Operation"
        case .servers: "Server"
        case .serverVariables, .arguments, .headers, .sentHeaders, .properties, .credentials: "Value"
        case .clientTypes: "OfClient"
        case .contents, .responses, .cases, .branches, .webhooks: "Case"
        case .callbacks: "Callback"
        }
    }
}
