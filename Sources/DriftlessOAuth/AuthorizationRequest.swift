// The authorization code flow up to the code: the page that the user is sent to, and what comes back from it.
@_spi(Generated) import DriftlessRuntime

/// Asks a user to let the app act for them (RFC 6749, section 4.1, with the proof key of RFC 7636).
///
/// ```swift
/// let request = try AuthorizationRequest(
///     at: "https://id.example.com/authorize",
///     of: app,
///     redirectURI: "https://app.example.com/callback",
///     scopes: ["pets.read"]
/// )
/// // Open request.url in a browser. The server sends the user back to the redirect URI, with a query:
/// let grant = try request.grant(from: "https://app.example.com/callback?code=…&state=…")
/// let tokens = OAuthTokens(grant, of: app, at: "https://id.example.com/token", over: connection)
/// ```
/// An app that may be another process when the user comes back keeps ``state`` and ``verifier``, both of which are secrets, and
/// makes the request again of them.
public struct AuthorizationRequest: Sendable {
    /// The address of the page, with all that the server has to know.
    public let url: String
    /// What the server sends back unchanged: a response with another one is not to this request.
    public let state: String
    /// What the code is exchanged with. The page gets its SHA-256 alone.
    public let verifier: String
    private let redirectURI: String
    private let issuer: String?

    /// Makes a request, with a new state and a new verifier unless those of an earlier one are given.
    ///
    /// - Parameters:
    ///   - authorizationURL: `authorizationUrl` of the document's flow. What its query has stays.
    ///   - client: Who the app is. Its secret is not sent.
    ///   - redirectURI: Where the server sends the user, as it is registered there.
    ///   - scopes: What the tokens shall be good for; the server decides where there are none.
    ///   - issuer: Who has to have sent the response, where servers name themselves in it (RFC 9207); nil where the app has one
    ///     server, or its servers do not.
    ///   - parameters: What else the server takes, such as `prompt` or `audience`.
    ///   - state: That of a request that was made before; nil for a new one.
    ///   - verifier: That of a request that was made before; nil for a new one.
    ///   - security: Whether the page may be one of `http` on another machine.
    /// - Throws: `OAuthError` where the address is none, or anybody could read what goes there.
    public init(
        at authorizationURL: String,
        of client: OAuthClient,
        redirectURI: String,
        scopes: [String] = [],
        issuer: String? = nil,
        parameters: KeyValuePairs<String, String> = [:],
        resumingState state: String? = nil,
        verifier: String? = nil,
        security: OAuthTransportSecurity = .required
    ) throws(OAuthError) {
        _ = try EndpointAddress(authorizationURL, security)
        let proof: CodeVerifier
        if let verifier { proof = try CodeVerifier(verifier) } else { proof = CodeVerifier() }
        let state = state ?? RandomText.base64URL(bytes: 32)
        var fields: [(name: String, value: String)] = [
            ("response_type", "code"), ("client_id", client.id), ("redirect_uri", redirectURI),
        ]
        if !scopes.isEmpty { fields.append(("scope", scopes.joined(separator: " "))) }
        fields += [("state", state), ("code_challenge", proof.challenge), ("code_challenge_method", "S256")]
        fields += parameters.map { ($0.key, $0.value) }
        let separator = authorizationURL.contains("?") ? (authorizationURL.hasSuffix("?") ? "" : "&") : "?"
        url = authorizationURL + separator + String(decoding: FormText.body(fields), as: UTF8.self)
        self.state = state
        self.verifier = proof.text
        self.redirectURI = redirectURI
        self.issuer = issuer
    }

    /// What the app has once the user is back.
    ///
    /// - Parameter redirect: The address that the browser was sent to, or its query alone.
    /// - Throws: `OAuthError`: `.refused` with the server's `code`, such as `access_denied`, where the user or the server said
    ///   no; `.redirect` where this is no response to this request.
    public func grant(from redirect: String) throws(OAuthError) -> OAuthGrant {
        let response = try RedirectQuery(redirect)
        // Before anything else is believed: the response to another request is somebody else's.
        guard let state = response["state"], RandomText.isSame(state, as: self.state) else {
            throw OAuthError(.redirect, "its state is not that of the request, so it may be somebody else's")
        }
        if let issuer, let named = response["iss"], named != issuer {
            throw OAuthError(.redirect, "it is from another issuer than \(issuer.prefix(200))")
        }
        let redaction = Redaction([self.state, verifier])
        if let code = response["error"] {
            let shown = redaction.excerpt(of: code, limit: 60)
            let words = response["error_description"].map { ": " + redaction.excerpt(of: $0, limit: 200) } ?? ""
            throw OAuthError(.refused, shown + words, code: shown)
        }
        guard let code = response["code"], !code.isEmpty else {
            throw OAuthError(.redirect, "it has neither a code nor an error")
        }
        return .authorizationCode(code, redirectURI: redirectURI, verifier: verifier)
    }
}

extension AuthorizationRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The page without its query: that has the state.
    public var description: String { "authorization request at \(url.prefix { $0 != "?" })" }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// The parameters of a redirect, each of which may be there once (RFC 6749, section 3.1).
private struct RedirectQuery {
    private var values: [String: String] = [:]

    init(_ redirect: String) throws(OAuthError) {
        let address = redirect.prefix { $0 != "#" }
        let query = address.firstIndex(of: "?").map { address[address.index(after: $0)...] } ?? address
        for pair in query.split(separator: "&") {
            let name = pair.prefix { $0 != "=" }
            let key = FormText.unescaped(name)
            guard values.updateValue(FormText.unescaped(pair.dropFirst(name.count + 1)), forKey: key) == nil else {
                throw OAuthError(.redirect, "it has a parameter more than once")
            }
        }
    }

    subscript(name: String) -> String? { values[name] }
}
