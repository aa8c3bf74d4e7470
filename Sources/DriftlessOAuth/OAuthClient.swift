// Who asks for tokens, and how the authorization server is shown that.
import DriftlessRuntime

/// An app that is registered at an authorization server (RFC 6749, section 2).
public struct OAuthClient: Sendable {
    /// How the app shows who it is (RFC 6749, section 2.3.1).
    public enum Authentication: Hashable, Sendable {
        /// Identifier and secret in `Authorization: Basic`, which every server takes, both escaped as in a form.
        case basic
        /// The same, not escaped: for servers that do not undo what the standard asks for. It makes no difference where both
        /// are nothing but letters, digits and `-._~`.
        case unescapedBasic
        /// Identifier and secret in the body, for servers that want it so.
        case body
        /// The identifier alone: an app that cannot keep a secret.
        case none
    }

    /// The client's identifier at the server (RFC 6749 §2.2).
    public let id: String
    /// How the client shows the server that it is itself (RFC 6749 §2.3).
    public let authentication: Authentication
    let secret: String

    /// An app with a secret.
    public init(id: String, secret: String, authentication: Authentication = .basic) {
        self.id = id
        self.secret = secret
        self.authentication = authentication
    }

    /// An app without a secret, such as one on a phone.
    public init(id: String) {
        self.init(id: id, secret: "", authentication: .none)
    }
}

extension OAuthClient: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The identifier, without the secret.
    public var description: String { "OAuth client \(id)" }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: ["id": id, "authentication": authentication]) }
}
