// How clients show who sends: the schemes that operations ask for, and what each operation asks.

/// The security schemes of an API that its operations need, and the lists of requirements that they have.
package struct SecurityPlan: Equatable, Sendable {
    /// What a client is given for the schemes: the type behind the client's name.
    package var symbol: SymbolID
    package var schemes: [SecuritySchemePlan]
    /// Each list once; `OperationPlan.security` is an index of it.
    package var requirements: [SecurityRequirementsPlan]

    package init(symbol: SymbolID, schemes: [SecuritySchemePlan], requirements: [SecurityRequirementsPlan]) {
        self.symbol = symbol
        self.schemes = schemes
        self.requirements = requirements
    }
}

/// A scheme as the property of the client's credentials. Its source is the document's name.
package struct SecuritySchemePlan: Equatable, Sendable {
    package enum Kind: Hashable, Sendable {
        case apiKey(name: String, location: KeyLocation)
        case basic
        /// A token in `Authorization`: of the http scheme `bearer`, of OAuth 2 or of OpenID Connect.
        case bearer(TokenSource)
        /// Any other scheme of `Authorization`, as the document spells it.
        case authorization(scheme: String)
        case mutualTLS
    }

    package enum KeyLocation: String, Hashable, Sendable { case header, query, cookie }

    /// Who issues tokens.
    package enum TokenSource: String, Hashable, Sendable { case http, oauth2, openIDConnect }

    package var symbol: SymbolID
    package var kind: Kind
    package var documentation: Documentation

    package init(symbol: SymbolID, kind: Kind, documentation: Documentation) {
        self.symbol = symbol
        self.kind = kind
        self.documentation = documentation
    }
}

/// Alternatives, any of which lets a request in; one without schemes lets everyone in.
package struct SecurityRequirementsPlan: Hashable, Sendable {
    /// A scheme that has to hold, together with all others of its alternative.
    package struct Use: Hashable, Sendable {
        /// An index of `SecurityPlan.schemes`.
        package var scheme: Int
        package var scopes: [String]

        package init(scheme: Int, scopes: [String]) {
            self.scheme = scheme
            self.scopes = scopes
        }
    }

    package var alternatives: [[Use]]

    package init(_ alternatives: [[Use]]) {
        self.alternatives = alternatives
    }
}
