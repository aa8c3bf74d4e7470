// Which of an operation's requirements a call meets, and how its request shows who sends it.
import HTTPTypes

/// What one call has to show, and what its client has for that.
struct CallSecurity: Sendable {
    typealias Next = @Sendable (TransportRequest) async throws -> TransportResponse

    private let requirements: SecurityRequirements
    private let store: CredentialStore

    init(_ requirements: SecurityRequirements, _ store: CredentialStore) {
        self.requirements = requirements
        self.store = store
    }

    /// Sends an attempt with its credentials, and once more where a server refuses a token for which there is another.
    func send(_ request: TransportRequest, next: Next) async throws -> TransportResponse {
        let uses = try alternative(for: request)
        var request = request
        request.hide(store.secrets)
        let attempt = try await prepared(request, uses)
        let response = try await attempt.send(next: next)
        guard !attempt.tokens.isEmpty, request.body.isReadable, BearerChallenge.allowsAnotherToken(response),
            let tokens = try await replacements(for: attempt.tokens, of: request)
        else {
            return response
        }
        try Task.checkCancellation()
        return try await prepared(request, uses, with: tokens).send(next: next)
    }
}

// MARK: - The choice

extension CallSecurity {
    /// The first alternative, in the document's order, for which there is everything. One without schemes comes last: where the
    /// caller has credentials, an operation that can do without them gets them all the same.
    ///
    /// - Throws: `ClientError.invalidArgument` where there is none.
    private func alternative(for request: TransportRequest) throws(ClientError) -> [SecurityUse] {
        let alternatives = requirements.alternatives
        for uses in alternatives where !uses.isEmpty && uses.allSatisfy({ isMet($0, by: request) }) {
            return uses
        }
        guard alternatives.contains(where: \.isEmpty) else { throw missing(for: request) }
        return []
    }

    private func isMet(_ use: SecurityUse, by request: TransportRequest) -> Bool {
        store[use.scheme] != nil || requirements.scheme(of: use).map(request.carries) == true
    }

    private func missing(for request: TransportRequest) -> ClientError {
        let rule =
            "given to the client with \(requirements); '.external' is for a middleware or a transport that authenticates"
        return .invalidArgument(
            ArgumentError(
                operation: request.operation,
                violations: [ArgumentViolation(parameter: "credentials", rule: rule, value: nil)]
            )
        )
    }
}

// MARK: - The credentials

/// A request with its credentials.
private struct AuthenticatedRequest {
    /// A token that may be replaced, and who gave it.
    struct Token {
        var scheme: Int
        var scopes: [String]
        var token: BearerToken
        var provider: any BearerTokenProvider
    }

    var request: TransportRequest
    var tokens: [Token] = []
    var middlewares: [any ClientMiddleware] = []

    func send(next: CallSecurity.Next) async throws -> TransportResponse {
        try await send(request, from: 0, next: next)
    }

    private func send(
        _ request: TransportRequest,
        from index: Int,
        next: CallSecurity.Next
    ) async throws -> TransportResponse {
        guard index < middlewares.count else { return try await next(request) }
        return try await middlewares[index].intercept(request) { try await send($0, from: index + 1, next: next) }
    }
}

extension CallSecurity {
    /// The request with the credentials of all schemes of an alternative: those that sign come last.
    ///
    /// - Parameter replaced: Tokens that take the place of what their providers would give.
    private func prepared(
        _ request: TransportRequest,
        _ uses: [SecurityUse],
        with replaced: [AuthenticatedRequest.Token] = []
    ) async throws -> AuthenticatedRequest {
        var attempt = AuthenticatedRequest(request: request)
        var late: [(SecurityUse, SecurityScheme, SecurityCredential)] = []
        do {
            for use in uses {
                // What a middleware or an argument has put there stays.
                guard let scheme = requirements.scheme(of: use), let credential = store[use.scheme],
                    !attempt.request.carries(scheme)
                else { continue }
                if credential.isLate {
                    late.append((use, scheme, credential))
                } else {
                    try await add(credential, use, scheme, to: &attempt, with: replaced)
                }
            }
            for (use, scheme, credential) in late {
                try await add(credential, use, scheme, to: &attempt, with: replaced)
            }
        } catch let error as CredentialError {
            let message = "\(request.operation) was not sent, because \(error)"
            throw TransportError(.other, message, progress: .notSent, underlying: error)
        }
        attempt.request.secrets?.noteSent(attempt.request)
        return attempt
    }

    private func add(
        _ credential: SecurityCredential,
        _ use: SecurityUse,
        _ scheme: SecurityScheme,
        to attempt: inout AuthenticatedRequest,
        with replaced: [AuthenticatedRequest.Token]
    ) async throws {
        switch credential.source {
        case .external: break
        case .fixed(let text): try attempt.request.put(text, for: scheme)
        case .middleware(let middleware): attempt.middlewares.append(middleware)
        case .text(let provider), .signature(let provider):
            let context = CredentialContext(request: attempt.request, scheme: scheme.name, scopes: use.scopes)
            let text = try await asking(scheme) { try await provider(context) }
            store.secrets.insert(rotating: SecretParts.of(credential: text))
            try attempt.request.put(text, for: scheme)
        case .token(let provider):
            let known = replaced.first { $0.scheme == use.scheme }?.token
            let token: BearerToken
            if let known {
                token = known
            } else {
                token = try await asking(scheme) { try await provider.token(for: use.scopes) }
            }
            store.secrets.insert(rotating: [token.exposed])
            try attempt.request.put(token.exposed.isEmpty ? "" : "Bearer " + token.exposed, for: scheme)
            attempt.tokens.append(
                AuthenticatedRequest.Token(scheme: use.scheme, scopes: use.scopes, token: token, provider: provider)
            )
        }
    }

    /// Other tokens in the place of those that a server refused; nil where all are the same.
    private func replacements(
        for refused: [AuthenticatedRequest.Token],
        of request: TransportRequest
    ) async throws -> [AuthenticatedRequest.Token]? {
        var tokens = refused
        for index in tokens.indices {
            let old = tokens[index]
            guard let scheme = requirements.scheme(of: .scheme(old.scheme)) else { continue }
            do {
                let new = try await asking(scheme) {
                    try await old.provider.replacement(for: old.token, scopes: old.scopes)
                }
                if let new { tokens[index].token = new }
            } catch let error as CredentialError {
                let message = "the server refused the token of \(request.operation), and another one, \(error)"
                throw TransportError(.other, message, underlying: error)
            }
        }
        return zip(tokens, refused).contains { $0.token != $1.token } ? tokens : nil
    }

    /// What a provider gives, or a `CredentialError` with its error. A cancelled task stays cancelled.
    private func asking<Value>(
        _ scheme: SecurityScheme,
        _ provider: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await provider()
        } catch  where error is CancellationError || Task.isCancelled {
            throw CancellationError()
        } catch {
            let text = Redaction(store.secrets.all)("\(error)")
            throw CredentialError(scheme: scheme.name, message: "could not be had: \(text)", underlying: error)
        }
    }
}
