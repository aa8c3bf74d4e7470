// Where tokens are got.

/// The endpoint of an authorization server that issues tokens: an address, which may stand as a literal, or where it is found.
public struct TokenEndpoint: Sendable {
    enum Kind: Sendable {
        case url(token: String, refresh: String?)
        case metadata(String, issuer: String?)
    }

    let kind: Kind

    /// An endpoint whose address is known.
    ///
    /// - Parameters:
    ///   - tokenURL: `tokenUrl` of the document's flow.
    ///   - refreshURL: `refreshUrl` of the document's flow; nil where that is the token URL.
    public static func url(_ tokenURL: String, refreshingAt refreshURL: String? = nil) -> TokenEndpoint {
        TokenEndpoint(kind: .url(token: tokenURL, refresh: refreshURL))
    }

    /// The server says itself where it is: it is asked when the first token is needed.
    ///
    /// - Parameters:
    ///   - metadataURL: `openIdConnectUrl` or `oauth2MetadataUrl` of the document's scheme.
    ///   - issuer: What the metadata has to name as its issuer; nil for what its address says.
    public static func discovered(_ metadataURL: String, issuer: String? = nil) -> TokenEndpoint {
        TokenEndpoint(kind: .metadata(metadataURL, issuer: issuer))
    }
}

extension TokenEndpoint: ExpressibleByStringInterpolation {
    /// The same as ``url(_:refreshingAt:)``.
    public init(stringLiteral tokenURL: String) {
        self = .url(tokenURL)
    }
}
