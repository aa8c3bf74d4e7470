// A user and a password (RFC 7617).

/// A credential for a scheme of the type `http` whose scheme is `basic`.
public struct BasicCredential: Sendable {
    @_spi(Generated) public let credential: SecurityCredential

    private init(_ source: SecurityCredential.Source, secrets: [String] = []) {
        credential = SecurityCredential(source, secrets: secrets)
    }

    /// One user for all requests. Both texts are sent in UTF-8.
    ///
    /// - Parameters:
    ///   - user: Without a colon, which would begin the password: a request with one is not sent.
    ///   - password: Any text.
    public static func basic(user: String, password: String) -> BasicCredential {
        let text = header(user: user, password: password)
        return BasicCredential(.fixed(text), secrets: [password, text].filter { !$0.isEmpty })
    }

    /// A user and a password that are asked for at each attempt of each request, from many tasks at a time.
    public static func provider(
        _ pair: @escaping @Sendable (CredentialContext) async throws -> (user: String, password: String)
    ) -> BasicCredential {
        BasicCredential(
            .text { context in
                let pair = try await pair(context)
                return header(user: pair.user, password: pair.password)
            }
        )
    }

    /// A middleware that shows who sends in a way of its own. It gets each attempt last, with all that is in the request.
    public static func middleware(_ middleware: any ClientMiddleware) -> BasicCredential {
        BasicCredential(.middleware(middleware))
    }

    /// One of the client's middlewares, or its transport, authenticates.
    public static var external: BasicCredential { BasicCredential(.external) }

    /// The value of `Authorization`; empty, and so refused, where the user's name would be read as another.
    private static func header(user: String, password: String) -> String {
        user.utf8.contains(UInt8(ascii: ":")) ? "" : basicAuthorization(user: user, password: password)
    }

    /// `Basic ` and the base64 of `user:password`.
    package static func basicAuthorization(user: String, password: String) -> String {
        "Basic " + Base64.encoded("\(user):\(password)".utf8)
    }
}
