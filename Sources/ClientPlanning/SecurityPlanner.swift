// Which security schemes a client takes credentials for, and what each operation asks for.
import ClientPlan
import Diagnostics
import OpenAPIDocument

struct SecurityPlanner {
    private let document: OpenAPIDocument
    /// The schemes that some operation asks for, in the document's order.
    private let schemes: [SecurityScheme]
    private let positions: [String: Int]
    private var lists: [SecurityRequirementsPlan] = []
    private var known: [SecurityRequirementsPlan: Int] = [:]

    init(document: OpenAPIDocument) {
        self.document = document
        var needed: Set<String> = []
        var usesDocument = false
        for operation in document.operations {
            if operation.security == nil { usesDocument = true }
            for requirement in operation.security ?? [] { needed.formUnion(requirement.schemes.map(\.name)) }
        }
        if usesDocument { for requirement in document.security { needed.formUnion(requirement.schemes.map(\.name)) } }
        schemes = document.securitySchemes.filter { needed.contains($0.name) && SecuritySchemePlan.Kind($0) != nil }
        positions = Dictionary(schemes.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
    }

    /// Gives each operation what it asks for. Nil where none asks for anything.
    ///
    /// - Parameter operations: The plans of the document's operations, in their order.
    mutating func plan(
        _ operations: inout [OperationPlan],
        types: inout TypePlanner,
        client: SymbolID
    ) -> SecurityPlan? {
        types.accounting.use("security", ofEvery: "OpenAPI object", as: .code)
        var ofDocument: Int??
        for (position, operation) in zip(operations.indices, document.operations) {
            types.accounting.use("security", of: operation.origin, as: .code)
            if let own = operation.security {
                operations[position].security = index(of: own, types: &types)
            } else {
                let known = ofDocument ?? index(of: document.security, types: &types)
                ofDocument = .some(known)
                operations[position].security = known
            }
        }
        guard !lists.isEmpty else { return nil }
        let symbol = types.symbols.declare(
            .credentials,
            "Credentials",
            at: document.info.origin,
            candidates: ["Credentials"],
            in: types.symbols.open(.clientTypes, of: client)
        )
        let scope = types.symbols.open(.credentials, of: symbol)
        return SecurityPlan(
            symbol: symbol,
            schemes: schemes.compactMap { plan($0, in: scope, types: &types) },
            requirements: lists
        )
    }

    /// The list of requirements without the schemes that nobody declares: what is left is what a client can show.
    private mutating func index(of requirements: [SecurityRequirement], types: inout TypePlanner) -> Int? {
        var alternatives: [[SecurityRequirementsPlan.Use]] = []
        var seen: Set<[SecurityRequirementsPlan.Use]> = []
        for requirement in requirements {
            let uses = requirement.schemes.compactMap { scheme in
                positions[scheme.name].map { SecurityRequirementsPlan.Use(scheme: $0, scopes: scheme.scopes) }
            }
            reportSharedPlaces(uses, requirement.origin, types: &types)
            if seen.insert(uses).inserted { alternatives.append(uses) }
        }
        guard alternatives.contains(where: { !$0.isEmpty }) else { return nil }
        let list = SecurityRequirementsPlan(alternatives)
        if let index = known[list] { return index }
        known[list] = lists.count
        lists.append(list)
        return lists.count - 1
    }

    /// A header has one value: of two schemes that want the same, one cannot be sent.
    private func reportSharedPlaces(
        _ uses: [SecurityRequirementsPlan.Use],
        _ origin: Origin,
        types: inout TypePlanner
    ) {
        guard uses.count > 1 else { return }
        var names: [String: String] = [:]
        for use in uses {
            let scheme = schemes[use.scheme]
            guard let place = SecuritySchemePlan.Kind(scheme)?.place else { continue }
            guard let first = names[place] else {
                names[place] = scheme.name
                continue
            }
            types.log.report(
                Diagnostic(
                    .warning,
                    .securityScheme,
                    "'\(first)' and '\(scheme.name)' both stand in \(place): only the first of them is sent",
                    at: origin.span,
                    pointer: origin.pointer
                )
            )
        }
    }

    private func plan(
        _ scheme: SecurityScheme,
        in scope: SymbolTable.ScopeID,
        types: inout TypePlanner
    ) -> SecuritySchemePlan? {
        guard let kind = SecuritySchemePlan.Kind(scheme) else { return nil }
        account(scheme, &types.accounting)
        // Of a URI, what stands last names the scheme.
        let last = scheme.name.split { $0 == "/" || $0 == "#" }.last.map(String.init) ?? scheme.name
        let plain = IdentifierSpelling(last, casing: .member).candidates
        return SecuritySchemePlan(
            symbol: types.symbols.declare(
                .credential,
                scheme.name,
                at: scheme.origin,
                candidates: plain + IdentifierSpelling(scheme.name, casing: .member).candidates,
                in: scope
            ),
            kind: kind,
            documentation: types.taking(SecurityText.documentation(of: scheme))
        )
    }

    private func account(_ scheme: SecurityScheme, _ accounting: inout Accounting) {
        accounting.use(["", "type"], of: scheme.origin, as: .code)
        accounting.use(["description", "deprecated"], of: scheme.origin, as: .documentation)
        switch scheme.kind {
        case .apiKey: accounting.use(["name", "in"], of: scheme.origin, as: .code)
        case .http:
            accounting.use("scheme", of: scheme.origin, as: .code)
            accounting.use("bearerFormat", of: scheme.origin, as: .documentation)
        case .oauth2(let flows):
            accounting.use(["flows", "oauth2MetadataUrl"], of: scheme.origin, as: .documentation)
            for flow in flows {
                accounting.use(
                    ["", "authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl", "scopes"],
                    of: flow.origin,
                    as: .documentation
                )
            }
        case .openIDConnect: accounting.use("openIdConnectUrl", of: scheme.origin, as: .documentation)
        case .mutualTLS, .unknown: break
        }
    }
}

extension SecuritySchemePlan.Kind {
    /// Nil where the scheme is nothing that OpenAPI knows.
    init?(_ scheme: SecurityScheme) {
        switch scheme.kind {
        case .apiKey(let name, let location):
            guard let location = SecuritySchemePlan.KeyLocation(rawValue: location.rawValue) else { return nil }
            self = .apiKey(name: name, location: location)
        case .http(let scheme, _):
            switch scheme.lowercased() {
            case "basic": self = .basic
            case "bearer": self = .bearer(.http)
            default: self = .authorization(scheme: scheme)
            }
        case .mutualTLS: self = .mutualTLS
        case .oauth2: self = .bearer(.oauth2)
        case .openIDConnect: self = .bearer(.openIDConnect)
        case .unknown: return nil
        }
    }

    /// Where in a request its credential stands; nil for nowhere.
    fileprivate var place: String? {
        switch self {
        case .apiKey(let name, .header): "the header '\(name.lowercased())'"
        case .apiKey(let name, .query): "the query parameter '\(name)'"
        case .apiKey(let name, .cookie): "the cookie '\(name)'"
        case .basic, .bearer, .authorization: "the header 'authorization'"
        case .mutualTLS: nil
        }
    }
}
