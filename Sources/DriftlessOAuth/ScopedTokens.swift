// Which tokens calls use: those that are good for every scope that was needed so far.
import DriftlessRuntime
import Synchronization

/// What becomes of the scopes that the operations of a document name.
public enum OperationScopes: Hashable, Sendable {
    /// They are asked for besides those that are given, as they are needed, where the grant lets an app ask for any: client
    /// credentials and passwords (RFC 6749 §4.3.2, §4.4.2). What a user consented to can only grow by another consent (§6). An
    /// operation that needs what the server says that the token is not good for is not sent.
    case requested
    /// Tokens are good for what they are: for documents whose scopes are not those of the server.
    case ignored
}

/// Tokens by what they were asked to be good for. A wider set takes the place of the narrower one when the server has granted it,
/// and a set that it refuses leaves nothing behind.
final class ScopedTokens: Sendable {
    private struct State {
        var scopes: [String]
        var tokens: RenewedValue<OAuthToken>
        /// Sets that are being asked for.
        var wider: [[String]: RenewedValue<OAuthToken>] = [:]
    }

    private let state: Mutex<State>
    private let canWiden: Bool
    private let make: @Sendable ([String]) -> RenewedValue<OAuthToken>

    /// - Parameters:
    ///   - scopes: What the first tokens are asked to be good for.
    ///   - canWiden: Whether others may be asked for later.
    ///   - make: Makes the tokens of a set of scopes.
    init(
        scopes: [String],
        canWiden: Bool,
        make: @escaping @Sendable ([String]) -> RenewedValue<OAuthToken>
    ) {
        self.canWiden = canWiden
        self.make = make
        state = Mutex(State(scopes: scopes, tokens: make(scopes)))
    }

    /// A token that is good for the scopes as far as it could be asked to be.
    func value(
        for needed: [String],
        unless isRefused: @escaping @Sendable (OAuthToken) -> Bool = { _ in false }
    ) async throws -> OAuthToken {
        let (tokens, wider) = tokens(for: needed)
        guard let wider else { return try await tokens.value(unless: isRefused) }
        do {
            let token = try await tokens.value(unless: isRefused)
            take(tokens, for: wider)
            return token
        } catch is CancellationError {
            // Others may wait for the same set.
            throw CancellationError()
        } catch {
            state.withLock { $0.wider[wider] = nil }
            throw error
        }
    }

    /// - Returns: The tokens, and the wider set that they are for where it is not granted yet.
    private func tokens(for needed: [String]) -> (RenewedValue<OAuthToken>, wider: [String]?) {
        state.withLock { state in
            var scopes = state.scopes
            for scope in needed where canWiden && !scopes.contains(scope) { scopes.append(scope) }
            guard scopes.count > state.scopes.count else { return (state.tokens, nil) }
            let tokens = state.wider[scopes] ?? make(scopes)
            state.wider[scopes] = tokens
            return (tokens, scopes)
        }
    }

    private func take(_ tokens: RenewedValue<OAuthToken>, for scopes: [String]) {
        state.withLock { state in
            // Of those that were asked for at a time, the first to come with the most is used on.
            guard state.wider.removeValue(forKey: scopes) != nil, scopes.count > state.scopes.count else { return }
            state.scopes = scopes
            state.tokens = tokens
        }
    }
}

extension OAuthToken {
    /// Those of the scopes that the server does not say that the token is good for.
    ///
    /// - Parameter asked: What the token was asked to be good for, which it is where the server says nothing else (RFC 6749
    ///   §5.1); nil where that is not known.
    func missing(of needed: [String], asked: [String]?) -> [String] {
        guard let granted = scopes ?? asked else { return [] }
        // It asks for a refresh token, and is nothing that a token is good for (OpenID Connect Core §11).
        return needed.filter { $0 != "offline_access" && !granted.contains($0) }
    }
}
