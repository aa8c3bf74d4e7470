// The one request by which a password becomes a token: the password is put into it at the moment of sending, and nowhere else.
@_spi(Generated) import DriftlessRuntime
import HTTPTypes
import HuaweiCloudIAM

/// A token as IAM gave it.
struct IssuedToken: Sendable {
    var token: AuthToken
    /// The ID of the project that it is good for; nil where IAM did not say.
    var projectID: String?
}

struct TokenIssuer: Sendable {
    var user: String
    var password: Secret
    var domain: String
    var scope: PasswordCredentials.Scope
    var iam: Endpoint
    var transport: any Transport
    var middlewares: [any ClientMiddleware]
    var limits: TransportLimits
    var time: any TimeSource
    var transportSecurity: TransportSecurity

    /// Asks IAM for a token.
    func issue() async throws -> Renewable<IssuedToken> {
        guard !user.isEmpty, !password.exposed.isEmpty, !domain.isEmpty else {
            throw CredentialsError("The user's name, the password or the account's name is empty: give all three.")
        }
        try checkSecurity()
        let hiding = Redaction([password.exposed])
        let now = time.now
        do throws(ClientError) {
            let server = try iam.server(for: .iam)
            let core = ClientCore(server: server, transport: transport, middlewares: middlewares, limits: limits)
            let operation = IAMClient(server: server, transport: transport).createToken
            // The generated input would show the password in its description, so it lives for one expression.
            let response = try await core.send(try operation.request(for: IAMClient.CreateToken.Input(body: body)))
            return try token(out: response, details: try operation.output(of: response).token, now: now)
        } catch {
            throw IAMFailure.error(error, asking: "a token for the user '\(user)' of '\(domain)'", hiding: hiding)
        }
    }

    private func checkSecurity() throws(CredentialsError) {
        guard transportSecurity == .required, let server = try? iam.server(for: .iam),
            PlainHTTP.isReadable(scheme: server.scheme, authority: server.authority)
        else { return }
        throw CredentialsError(
            "The password was not sent to \(server.authority), because anybody on the way could read it: use https, or allow it with transportSecurity: .notRequired."
        )
    }

    private var body: TokenRequest {
        let user = PasswordUser(name: user, password: password.exposed, domain: UserDomain(name: domain))
        let identity = Identity(methods: [.password], password: PasswordIdentity(user: user))
        let project =
            switch scope {
            case .region(let region): ProjectScope(name: region.rawValue)
            case .project(let name): ProjectScope(name: name)
            case .projectID(let id): ProjectScope(id: id)
            }
        return TokenRequest(auth: Authentication(identity: identity, scope: TokenScope(project: project)))
    }

    private func token(
        out response: ClientResponse,
        details: TokenDetails,
        now: Timestamp
    ) throws(ClientError) -> Renewable<IssuedToken> {
        let text: String = try response.header("X-Subject-Token", .text)
        let expiresAt = details.expiresAt?.value
        let token = AuthToken(Secret(text), expiresAt: expiresAt)
        return Renewable(
            value: IssuedToken(token: token, projectID: details.project?.id),
            lifetime: expiresAt.map { .until($0, issuedAt: details.issuedAt?.value, now: now) } ?? .assumedLifetime
        )
    }
}
