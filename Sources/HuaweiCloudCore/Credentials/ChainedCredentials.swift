// In which order several sources are asked, and when the next one is.
public import DriftlessRuntime
import Synchronization

/// Asks providers in order until one has credentials, and then keeps to that one.
///
/// Only a provider that is not configured (``CredentialsError/Reason/notConfigured``) is passed over. One that is configured
/// and broken is an error: going on would use other credentials than the ones that somebody meant.
public struct ChainedCredentials: CredentialsProvider {
    private let providers: [any CredentialsProvider]
    private let chosen = ChosenProvider()

    /// The first provider is asked first.
    public init(_ providers: [any CredentialsProvider]) {
        self.providers = providers
    }

    /// The first provider is asked first.
    public init(_ providers: any CredentialsProvider...) {
        self.init(providers)
    }

    /// - Throws: ``CredentialsError`` that says what each provider said where none is configured; what a provider throws
    ///   where it is broken.
    public func credentials() async throws -> Credentials {
        if let index = chosen.index {
            do {
                return try await providers[index].credentials()
            } catch let error as CredentialsError where error.reason == .notConfigured {
                chosen.index = nil
            }
        }
        var sayings: [String] = []
        for (index, provider) in providers.enumerated() {
            do {
                let credentials = try await provider.credentials()
                chosen.index = index
                return credentials
            } catch let error as CredentialsError where error.reason == .notConfigured {
                sayings.append("\(index + 1). \(error.message)")
            }
        }
        let asked = sayings.isEmpty ? "No provider was given." : sayings.joined(separator: " ")
        throw CredentialsError("There are no credentials. \(asked)", reason: .notConfigured)
    }

    /// Those of all providers: one that is not in use now may be in use next.
    public var secrets: [Secret] { providers.flatMap(\.secrets) }

    /// Those of the provider in use.
    public var notices: [SecurityNotice] { chosen.index.map { providers[$0].notices } ?? [] }

    /// What the provider in use has instead.
    public func replacement(for refused: Credentials) async throws -> Credentials? {
        guard let index = chosen.index else { return nil }
        return try await providers[index].replacement(for: refused)
    }

    /// The project of the first provider that names one, up to the one in use. Those after it name the project of other
    /// credentials.
    public func projectID() async throws -> String? {
        if chosen.index == nil {
            _ = try await credentials()
        }
        for provider in providers.prefix((chosen.index ?? 0) + 1) {
            if let id = try await provider.projectID() {
                return id
            }
        }
        return nil
    }
}

extension ChainedCredentials: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, unlabeledChildren: providers, displayStyle: .collection) }
}

/// Which provider had credentials last; nil before the first has any.
private final class ChosenProvider: Sendable {
    private let value = Mutex<Int?>(nil)

    var index: Int? {
        get { value.withLock { $0 } }
        set { value.withLock { $0 = newValue } }
    }
}

extension CredentialsProvider where Self == ChainedCredentials {
    /// The environment, then the profile file.
    ///
    /// The instance metadata service is left out: it has to be asked without a proxy, and by a program that is meant to run
    /// on a machine of the cloud. For that, see `standard(metadataTransport:)`.
    public static var standard: ChainedCredentials {
        ChainedCredentials(.environment, .profile)
    }

    /// The environment, then the profile file, then the instance metadata service, which the transport asks without a proxy.
    public static func standard(metadataTransport: any Transport) -> ChainedCredentials {
        ChainedCredentials(.environment, .profile, .metadata(transport: metadataTransport))
    }

    /// Providers of your choice: the first that is configured is used.
    public static func chain(_ providers: any CredentialsProvider...) -> ChainedCredentials {
        ChainedCredentials(providers)
    }
}
