// What a client was given for the security schemes of its document.

/// The credentials of a client by the schemes of its document. It shows nothing of them.
final class CredentialStore: Sendable {
    private let credentials: [SecurityCredential?]
    /// Everything that no text about a call may show: what was given, and what providers gave lately.
    let secrets = SecretsInUse()
    /// Whether a middleware or the transport shows who sends, for every scheme: whatever an operation asks for is met then, and
    /// nothing is added.
    let isExternal: Bool

    static let empty = CredentialStore([])

    init(_ credentials: [SecurityCredential?]) {
        self.credentials = credentials
        isExternal =
            !credentials.isEmpty
            && credentials.allSatisfy { credential in
                if case .external = credential?.source { true } else { false }
            }
        for credential in credentials {
            for secret in credential?.secrets ?? [] { secrets.insert(secret) }
        }
    }

    subscript(scheme: Int) -> SecurityCredential? {
        credentials.indices.contains(scheme) ? credentials[scheme] : nil
    }
}

extension CredentialStore: CustomStringConvertible, CustomReflectable {
    var description: String { "\(credentials.lazy.compactMap(\.self).count) credentials" }

    var customMirror: Mirror { Mirror(self, children: []) }
}
