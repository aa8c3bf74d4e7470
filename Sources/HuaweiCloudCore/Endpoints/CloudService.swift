// What the services are called in the names of hosts.

/// A service of the cloud, by the name that its hosts begin with.
public struct CloudService: RawRepresentable, Hashable, Sendable {
    /// The name, such as `rds`.
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Distributed Cache Service.
    public static let dcs = CloudService(rawValue: "dcs")
    /// Identity and Access Management.
    public static let iam = CloudService(rawValue: "iam")
    /// Relational Database Service.
    public static let rds = CloudService(rawValue: "rds")
}

extension CloudService: CustomStringConvertible {
    public var description: String { rawValue }
}
