// Which of the two services is meant, wherever something is set or read per service.

/// One of the two services that a local cloud runs, each on a port of its own.
public enum CloudService: String, Hashable, Sendable, CaseIterable {
    /// Distributed Cache Service, API v1.0.
    case dcs
    /// Relational Database Service, API v3.
    case rds
}
