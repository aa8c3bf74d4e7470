// What may go over a connection that anybody on the way can read.

/// Whether a secret needs a connection that is encrypted.
public enum TransportSecurity: Hashable, Sendable {
    /// `https`, or a server on this machine.
    case required
    /// `http` to any server: whoever is on the way can read the secret.
    case notRequired
}
