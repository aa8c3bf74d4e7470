// How requests show who sends them: schemes, and which of them hold.

/// A way to show who sends a request.
package struct SecurityScheme: Sendable {
    package enum Kind: Sendable {
        /// A key in a query parameter, a header or a cookie.
        case apiKey(name: String, location: Parameter.Location)
        /// A scheme of `Authorization` (RFC 9110, section 11): `basic`, `bearer`. `bearerFormat` is a hint.
        case http(scheme: String, bearerFormat: String?)
        case mutualTLS
        case oauth2([OAuthFlow])
        case openIDConnect(url: String)
        /// Nothing that OpenAPI knows, or something is missing; a diagnostic says what.
        case unknown
    }

    package struct OAuthFlow: Sendable {
        package enum Grant: String, Hashable, Sendable, CaseIterable {
            case implicit, password, clientCredentials, authorizationCode, deviceAuthorization

            /// What a flow must have (OpenAPI 3.2, OAuth Flow Object).
            var requiredKeys: [String] {
                switch self {
                case .implicit: ["authorizationUrl", "scopes"]
                case .password, .clientCredentials: ["tokenUrl", "scopes"]
                case .authorizationCode: ["authorizationUrl", "tokenUrl", "scopes"]
                case .deviceAuthorization: ["deviceAuthorizationUrl", "tokenUrl", "scopes"]
                }
            }
        }

        package struct Scope: Sendable {
            package var name: String
            package var description: String
        }

        package var grant: Grant
        package var authorizationURL: String?
        package var deviceAuthorizationURL: String?
        package var tokenURL: String?
        package var refreshURL: String?
        package var scopes: [Scope]
        package var origin: Origin
    }

    /// The key among the components.
    package var name: String
    package var kind: Kind
    package var description: String?
    package var isDeprecated: Bool
    /// Where the authorization server's metadata is (RFC 8414).
    package var metadataURL: String?
    package var origin: Origin
}

/// Schemes that hold together; none of them for requests that need none.
package struct SecurityRequirement: Sendable {
    package struct Scheme: Sendable {
        /// A key of `components/securitySchemes`.
        package var name: String
        /// Of OAuth 2 and OpenID Connect; roles of other kinds since 3.1.
        package var scopes: [String]
    }

    package var schemes: [Scheme]
    package var origin: Origin
}
