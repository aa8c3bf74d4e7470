// What a local cloud holds is one value: replacing it replaces everything that both services answer from.

/// The instances and backups of one project, in both services.
///
/// The order of the backups does not matter: both services answer newest first.
public struct CloudContents: Hashable, Sendable {
    /// The project that everything belongs to. A request for any other project finds nothing.
    public var projectID: String
    /// The cache instances. Of two with the same id, the first counts.
    public var dcsInstances: [DCSInstance]
    /// The database instances. Of two with the same id, the first counts.
    public var rdsInstances: [RDSInstance]
    /// Minutes east of UTC in which RDS writes times, -1080 to 1080; Beijing's 480 by default. DCS always writes UTC.
    public var rdsOffsetMinutes: Int
    /// Further instances, made by rule; nil for none. See ``uniform(instances:dcsBackupsEach:rdsBackupsEach:)``.
    public internal(set) var uniform: UniformInstances?

    /// Gathers the contents of one project.
    public init(
        projectID: String,
        dcsInstances: [DCSInstance] = [],
        rdsInstances: [RDSInstance] = [],
        rdsOffsetMinutes: Int = 480
    ) {
        self.projectID = projectID
        self.dcsInstances = dcsInstances
        self.rdsInstances = rdsInstances
        self.rdsOffsetMinutes = rdsOffsetMinutes
    }
}
