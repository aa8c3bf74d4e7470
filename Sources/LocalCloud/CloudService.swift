// Which of the three services is meant, wherever something is set or read per service.

/// One of the services that a local cloud runs, each on a port of its own.
public enum CloudService: String, Hashable, Sendable, CaseIterable {
    /// Distributed Cache Service, API v1.0.
    case dcs
    /// Relational Database Service, API v3.
    case rds
    /// Identity and Access Management, API v3: tokens and projects.
    case iam
}
