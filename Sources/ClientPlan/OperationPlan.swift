// An operation: a route, parameters, a request with contents, and responses.

package struct OperationPlan: Equatable, Sendable {
    /// What a caller says: `listBackups`. Its source is the `operationId`, or the method and the path.
    package var symbol: SymbolID
    /// What the client's protocol calls the operation, where the client calls it through a group: the protocol has no groups.
    package var requirementSymbol: SymbolID?
    /// The type that stands for the operation: `ListBackups`.
    package var typeSymbol: SymbolID
    package var documentation: Documentation
    package var deprecation: Deprecation
    /// Upper case: `GET`.
    package var method: String
    package var route: Route
    /// In the document's order, those of the path first.
    package var parameters: [ParameterPlan]
    package var request: RequestPlan?
    package var rules: [ArgumentRule]
    /// Exact codes before ranges, ranges before `default`.
    package var responses: [ResponsePlan]
    /// Where this operation is served; nil where the API's servers hold.
    package var server: ServerPlan?
    package var pagination: PaginationPlan?
    /// What the provider sends because of the operation.
    package var callbacks: [CallbackPlan] = []
    /// Of the requirements in the API's `SecurityPlan`; nil where it asks for nothing.
    package var security: Int?

    package init(
        symbol: SymbolID,
        typeSymbol: SymbolID,
        documentation: Documentation,
        deprecation: Deprecation,
        method: String,
        route: Route,
        parameters: [ParameterPlan],
        request: RequestPlan?,
        rules: [ArgumentRule],
        responses: [ResponsePlan],
        server: ServerPlan?,
        pagination: PaginationPlan?
    ) {
        self.symbol = symbol
        self.typeSymbol = typeSymbol
        self.documentation = documentation
        self.deprecation = deprecation
        self.method = method
        self.route = route
        self.parameters = parameters
        self.request = request
        self.rules = rules
        self.responses = responses
        self.server = server
        self.pagination = pagination
    }
}

/// The path of an operation.
package struct Route: Equatable, Sendable {
    package enum Segment: Equatable, Sendable {
        /// As the document writes it.
        case literal(String)
        /// An index of the operation's `parameters`.
        case parameter(Int)
    }

    package var segments: [Segment]
    /// What stands behind `?` in the document's path, as it is written there.
    package var literalQuery: String?

    package init(segments: [Segment], literalQuery: String? = nil) {
        self.segments = segments
        self.literalQuery = literalQuery
    }
}

/// A value of a request outside its body.
package struct ParameterPlan: Equatable, Sendable {
    package enum Location: String, Hashable, Sendable { case path, query, header, cookie }

    /// Who holds the value.
    package enum Holder: Hashable, Sendable { case call, client }

    /// What becomes of a list without elements.
    package enum EmptyList: Hashable, Sendable {
        case leftOut
        /// `name=`: a query parameter with `allowEmptyValue`.
        case sent
    }

    /// The argument of a call, or the parameter of the client.
    package var symbol: SymbolID
    /// The name on the wire.
    package var name: String
    package var location: Location
    package var holder: Holder
    package var type: TypeUse
    package var need: ArgumentNeed
    package var encoding: ParameterEncoding
    package var emptyList: EmptyList
    /// Whether the document says that nobody should see the value.
    package var secrecy = Secrecy.shown
    package var deprecation: Deprecation
    package var documentation: Documentation

    package init(
        symbol: SymbolID,
        name: String,
        location: Location,
        holder: Holder,
        type: TypeUse,
        need: ArgumentNeed,
        encoding: ParameterEncoding,
        emptyList: EmptyList = .leftOut,
        deprecation: Deprecation,
        documentation: Documentation
    ) {
        self.symbol = symbol
        self.name = name
        self.location = location
        self.holder = holder
        self.type = type
        self.need = need
        self.encoding = encoding
        self.emptyList = emptyList
        self.deprecation = deprecation
        self.documentation = documentation
    }
}

/// Whether a caller has to say it.
package enum ArgumentNeed: Hashable, Sendable {
    case required
    case optional
    /// The only value that the document allows: a case of the argument's enum.
    case onlyValue(SymbolID)
}

extension OperationPlan {
    /// The parameters of one location; query, headers and cookies in ascending order of their names' bytes: what a signature
    /// sorts, and the same whatever the document's order.
    package func parameters(in location: ParameterPlan.Location) -> [ParameterPlan] {
        let all = parameters.filter { $0.location == location }
        return location == .path ? all : all.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// The parameters that a call passes.
    package var arguments: [ParameterPlan] { parameters.filter { $0.holder == .call } }
}
