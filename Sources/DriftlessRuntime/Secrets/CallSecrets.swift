// The secrets of one call, which its middlewares add to and which its texts are kept free of.
import HTTPTypes
import Synchronization

/// Goes with a request through the middlewares, so that those outside know what those inside added.
final class CallSecrets: Sendable {
    private struct Contents {
        var registries: [SecretsInUse] = []
        var texts: [String] = []
        var sent: [SecretBearers] = []
    }

    private static let keptRequests = 16

    /// The request before middlewares saw it, which without middlewares is what is sent.
    private let begun: SecretBearers?
    private let contents = Mutex(Contents())

    init(of request: TransportRequest? = nil) {
        begun = request.map(SecretBearers.init)
    }

    func insert(_ registry: SecretsInUse) {
        contents.withLock { contents in
            if !contents.registries.contains(where: { $0 === registry }) {
                contents.registries.append(registry)
            }
        }
    }

    func insert(_ text: String) {
        contents.withLock { $0.texts.append(text) }
    }

    /// Notes what middlewares made of the request. Which parts of it are secret is found out only where a text is made.
    func noteSent(_ request: TransportRequest) {
        contents.withLock { contents in
            if contents.sent.count == Self.keptRequests {
                contents.sent.removeFirst()
            }
            contents.sent.append(SecretBearers(request))
        }
    }

    var all: [String] {
        let contents = contents.withLock { $0 }
        return contents.registries.flatMap(\.all) + contents.texts
            + (begun.map(SecretParts.of) ?? []) + contents.sent.flatMap(SecretParts.of)
    }
}

extension CallSecrets: CustomReflectable {
    var customMirror: Mirror { Mirror(self, children: []) }
}

extension TransportRequest {
    /// Hides a secret in whatever is said of this call: for middlewares that authenticate in a way of their own. The values of
    /// headers, query parameters, and members of a JSON or form body whose names tell that they are secret are hidden without it.
    public mutating func hide(_ secret: String) {
        ownSecrets().insert(secret)
    }

    /// Hides secrets in whatever is said of this call, those included that are registered while it is under way.
    public mutating func hide(_ secrets: SecretsInUse) {
        ownSecrets().insert(secrets)
    }

    /// What texts about the call must not show, as far as it is known by now.
    package var redaction: Redaction {
        Redaction((secrets?.all ?? []) + SecretParts.of(SecretBearers(self)))
    }

    private mutating func ownSecrets() -> CallSecrets {
        let secrets = secrets ?? CallSecrets()
        self.secrets = secrets
        return secrets
    }
}
