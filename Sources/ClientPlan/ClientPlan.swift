// What an API is, as plain data: its operations, types and servers, and the Swift name of each part.
package import Diagnostics

/// An API and the names of its parts. Clients are emitted from it; it says nothing about how one calls.
package struct ClientPlan: Equatable, Sendable {
    package var api: APIPlan
    package var names: SymbolNames

    package init(api: APIPlan, names: SymbolNames) {
        self.api = api
        self.names = names
    }

    package subscript(id: TypeID) -> TypeDeclaration { api.types[id.index] }
}

/// Everything about an API but the names: declarations refer to each other and to their names by ID.
package struct APIPlan: Equatable, Sendable {
    /// The document's title and version, for the header of each file.
    package var title: String
    /// The document that all others are referred to from, as places name it.
    package var root: String
    package var client: ClientDeclaration
    package var servers: [ServerPlan]
    /// The arena of types; `TypeID.index` points here.
    package var types: [TypeDeclaration]
    /// Those of the types that no file has.
    package var leftOut: Set<TypeID> = []
    package var operations: [OperationPlan]
    /// What the provider sends: webhooks, then the callbacks of operations.
    package var received: [ReceivedOperationPlan] = []
    /// Nil where no operation asks who sends.
    package var security: SecurityPlan?
    /// The groups that operations are called through; none where they stand side by side.
    package var groups: [OperationGroup] = []

    package init(
        title: String,
        root: String,
        client: ClientDeclaration,
        servers: [ServerPlan],
        types: [TypeDeclaration],
        operations: [OperationPlan]
    ) {
        self.title = title
        self.root = root
        self.client = client
        self.servers = servers
        self.types = types
        self.operations = operations
    }
}

/// Operations that are called through one member of the client, `client.pets.list()`, or of another group.
package struct OperationGroup: Equatable, Sendable {
    /// The member of the client, or of the group that it is part of.
    package var symbol: SymbolID
    /// The type that has the operations.
    package var typeSymbol: SymbolID
    package var documentation: Documentation
    /// The members of the group, by what `OperationPlan.symbol` says.
    package var operations: Set<SymbolID>
    /// The group that it is part of, by its `symbol`, which stands before it in the plan; nil for a member of the client.
    package var parent: SymbolID?

    package init(
        symbol: SymbolID,
        typeSymbol: SymbolID,
        documentation: Documentation,
        operations: Set<SymbolID>,
        parent: SymbolID? = nil
    ) {
        self.symbol = symbol
        self.typeSymbol = typeSymbol
        self.documentation = documentation
        self.operations = operations
        self.parent = parent
    }
}

package struct TypeID: Hashable, Sendable {
    package var index: Int
    package init(index: Int) { self.index = index }
}

/// The text of a doc comment, and the place that a declaration came from.
package struct Documentation: Hashable, Sendable {
    /// Paragraphs; each may have line breaks of its own.
    package var paragraphs: [String]
    package var place: Place

    package init(_ paragraphs: [String] = [], place: Place) {
        self.paragraphs = paragraphs
        self.place = place
    }

    /// What stands in the place of the documentation of what is not planned whole, and in no file.
    package static let outline = Documentation(place: Place(document: "", pointer: ""))

    /// Whether the declaration was planned for the sake of others only.
    package var isOutline: Bool { place.document.isEmpty }
}

/// Whether a value is printed as it is (`format: password` says not).
package enum Secrecy: Hashable, Sendable { case shown, hidden }

/// Whether the document advises against a part of the API.
package enum Deprecation: Hashable, Sendable { case current, deprecated }

package struct ClientDeclaration: Equatable, Sendable {
    package var symbol: SymbolID
    /// The protocol that the client conforms to, which has a method for each operation; nil where nobody wants one.
    package var protocolSymbol: SymbolID?
    package var documentation: Documentation
    /// What is given once to a client and is part of many requests.
    package var parameters: [ClientParameter]

    package init(symbol: SymbolID, documentation: Documentation, parameters: [ClientParameter]) {
        self.symbol = symbol
        self.documentation = documentation
        self.parameters = parameters
    }
}

package struct ClientParameter: Equatable, Sendable {
    package var symbol: SymbolID
    package var type: TypeUse
    package var documentation: Documentation

    package init(symbol: SymbolID, type: TypeUse, documentation: Documentation) {
        self.symbol = symbol
        self.type = type
        self.documentation = documentation
    }
}

/// Where an API, or one operation, is served (OpenAPI's Server Object).
package struct ServerPlan: Equatable, Sendable {
    package struct Variable: Equatable, Sendable {
        package var symbol: SymbolID
        /// As the URL's template names it.
        package var name: String
        package var defaultValue: String
        /// The enum of the values that the document allows; nil where any text is.
        package var type: TypeID?
        package var description: String?

        package init(symbol: SymbolID, name: String, defaultValue: String, type: TypeID?, description: String?) {
            self.symbol = symbol
            self.name = name
            self.defaultValue = defaultValue
            self.type = type
            self.description = description
        }
    }

    package enum Address: Hashable, Sendable {
        case absolute
        /// Without a scheme, and perhaps a host: it counts from the server that the document came from.
        case relative
    }

    package var symbol: SymbolID
    /// With `{variable}` templates.
    package var url: String
    package var address: Address
    package var documentation: Documentation
    package var variables: [Variable]

    package init(
        symbol: SymbolID,
        url: String,
        address: Address,
        documentation: Documentation,
        variables: [Variable]
    ) {
        self.symbol = symbol
        self.url = url
        self.address = address
        self.documentation = documentation
        self.variables = variables
    }
}
