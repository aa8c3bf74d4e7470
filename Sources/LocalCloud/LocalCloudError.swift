// Starting is the only thing that can fail; whatever happens later is a response on the wire.

/// Why a local cloud did not start.
public enum LocalCloudError: Error, Hashable, Sendable {
    /// The port could not be bound; `reason` is the system's.
    case cannotListen(CloudService, port: Int, reason: String)
    /// The task that started the cloud was cancelled.
    case cancelled
}
