// Tokens in `Authorization` (RFC 6750): of the http scheme `bearer`, of OAuth 2 and of OpenID Connect.

/// A credential for a scheme of the type `oauth2` or `openIdConnect`, or of the type `http` whose scheme is `bearer`.
public struct BearerCredential: ExpressibleByStringLiteral, Sendable {
    @_spi(Generated) public let credential: SecurityCredential

    private init(_ source: SecurityCredential.Source, secrets: [String] = []) {
        credential = SecurityCredential(source, secrets: secrets)
    }

    /// One token for all requests.
    public static func bearer(_ token: String) -> BearerCredential {
        BearerCredential(.fixed(token.isEmpty ? "" : "Bearer " + token), secrets: [token])
    }

    public init(stringLiteral token: String) {
        self = .bearer(token)
    }

    /// Tokens that end and are renewed. `OAuthTokens` of the product DriftlessOAuth is such a provider.
    public static func tokens(_ provider: any BearerTokenProvider) -> BearerCredential {
        BearerCredential(.token(provider))
    }

    /// A token that is asked for at each attempt of each request, from many tasks at a time.
    public static func provider(
        _ token: @escaping @Sendable (CredentialContext) async throws -> String
    ) -> BearerCredential {
        BearerCredential(
            .text { context in
                let token = try await token(context)
                return token.isEmpty ? "" : "Bearer " + token
            }
        )
    }

    /// A middleware that shows who sends in a way of its own. It gets each attempt last, with all that is in the request.
    public static func middleware(_ middleware: any ClientMiddleware) -> BearerCredential {
        BearerCredential(.middleware(middleware))
    }

    /// One of the client's middlewares, or its transport, authenticates.
    public static var external: BearerCredential { BearerCredential(.external) }
}

/// Gives the token for each attempt of each request. A provider caches what is costly to get.
public protocol BearerTokenProvider: Sendable {
    /// The token to use now. Called for every attempt, from many tasks at a time.
    ///
    /// - Parameter scopes: What the operation needs, as the document says.
    /// - Throws: Whatever reaches the caller as the reason why nothing was sent.
    func token(for scopes: [String]) async throws -> BearerToken

    /// Another token after a server refused this one with 401: nil, the default, where there is no other. A request is sent once
    /// more with what this gives, never with what was refused.
    func replacement(for refused: BearerToken, scopes: [String]) async throws -> BearerToken?
}

extension BearerTokenProvider {
    public func replacement(for refused: BearerToken, scopes: [String]) async throws -> BearerToken? { nil }
}

/// An access token (RFC 6749, section 1.4), which descriptions do not show.
public struct BearerToken: Hashable, Sendable {
    /// The token as `Authorization` has it behind `Bearer`.
    public let exposed: String

    /// Creates a token from its text, without the word `Bearer`.
    public init(_ token: String) {
        exposed = token
    }
}

extension BearerToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { SecretNames.placeholder }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: []) }
}
