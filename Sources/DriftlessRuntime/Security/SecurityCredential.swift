// What a client has for one security scheme, whatever the scheme is.

/// A credential for one scheme. The public types of credentials say which kinds a scheme takes.
@_spi(Generated) public struct SecurityCredential: Sendable {
    enum Source: Sendable {
        /// A middleware or the transport shows who sends; nothing is added here.
        case external
        /// The text that stands in the scheme's place.
        case fixed(String)
        /// Asked for the text at each attempt.
        case text(@Sendable (CredentialContext) async throws -> String)
        /// Asked for a token at each attempt, and for another where a server refuses it.
        case token(any BearerTokenProvider)
        /// Asked for the text once everything else is in the request.
        case signature(@Sendable (CredentialContext) async throws -> String)
        /// Gets the request last, and may send it more than once.
        case middleware(any ClientMiddleware)
    }

    let source: Source
    /// What no text about a call may show.
    let secrets: [String]

    init(_ source: Source, secrets: [String] = []) {
        self.source = source
        self.secrets = secrets
    }

    /// Whether the source is asked only when the other credentials stand in the request.
    var isLate: Bool {
        switch source {
        case .signature, .middleware: true
        case .external, .fixed, .text, .token: false
        }
    }
}

extension SecurityCredential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What kind of credential it is, and nothing of it.
    public var description: String {
        switch source {
        case .external: "external"
        case .fixed: SecretNames.placeholder
        case .text, .token, .signature: "provider"
        case .middleware: "middleware"
        }
    }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// What a provider is asked for: a credential for one scheme and one attempt of a request.
public struct CredentialContext: Sendable {
    /// The request as far as it is made. It has the credentials of other schemes only where the provider signs.
    public let request: TransportRequest
    /// The security scheme as the document spells it.
    public let scheme: String
    /// What the operation needs, as the document says: scopes of OAuth 2 and OpenID Connect, roles of other schemes.
    public let scopes: [String]

    init(request: TransportRequest, scheme: String, scopes: [String]) {
        self.request = request
        self.scheme = scheme
        self.scopes = scopes
    }
}
