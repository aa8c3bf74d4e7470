// Any other scheme of `Authorization`, such as digest, hoba or a provider's own.

/// A credential for a scheme of the type `http` that is neither `basic` nor `bearer`: the app knows how it works.
public struct AuthorizationCredential: Sendable {
    @_spi(Generated) public let credential: SecurityCredential

    private init(_ source: SecurityCredential.Source, secrets: [String] = []) {
        credential = SecurityCredential(source, secrets: secrets)
    }

    /// The whole value of `Authorization` for all requests: `Token abc`.
    public static func authorization(_ value: String) -> AuthorizationCredential {
        let parameters = value.drop { $0 != " " }.dropFirst()
        return AuthorizationCredential(.fixed(value), secrets: [value, String(parameters)].filter { !$0.isEmpty })
    }

    /// Makes the whole value of `Authorization` for each attempt of each request, which has all other credentials by then.
    public static func provider(
        _ authorization: @escaping @Sendable (CredentialContext) async throws -> String
    ) -> AuthorizationCredential {
        AuthorizationCredential(.signature(authorization))
    }

    /// A middleware that signs, or that reads a challenge and sends the request again. It gets each attempt last, with the
    /// credentials of other schemes and all that other middlewares made of the request.
    public static func middleware(_ middleware: any ClientMiddleware) -> AuthorizationCredential {
        AuthorizationCredential(.middleware(middleware))
    }

    /// One of the client's middlewares, or its transport, authenticates.
    public static var external: AuthorizationCredential { AuthorizationCredential(.external) }
}
