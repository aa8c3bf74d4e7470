// Who may send, in words: for documentation.
import ClientPlan
import Diagnostics
import OpenAPIDocument

enum SecurityText {
    /// `Needs 'key', or 'oauth' with 'read'.` Nil where an operation needs nothing.
    static func needs(_ requirements: [SecurityRequirement]) -> String? {
        let alternatives = requirements.filter { !$0.schemes.isEmpty }.map { requirement in
            requirement.schemes.map(need).joined(separator: " and ")
        }
        guard !alternatives.isEmpty else { return nil }
        let list = alternatives.joined(separator: ", or ")
        return alternatives.count < requirements.count ? "Takes \(list), and works without." : "Needs \(list)."
    }

    private static func need(_ scheme: SecurityRequirement.Scheme) -> String {
        let name = "`\(scheme.name)`"
        return scheme.scopes.isEmpty
            ? name : "\(name) with " + scheme.scopes.map { "`\($0)`" }.joined(separator: ", ")
    }

    /// What a scheme is, and how one gets a credential for it.
    static func documentation(of scheme: SecurityScheme) -> Documentation {
        DocumentationText.documentation(
            [scheme.description, facts(of: scheme)],
            deprecation: scheme.isDeprecated ? .deprecated : .current,
            at: scheme.origin
        )
    }

    private static func facts(of scheme: SecurityScheme) -> String? {
        switch scheme.kind {
        case .apiKey(let name, let location):
            let place = location == .query ? "query parameter" : location.rawValue
            return "A key in the \(place) `\(name)`."
        case .http(let name, let format):
            switch name.lowercased() {
            case "basic": return "A user and a password in `Authorization`."
            case "bearer": return "A token in `Authorization`" + (format.map { ", of the format `\($0)`." } ?? ".")
            default: return "`Authorization` with the scheme `\(name)`."
            }
        case .mutualTLS: return "A certificate of the client, which the transport shows."
        case .openIDConnect(let url): return "A token of OpenID Connect; its issuer describes itself at `\(url)`."
        case .oauth2(let flows):
            let lines = flows.flatMap(lines) + (scheme.metadataURL.map { ["- The server's metadata: `\($0)`"] } ?? [])
            return (["A token of OAuth 2."] + lines).joined(separator: "\n")
        case .unknown: return nil
        }
    }

    /// A flow with its addresses, and what each scope allows.
    private static func lines(of flow: SecurityScheme.OAuthFlow) -> [String] {
        let addresses = [
            ("authorization", flow.authorizationURL), ("device authorization", flow.deviceAuthorizationURL),
            ("token", flow.tokenURL), ("refresh", flow.refreshURL),
        ]
        let texts = addresses.compactMap { name, url in url.map { "\(name) `\($0)`" } }
        let head = "- Flow `\(flow.grant.rawValue)`" + (texts.isEmpty ? "" : ": " + texts.joined(separator: ", "))
        return [head]
            + flow.scopes.map { scope in
                let words = scope.description.onOneLine
                return "  - `\(scope.name)`" + (words.isEmpty ? "" : ": " + words)
            }
    }

    /// `Authenticated by 'key', or by 'oauth' with 'read'.` Nil where the document says nothing.
    static func sentence(for requirements: [SecurityRequirement]?) -> String? {
        guard let requirements, !requirements.isEmpty else { return nil }
        let alternatives = requirements.map { requirement in
            requirement.schemes.isEmpty
                ? "nothing" : requirement.schemes.map(\.name).map { "`\($0)`" }.joined(separator: " and ")
        }
        return "Authenticated by " + alternatives.joined(separator: ", or by ")
            + ", which is for the receiver to check."
    }
}
