// How each attempt of a request gets its credentials, and what a refusal of them leads to.
public import DriftlessRuntime
import HTTPTypes

/// Signs each request, or gives it a token, with the credentials of a provider.
///
/// A generated client takes it as the credential of its document's scheme, which is where it belongs: next to the transport, inside
/// whatever retries, so that each attempt has credentials and a date of its own, and nobody changes what is signed. The last of the
/// client's middlewares is the same place.
/// ```swift
/// let signing = AuthenticationMiddleware(provider: .environment, projectID: project)
/// let dcs = DCSClient(
///     server: server, projectID: project, credentials: .init(signature: .middleware(signing)), transport: transport)
/// ```
///
/// A request that already has an `Authorization` or an `X-Auth-Token` is sent as it is. With a project, `X-Project-Id` is
/// sent and signed unless the caller set one; a token needs none, since it is made for a project.
///
/// After a 401 the provider is asked once for other credentials, and with those the request is sent once more. With the same
/// credentials it never is: after five failures in a row the provider locks a key for five minutes.
///
/// The credentials are hidden in whatever is said of the call, and so are those that were in use before.
///
/// A response of 401 or 403 gets an `explanation` where its text says why a signature was refused: ``SignatureRefusal``,
/// ``ClockSkew`` or ``CredentialsRefusal``.
public struct AuthenticationMiddleware: ClientMiddleware {
    private let provider: any CredentialsProvider
    private let projectID: String?
    private let time: any TimeSource
    private let secrets: SecretsInUse
    private let notices: SecurityNotices
    private let signer = RequestSigner()

    /// - Parameters:
    ///   - provider: Asked before each attempt.
    ///   - projectID: Sent and signed as `X-Project-Id` by requests that are signed; nil where requests belong to no project.
    ///   - time: What tells the date of a signature.
    ///   - secrets: Where the credentials are registered, together with secrets of the caller's own; to be shared by the clients
    ///     that share credentials.
    ///   - notices: Told of what is unsafe about the credentials, once.
    public init(
        provider: any CredentialsProvider,
        projectID: String?,
        time: any TimeSource = .system,
        secrets: SecretsInUse = SecretsInUse(),
        notices: SecurityNotices = SecurityNotices()
    ) {
        self.provider = provider
        self.projectID = projectID
        self.time = time
        self.secrets = secrets
        self.notices = notices
        for secret in provider.secrets { secrets.insert(secret.exposed) }
    }

    public func intercept(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
        var request = request
        request.hide(secrets)
        guard !request.headers.contains(.authorization), !request.headers.contains(.authToken) else {
            return try await next(request)
        }
        let credentials: Credentials
        do {
            credentials = try await provider.credentials()
        } catch let error as CredentialsError {
            throw TransportError(
                .other,
                "\(request.operation) was not sent, because there are no credentials: \(error.message)",
                progress: .notSent,
                underlying: error
            )
        }
        provider.notices.forEach(notices.tell)
        if PlainHTTP.isReadable(scheme: request.scheme, authority: request.authority) {
            notices.tell(.credentialsInTheClear(host: request.authority))
        }
        let response = try await send(request, with: credentials, next: next)
        guard response.status.code == 401, request.body.isReadable,
            let other = try await replacement(for: credentials, of: request)
        else {
            return response
        }
        try Task.checkCancellation()
        return try await send(request, with: other, next: next)
    }

    /// Other credentials than those, or nil where there are none.
    private func replacement(for refused: Credentials, of request: TransportRequest) async throws -> Credentials? {
        do {
            return try await provider.replacement(for: refused).flatMap { $0 == refused ? nil : $0 }
        } catch let error as CredentialsError {
            throw TransportError(
                .other,
                "the server refused the credentials of \(request.operation), and there are no others: \(error.message)",
                underlying: error
            )
        }
    }

    private func send(
        _ request: TransportRequest,
        with credentials: Credentials,
        next: Next
    ) async throws -> TransportResponse {
        secrets.insert(rotating: credentials.secrets)
        var request = request
        switch credentials {
        case .token(let token):
            request.headers.setSecret(.authToken, token.value.exposed)
            return try await next(request).explained(by: nil, at: time.now, hiding: request.redaction)
        case .accessKeys(let keys):
            if let projectID, !request.headers.contains(.projectID) {
                request.headers[.projectID] = projectID
            }
            let now = time.now
            let signed = signer.sign(request, with: keys, at: now)
            return try await next(signed.request).explained(by: signed, at: now, hiding: signed.request.redaction)
        }
    }
}

extension AuthenticationMiddleware: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Says nothing about the provider, which may hold secrets.
    public var description: String {
        "AuthenticationMiddleware(projectID: \(projectID ?? "none"))"
    }

    public var debugDescription: String { description }

    public var customMirror: Mirror {
        Mirror(self, children: ["projectID": projectID as Any])
    }
}
