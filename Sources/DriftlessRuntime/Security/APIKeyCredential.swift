// A key in a header, a query parameter or a cookie.

/// A credential for a scheme of the type `apiKey`. Where the key stands is the document's matter.
///
/// ```swift
/// let client = PetsClient(server: server, credentials: .init(apiKey: .key(key)), transport: transport)
/// ```
public struct APIKeyCredential: ExpressibleByStringLiteral, Sendable {
    @_spi(Generated) public let credential: SecurityCredential

    private init(_ source: SecurityCredential.Source, secrets: [String] = []) {
        credential = SecurityCredential(source, secrets: secrets)
    }

    /// One key for all requests. In a cookie it has to be escaped already where the provider escapes it.
    public static func key(_ key: String) -> APIKeyCredential {
        APIKeyCredential(.fixed(key), secrets: [key])
    }

    public init(stringLiteral key: String) {
        self = .key(key)
    }

    /// A key that is asked for at each attempt of each request, from many tasks at a time.
    public static func provider(
        _ key: @escaping @Sendable (CredentialContext) async throws -> String
    ) -> APIKeyCredential {
        APIKeyCredential(.text(key))
    }

    /// A middleware that shows who sends in a way of its own, such as a signature. It gets each attempt last, with the credentials
    /// of other schemes and all that other middlewares made of the request.
    public static func middleware(_ middleware: any ClientMiddleware) -> APIKeyCredential {
        APIKeyCredential(.middleware(middleware))
    }

    /// One of the client's middlewares, or its transport, adds the key.
    public static var external: APIKeyCredential { APIKeyCredential(.external) }
}
