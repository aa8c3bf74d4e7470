// One request for a token, and how its response is read.
@_spi(Generated) import DriftlessRuntime
import HTTPTypes

struct TokenRequest: Sendable {
    var client: OAuthClient
    var connection: OAuthConnection
    var time: any TimeSource

    /// Asks for a token.
    ///
    /// - Parameters:
    ///   - fields: What the grant has to say, from `grant_type` on.
    ///   - secrets: What of it no text may show.
    func send(
        _ fields: [(name: String, value: String)],
        hiding secrets: [String],
        to url: String
    ) async throws(OAuthError) -> OAuthToken {
        let now = time.now
        let (json, status) = try await object(fields, hiding: secrets, operation: "token", to: url)
        return try token(in: json, status, now: now, redaction(hiding: secrets))
    }

    /// Sends a form, and gives the object of the response, whose status says that all is well.
    ///
    /// - Throws: `OAuthError`: `.refused` with what the server says, `.invalidResponse` where that is no object.
    func object(
        _ fields: [(name: String, value: String)],
        hiding secrets: [String],
        operation: String,
        to url: String
    ) async throws(OAuthError) -> (object: JSONValue, status: Int) {
        var fields = fields
        switch client.authentication {
        case .basic, .unescapedBasic: break
        case .body: fields += [("client_id", client.id), ("client_secret", client.secret)]
        case .none: fields.append(("client_id", client.id))
        }
        let body = FormText.body(fields)
        let response = try await connection.send(operation, .post, to: url) { request in
            request.body = HTTPBody(body)
            request.headers[.contentType] = "application/x-www-form-urlencoded"
            if let authorization {
                var field = HTTPField(name: .authorization, value: authorization)
                field.indexingStrategy = .disallow
                request.headers.append(field)
            }
        }
        let json = try? JSONValue(json: response.body)
        guard response.status == 200 || response.status == 201 else {
            throw refusal(in: response, json, redaction(hiding: secrets))
        }
        guard let json, json.object != nil else {
            throw OAuthError(.invalidResponse, "it is no JSON object", status: response.status)
        }
        if json["error"] != nil, json["access_token"] == nil {
            throw refusal(in: response, json, redaction(hiding: secrets))
        }
        return (json, response.status)
    }

    private func redaction(hiding secrets: [String]) -> Redaction {
        Redaction(secrets + [client.secret].filter { !$0.isEmpty })
    }

    /// Identifier and secret, escaped as in a form first (RFC 6749, section 2.3.1); nil where they do not stand in the header.
    private var authorization: String? {
        switch client.authentication {
        case .basic:
            BasicCredential.basicAuthorization(
                user: FormText.escaped(client.id),
                password: FormText.escaped(client.secret)
            )
        case .unescapedBasic: BasicCredential.basicAuthorization(user: client.id, password: client.secret)
        case .body, .none: nil
        }
    }

    private func token(
        in json: JSONValue,
        _ status: Int,
        now: Timestamp,
        _ redaction: Redaction
    ) throws(OAuthError) -> OAuthToken {
        guard let access = json["access_token"]?.string, !access.isEmpty, access.utf8.allSatisfy({ 0x21...0x7E ~= $0 })
        else {
            throw OAuthError(.invalidResponse, "it has no access token that can be sent", status: status)
        }
        if let type = json["token_type"]?.string, type.lowercased() != "bearer" {
            // RFC 6749, section 7.1: a token of a type that is not understood must not be used.
            let text = redaction.excerpt(of: type, limit: 40)
            throw OAuthError(.invalidResponse, "its token is of the type '\(text)'", status: status)
        }
        return OAuthToken(
            accessToken: access,
            expiresAt: json.seconds("expires_in").map { now.advanced(by: $0) },
            refreshToken: json["refresh_token"]?.string.flatMap { $0.isEmpty ? nil : $0 },
            scopes: json["scope"]?.string.map { $0.split(separator: " ").map(String.init) }
        )
    }

    private func refusal(in response: ClientResponse, _ json: JSONValue?, _ redaction: Redaction) -> OAuthError {
        guard let code = json?["error"]?.string else {
            return OAuthError(
                .invalidResponse,
                "its status is \(response.status), without an error code",
                status: response.status
            )
        }
        let shown = redaction.excerpt(of: code, limit: 60)
        let words = json?["error_description"]?.string.map { ": " + redaction.excerpt(of: $0, limit: 200) } ?? ""
        return OAuthError(.refused, shown + words, code: shown, status: response.status)
    }
}

extension JSONValue {
    /// A count of seconds, which some servers send as a text. What is negative is nothing, and nothing lasts ten years.
    func seconds(_ key: String) -> Duration? {
        let longest = 315_360_000.0
        let seconds: Double?
        switch self[key] {
        case .number(let number): seconds = number.double
        case .string(let text): seconds = Double(text)
        default: seconds = nil
        }
        guard let seconds, !seconds.isNaN else { return nil }
        return .seconds(Int64(min(max(seconds, 0), longest)))
    }
}
