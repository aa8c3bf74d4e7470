// How a virtual machine gets the temporary keys of the agency that is bound to it.
public import DriftlessRuntime

/// Temporary keys of the instance metadata service, which the machine's agency gives it.
///
/// The service is asked at `http://169.254.169.254`, which leads to it from inside a machine only. It answers within
/// milliseconds or not at all, so that it gets two seconds. The keys are kept, and renewed five minutes before their end.
/// Where the service does not answer, the provider counts as not configured, and is not asked again for a minute.
///
/// No other address is ever asked, and a redirect is not followed: whoever could name another address would get to know of
/// requests, or give the program keys of their own.
///
/// Give it a transport without a proxy: through one, the address would lead to the proxy's machine and its keys.
public struct MetadataCredentials: CredentialsProvider {
    private let keys: RenewedValue<AccessKeys>

    /// - Parameters:
    ///   - transport: What sends the request; it must use no proxy.
    ///   - time: The clock by which keys are renewed.
    public init(transport: any Transport, time: any TimeSource = .system) {
        let service = MetadataService(transport: transport, time: time)
        keys = RenewedValue(
            policy: RenewalPolicy(margin: .seconds(300), pause: Self.pause),
            time: time,
            fetch: service.keys
        )
    }

    /// - Throws: ``CredentialsError`` where there is no such service, no agency, or a response that is not understood.
    public func credentials() async throws -> Credentials {
        .accessKeys(try await keys.value())
    }

    /// Keys that are not the refused ones: those that were fetched meanwhile, or new ones where the service has some.
    public func replacement(for refused: Credentials) async throws -> Credentials? {
        let other = Credentials.accessKeys(try await keys.value { .accessKeys($0) == refused })
        return other == refused ? nil : other
    }

    private static func pause(after error: any Error) -> Duration {
        (error as? CredentialsError)?.reason == .notConfigured ? .seconds(60) : .zero
    }
}

extension MetadataCredentials: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension CredentialsProvider where Self == MetadataCredentials {
    /// The temporary keys of the machine's agency. The transport must use no proxy.
    public static func metadata(transport: any Transport) -> MetadataCredentials {
        MetadataCredentials(transport: transport)
    }
}
