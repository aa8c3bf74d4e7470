// Where each service is, when it is not at the region's public host.
public import HuaweiCloudCore

/// Where the services are called; what is left out is at the public host of the client's region.
///
/// ```swift
/// let endpoints = ServiceEndpoints(rds: try .url("https://rds.internal:8443"))
/// ```
public struct ServiceEndpoints: Hashable, Sendable {
    /// Distributed Cache Service.
    public var dcs: Endpoint?
    /// Relational Database Service.
    public var rds: Endpoint?
    /// The identity service, which looks the project up where it is not given.
    public var iam: Endpoint?

    /// Creates endpoints; what is left out is at the public host.
    public init(dcs: Endpoint? = nil, rds: Endpoint? = nil, iam: Endpoint? = nil) {
        self.dcs = dcs
        self.rds = rds
        self.iam = iam
    }
}
